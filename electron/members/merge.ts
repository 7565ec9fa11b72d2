// Who answers the calls about two files of one person? A program proposes; the merging is a person's, and can always be taken back.
import { factsOf, memberOn, writeCorrections } from '#db/members/facts.ts';
import {
  bothAttended,
  hangingRows,
  insertMerge,
  type KeptMerge,
  mergeBooksOf,
  mergeOf,
  mergesInto,
  moveRows,
  paidMonthsOf,
  retireMerge,
  termsOf,
} from '#db/members/merge.ts';
import { groupNames, memberById, membersOf, memberWithIdNumber, retireMember, reviseMember } from '#db/members/store.ts';
import { reviseRow } from '#db/rows.ts';
import type { Reader, Writer } from '#db/schema.ts';
import { indexMember } from '#db/search/store.ts';
import { condensedName } from '#db/search/words.ts';
import { backupBefore } from '#electron/backup/keeper.ts';
import { inBooks } from '#electron/ledger/books.ts';
import type { HandlersOf } from '#electron/ledger/context.ts';
import { requireMember } from '#electron/members/known.ts';
import { readingOf } from '#electron/members/pinyin.ts';
import { conflict, notFound } from '#shared/core/fault.ts';
import type { Id } from '#shared/core/id.ts';
import { fill } from '#shared/core/words.ts';
import { typedFacts } from '#shared/members/facts.ts';
import { maskedNumbers } from '#shared/members/masks.ts';
import type { mergeContract } from '#shared/members/merge-contract.ts';
import { type MergeSide, movedRowsSchema, type TakenFact, takenFactsSchema } from '#shared/members/merge-model.ts';
import {
  alikePairs,
  differingFields,
  factsToGiveBack,
  inOrderOfDoubt,
  type MergedFile,
  mergeObstacle,
  otherFacts,
  proposedTakes,
  rowsToMove,
  takenFacts,
} from '#shared/members/merge-rules.ts';
import { mergedReason } from '#shared/members/merge-words.ts';
import type { MemberInput, MemberRow } from '#shared/members/model.ts';

const shownFacts = (facts: MemberInput): MemberInput => ({ ...facts, ...maskedNumbers(facts) });

const sideOf = async (reader: Reader, row: MemberRow): Promise<MergeSide> => ({
  id: row.id,
  name: row.name,
  recordedAt: row.recordedAt,
  groupName: (row.groupId && (await groupNames(reader)).get(row.groupId)) || '',
  facts: shownFacts(typedFacts(row)),
  books: await mergeBooksOf(reader, row.id),
});

const fileOf = async (reader: Reader, { id, idNumber }: MemberRow): Promise<MergedFile> => ({
  id,
  idNumber,
  paidMonths: await paidMonthsOf(reader, id),
  terms: await termsOf(reader, id),
  hasMerged: (await mergesInto(reader, id)).length > 0,
});

const obstacleOf = async (reader: Reader, keep: MemberRow, merged: MemberRow) =>
  mergeObstacle(await fileOf(reader, keep), await fileOf(reader, merged));

const movesOf = async (reader: Reader, keepId: Id, mergedId: Id) => {
  const hanging = await hangingRows(reader, mergedId);
  return { hanging, moved: rowsToMove(await hangingRows(reader, keepId), hanging) };
};

/** Writes facts of the form into a file as right ones, dated facts and all. */
const writeFacts = async (writer: Writer, id: Id, facts: Partial<MemberInput>): Promise<void> => {
  const { isMigrantWorker, isMobile, ...others } = facts;
  await writeCorrections(writer, id, others);
  await reviseMember(writer, id, {
    ...others,
    ...(isMigrantWorker === undefined ? {} : { isMigrantWorker: isMigrantWorker ? 1 : 0 }),
    ...(isMobile === undefined ? {} : { isMobile: isMobile ? 1 : 0 }),
  });
  if (others.name !== undefined) await indexMember(writer, { id, name: others.name }, readingOf(others.name));
};

/** Facts by name, as one side of what was taken over. */
const factsFrom = (taken: readonly TakenFact[], side: 'before' | 'after'): Partial<MemberInput> =>
  // Both sides were facts of the form when they were written down, by the same names.
  Object.fromEntries(taken.map((fact) => [fact.field, fact[side]])) as Partial<MemberInput>;

const today = async (reader: Reader, row: MemberRow): Promise<MemberRow> => memberOn(row, await factsOf(reader, row.id), reader.clock.today());

/** Both files with the facts of today. */
const twoFiles = async (reader: Reader, keepId: Id, mergedId: Id) => ({
  keep: await today(reader, await requireMember(reader, keepId)),
  merged: await today(reader, await requireMember(reader, mergedId)),
});

const takenOf = ({ taken }: KeptMerge): TakenFact[] => takenFactsSchema.parse(JSON.parse(taken));

