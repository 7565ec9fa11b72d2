// Who answers the calls about the organisation, its seats, groups and settings?
import {
  assignGroup,
  endSeat,
  groupsOf,
  holidayYearsOf,
  insertSeat,
  organisationOf,
  retireUnit,
  saveGroup,
  saveHolidayYear,
  saveOrganisation,
  saveSettings,
  saveUnit,
  seatsOf,
  seatsOn,
  settingsOf,
  unitsOf,
} from '#db/branch/store.ts';
import type { Reader } from '#db/schema.ts';
import { inBooks } from '#electron/ledger/books.ts';
import type { HandlersOf } from '#electron/ledger/context.ts';
import type { branchContract } from '#shared/branch/contract.ts';
import { conflict, invalid, notFound } from '#shared/core/fault.ts';
import { readHolidayNotice } from '#shared/core/holidays/notice.ts';
import type { Id } from '#shared/core/id.ts';

/** Throws not-found unless every id is a member of this ledger's own rows. */
const requireMembers = async (reader: Reader, ids: readonly Id[]): Promise<void> => {
  const found = await reader.db
    .selectFrom('member')
    .select('id')
    .where('orgId', '=', reader.orgId)
    .where('retiredAt', 'is', null)
    .where('id', 'in', ids)
    .execute();
  if (found.length !== new Set(ids).size) throw notFound('member-unknown');
};

/** Throws not-found unless the id is a unit that counts. */
const requireUnit = async (reader: Reader, id: Id): Promise<void> => {
  if (!(await unitsOf(reader)).some((unit) => unit.id === id)) throw notFound('unit-unknown');
};

export const branchHandlers: HandlersOf<keyof typeof branchContract> = {
  'branch.overview': async (ledger, { orgId }) => {
    const reader = await inBooks(ledger, orgId);
    return {
      organisation: await organisationOf(reader),
      units: await unitsOf(reader),
      holidayYears: await holidayYearsOf(reader),
      seats: await seatsOf(reader),
      groups: await groupsOf(reader),
      settings: await settingsOf(reader),
    };
  },

  'branch.saveOrganisation': async (writer, input) => {
    const { kind } = await organisationOf(writer);
    if (kind !== input.kind) throw conflict('wrong-ledger-kind', { kind: input.kind });
    await saveOrganisation(writer, input);
    return { id: writer.orgId };
  },

  'branch.saveHolidays': async (writer, input) => {
    const { problem } = readHolidayNotice(input.year, input.notice);
    if (problem) throw invalid('holiday-notice', { detail: problem.code, about: problem.about });
    return { id: await saveHolidayYear(writer, input) };
  },

  'branch.saveUnit': async (writer, { id, ...unit }) => {
    if (id) await requireUnit(writer, id);
    const saved = await saveUnit(writer, id, unit);
    if (!saved) throw notFound('unit-unknown');
    return { id: saved };
  },

  'branch.retireUnit': async (writer, { id, reason }) => {
    await requireUnit(writer, id);
    await retireUnit(writer, id, reason);
    return { id };
  },

  'branch.fillSeat': async (writer, input) => {
    await requireMembers(writer, [input.memberId]);
    const filled = await seatsOn(writer, input.electedOn);
    // Several plain members sit side by side; every named seat has one holder, and a person holds one seat.
    const taken = filled.find(
      (seat) => seat.memberId === input.memberId || (seat.role === input.role && input.role !== 'member' && input.role !== 'deputySecretary'),
    );
    if (taken) throw conflict('seat-taken', { name: taken.memberName });
    return { id: await insertSeat(writer, input) };
  },

  'branch.endSeat': async (writer, input) => {
    const seat = (await seatsOf(writer)).find(({ id }) => id === input.id);
    if (!seat) throw notFound('seat-unknown');
    if (input.endedOn < seat.electedOn) throw conflict('seat-ends-before', { date: seat.electedOn });
    await endSeat(writer, input.id, input.endedOn);
    return { id: input.id };
  },

  'branch.saveGroup': async (writer, { id, name, leaderId }) => {
    if (leaderId) await requireMembers(writer, [leaderId]);
    const saved = await saveGroup(writer, id, { name, leaderId });
    if (!saved) throw notFound('group-unknown');
    return { id: saved };
  },

  'branch.assignGroup': async (writer, input) => {
    await requireMembers(writer, input.memberIds);
    if (input.groupId && !(await groupsOf(writer)).some((group) => group.id === input.groupId)) throw notFound('group-unknown');
    return { count: await assignGroup(writer, input.memberIds, input.groupId) };
  },

  'branch.saveSettings': async (writer, settings) => {
    await saveSettings(writer, settings);
    return settingsOf(writer);
  },
};
