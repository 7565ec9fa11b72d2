// Who answers the calls that change many members at once? The summary and the command follow one plan.
import { factsByMember, memberOn, writeChange, writeCorrection } from '#db/members/facts.ts';
import { eventsByMember, groupNames, membersOf, reviseMember } from '#db/members/store.ts';
import type { Reader, Writer } from '#db/schema.ts';
import { backupBefore } from '#electron/backup/keeper.ts';
import type { HandlersOf } from '#electron/ledger/context.ts';
import { deriveColumns } from '#electron/members/facts.ts';
import { requireGroup } from '#electron/members/known.ts';
import { brokenRule } from '#shared/core/fault.ts';
import type { Id } from '#shared/core/id.ts';
import { columnOfKind } from '#shared/members/fact-model.ts';
import { isAhead, type MassChange, type MassOutcome, type MassPerson, type MassRow, massOutcome } from '#shared/members/mass-change.ts';
import { standingOn } from '#shared/members/membership.ts';

interface Planned extends MassOutcome {
  readonly id: Id;
  readonly person: MassPerson | null;
}

/** The plan for everybody named, in the order given; somebody named twice counts once. */
const planFor = async (reader: Reader, ids: readonly Id[], change: MassChange): Promise<Planned[]> => {
  const today = reader.clock.today();
  if (isAhead(change, today)) throw brokenRule([{ rule: 'DATA-07', severity: 'ERROR', field: 'from', values: {} }]);
  if (change.what === 'column' && change.kind === 'group') await requireGroup(reader, change.value || null);
  const events = await eventsByMember(reader);
  const facts = await factsByMember(reader);
  const members = new Map((await membersOf(reader, { withRetired: true })).map((member) => [member.id, member]));
  return [...new Set(ids)].map((id) => {
    const kept = members.get(id);
    // Dated facts may have begun or ended since the file was last written: what holds today counts.
    const member = kept && memberOn(kept, facts.get(id) ?? [], today);
    const isMember = member !== undefined && !member.retiredAt && standingOn(member, events.get(id) ?? [], today) !== null;
    const person = member ? { member, isMember } : null;
    return { id, person, ...massOutcome(person, change) };
  });
};

const write = async (writer: Writer, { id, person }: Planned, change: MassChange): Promise<void> => {
  if (!person) return;
  if (change.what === 'flag') {
    await reviseMember(writer, id, { [change.kind]: change.value ? 1 : 0 });
    return;
  }
  const { kind, value, from, note } = change;
  if (from) {
    await writeChange(writer, person.member, { kind, value, from, note });
    await deriveColumns(writer, id);
    return;
  }
  await writeCorrection(writer, id, { kind, value });
  await reviseMember(writer, id, { [columnOfKind[kind]]: kind === 'group' ? value || null : value });
};

const readable = (value: string, change: MassChange, groups: ReadonlyMap<Id, string>): string =>
  change.what === 'column' && change.kind === 'group' ? (groups.get(value) ?? '') : value;

export const massHandlers: HandlersOf<'members.previewMassChange' | 'members.applyMassChange'> = {
  'members.previewMassChange': async (reader, { ids, change }) => {
    const groups = await groupNames(reader);
    const rows = (await planFor(reader, ids, change)).map(
      ({ id, person, before, outcome, refusal }): MassRow => ({
        id,
        name: person?.member.name ?? '',
        outcome,
        refusal,
        before: readable(before, change, groups),
        after: readable(String(change.value), change, groups),
      }),
    );
    return { rows };
  },

  'members.applyMassChange': async (job, { ids, change }) => {
    // What cannot be done at all is said before a backup is made for it.
    await job.read((reader) => planFor(reader, ids, change));
    await backupBefore(job, 'mass');
    return job.write('members.applyMassChange', '', async (writer) => {
      const plan = await planFor(writer, ids, change);
      for (const planned of plan) if (planned.outcome === 'change') await write(writer, planned, change);
      const count = (outcome: MassOutcome['outcome']): number => plan.filter((planned) => planned.outcome === outcome).length;
      return { changed: count('change'), same: count('same'), refused: count('refused') };
    });
  },
};