const viewHandlers: HandlersOf<'members.alikeFiles' | 'members.previewMerge' | 'members.mergedFiles'> = {
  'members.alikeFiles': async (reader) => {
    const members = await membersOf(reader);
    const groups = await groupNames(reader);
    const byId = new Map(members.map((member) => [member.id, member]));
    const people = members.map((member) => ({
      ...member,
      name: condensedName(member.name),
      reading: readingOf(member.name).pinyin.split(' ')[0] ?? '',
    }));
    const shown = (id: Id) => {
      const member = byId.get(id);
      const groupName = (member?.groupId && groups.get(member.groupId)) || '';
      return { id, name: member?.name ?? '', birthDate: member?.birthDate ?? null, groupName };
    };
    return { pairs: alikePairs(people).map(({ first, second, reason }) => ({ first: shown(first), second: shown(second), reason })) };
  },

  'members.previewMerge': async (reader, { keepId, mergedId }) => {
    const { keep, merged } = await twoFiles(reader, keepId, mergedId);
    const [ours, theirs] = [typedFacts(keep), typedFacts(merged)];
    const { hanging, moved } = await movesOf(reader, keepId, mergedId);
    const obstacle = await obstacleOf(reader, keep, merged);
    return {
      keep: await sideOf(reader, keep),
      merged: await sideOf(reader, merged),
      differing: differingFields(ours, theirs),
      proposed: proposedTakes(ours, theirs),
      both: inOrderOfDoubt(await bothAttended(reader, keepId, mergedId)),
      staying: hanging.length - moved.length,
      obstacle: obstacle && { code: obstacle.code, months: [...obstacle.months] },
    };
  },

  'members.mergedFiles': async (ledger, { id, orgId }) => {
    const reader = await inBooks(ledger, orgId);
    const keep = await memberById(reader, id);
    if (!keep) throw notFound('member-unknown');
    const own = await mergeOf(reader, id);
    const into = own && (await memberById(reader, own.memberId));
    const facts = typedFacts(await today(reader, keep));
    const files = [];
    for (const merge of await mergesInto(reader, id)) {
      const row = await memberById(reader, merge.mergedId);
      if (!row) continue;
      const theirs = typedFacts(row);
      files.push({
        id: row.id,
        mergeId: merge.id,
        facts: shownFacts(theirs),
        other: otherFacts(facts, theirs),
        taken: takenOf(merge).map(({ field }) => field),
        recordedAt: row.recordedAt,
        mergedAt: merge.recordedAt,
        mergedBy: merge.mergedBy,
        reason: merge.reason,
      });
    }
    return { into: into ? { id: into.id, name: into.name } : null, files };
  },
};

export const mergeHandlers: HandlersOf<keyof typeof mergeContract> = {
  ...viewHandlers,

  'members.merge': async (job, { keepId, mergedId, takes, reason }) => {
    const refuse = async (reader: Reader) => {
      const files = await twoFiles(reader, keepId, mergedId);
      const obstacle = await obstacleOf(reader, files.keep, files.merged);
      if (obstacle) throw conflict(obstacle.code, { months: obstacle.months.join('、'), name: files.merged.name });
      return files;
    };
    // What cannot be done at all is said before a backup is made for it.
    await job.read(refuse);
    await backupBefore(job, 'merge');
    return job.write('members.merge', '', async (writer) => {
      const { keep, merged } = await refuse(writer);
      const taken = takenFacts(typedFacts(keep), typedFacts(merged), takes);
      const { moved } = await movesOf(writer, keepId, mergedId);
      const kept = { taken: JSON.stringify(taken), moved: JSON.stringify(moved), reason, mergedBy: writer.actor };
      const { id } = await insertMerge(writer, { memberId: keepId, mergedId, ...kept });
      // First the merged file leaves the roster: no number stands twice at any moment.
      await retireMember(writer, mergedId, fill(mergedReason.zh, { name: keep.name }));
      await writeFacts(writer, keepId, factsFrom(taken, 'after'));
      await moveRows(writer, moved, { from: mergedId, to: keepId });
      return { id };
    });
  },

  'members.unmerge': async (writer, { mergedId, reason }) => {
    const merge = await mergeOf(writer, mergedId);
    const [keep, merged] = [merge && (await memberById(writer, merge.memberId)), await memberById(writer, mergedId)];
    if (!merge || !keep || !merged) throw notFound('merge-unknown');
    const { back, stay } = factsToGiveBack(typedFacts(await today(writer, keep)), takenOf(merge));
    await retireMerge(writer, merge.id, reason);
    await moveRows(writer, movedRowsSchema.parse(JSON.parse(merge.moved)), { from: keep.id, to: mergedId });
    if (back.length > 0) await writeFacts(writer, keep.id, factsFrom(back, 'before'));
    const holder = await memberWithIdNumber(writer, merged.idNumber);
    // The same number in both files was the reason to merge them: it stays where both had it from the beginning.
    if (holder && holder.id !== keep.id) throw conflict('id-number-taken', { name: holder.name });
    await reviseRow(writer, 'member', mergedId, { retiredAt: null, retireReason: null });
    return { stayed: stay.map(({ field }) => field) };
  },
};
