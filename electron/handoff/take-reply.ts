// How does a branch take its superior's remarks? As proposals beside the books: nothing in a record changes before a person answers.
import { arrivedRemarks, noteReplyPackage, putArrived, replyPackagesFrom } from '#db/handoff/replies.ts';
import type { SuperiorRemarkRow } from '#db/handoff/reply-table.ts';
import type { PartnerRow } from '#db/handoff/table.ts';
import { decided } from '#electron/handoff/contents.ts';
import { superiorOf } from '#electron/handoff/export.ts';
import { already, type Taken, type Taking } from '#electron/handoff/taking.ts';
import { conflict, type Decision, invalid } from '#shared/core/fault.ts';
import { doubledId, fateOf, type HeldRemark, type RemarkFate, type ReplyContents, type ReplyItem } from '#shared/handoff/replies.ts';
import { judgeSequence } from '#shared/handoff/sequence.ts';

/** Takes a package of remarks from the superior and from nobody else; a package holds all that is open, so numbers between are no loss. */
export const takeReply = async (taking: Taking, sender: PartnerRow, contents: Decision<ReplyContents>): Promise<Taken> => {
  const { writer, opened, self, passed, permits } = taking;
  const { envelope, manifestSha256 } = opened;
  const { name: from } = envelope.from;
  if (self.organisation.kind !== 'branch') throw conflict('package-not-for-us', { detail: 'remarks-elsewhere' });
  const superior = await superiorOf(writer, self.organisation.superiorName);
  if (superior?.orgId !== sender.orgId) throw conflict('reply-not-superior', { from });
  const known = await replyPackagesFrom(writer, sender.orgId);
  const { id, seq, createdAt } = envelope;
  const verdict = decided(judgeSequence(known, { id, seq, manifestSha256, from, previous: envelope.previous }, permits.has('package-fork')));
  if (verdict.state === 'known') return already;
  passed('sequence');
  const { items } = decided(contents);
  if (doubledId(items) !== null) throw invalid('package-tampered', { detail: 'data/reply.json items' });
  passed('contents');
  const fates = await keep(taking, sender, items);
  await noteReplyPackage(writer, { id, orgId: sender.orgId, seq, manifestSha256, createdAt, takenAt: writer.at });
  const count = (fate: RemarkFate) => fates.filter((one) => one === fate).length;
  const table = { table: 'superiorRemark', rows: items.length, added: count('added'), changed: count('changed'), retired: 0, quarantined: 0 };
  return { outcome: 'applied', tables: [table], notes: [], quarantined: 0, setAside: [] };
};

/** Keeps what is new or worded anew, and tells the fate of each. */
const keep = async ({ writer, opened }: Taking, sender: PartnerRow, items: readonly ReplyItem[]): Promise<RemarkFate[]> => {
  const held = new Map((await arrivedRemarks(writer)).map(({ remark, answer }) => [remark.id, heldOf(remark, answer !== null)]));
  const fates: RemarkFate[] = [];
  for (const item of items) {
    const fate = fateOf(item, held.get(item.id));
    fates.push(fate);
    if (fate !== 'added' && fate !== 'changed') continue;
    const { id, kind, title, text, by, at, dueOn } = item;
    await putArrived(writer, {
      ...{ id, kind, title, text, by, at, dueOn: dueOn ?? null },
      superiorId: sender.orgId,
      superior: sender.name,
      tableName: item.table ?? null,
      rowId: item.rowId ?? null,
      packageId: opened.envelope.id,
      arrivedAt: writer.at,
    });
  }
  return fates;
};

const heldOf = ({ tableName, rowId, dueOn, ...said }: SuperiorRemarkRow, isAnswered: boolean): HeldRemark => ({
  ...said,
  ...(dueOn === null ? {} : { dueOn }),
  ...(tableName === null ? {} : { table: tableName }),
  ...(rowId === null ? {} : { rowId }),
  isAnswered,
});
