// Where are the organisation, its seats, groups and settings kept?
import { writeChange, writeCorrection } from '#db/members/facts.ts';
import { memberById } from '#db/members/store.ts';
import { insertRow, retireRow, reviseRow } from '#db/rows.ts';
import type { Reader, Writer } from '#db/schema.ts';
import { type HolidayYear, tablesWith } from '#shared/branch/holiday-years.ts';
import { type Group, isSeatFilledOn, type Organisation, type OrganisationInput, type Seat } from '#shared/branch/model.ts';
import { defaultSettings, readSetting, type Settings, settingKeys } from '#shared/branch/settings.ts';
import type { BranchUnit } from '#shared/branch/units.ts';
import type { IsoDate } from '#shared/core/date.ts';
import type { HolidayTable } from '#shared/core/holidays/tables.ts';
import type { Id } from '#shared/core/id.ts';

/** The organisation whose rows the reader reads. */
export const organisationOf = async (reader: Reader): Promise<Organisation> => {
  const { orgId, rev, recordedAt, retiredAt, retireReason, ...organisation } = await reader.db
    .selectFrom('organisation')
    .selectAll()
    .where('id', '=', reader.orgId)
    .executeTakeFirstOrThrow();
  return organisation;
};

/** Changes the organisation's facts. */
export const saveOrganisation = async (writer: Writer, organisation: OrganisationInput): Promise<void> => {
  await reviseRow(writer, 'organisation', writer.orgId, organisation);
};

/** Years whose holidays the branch entered itself, by year. */
export const holidayYearsOf = async (reader: Reader): Promise<HolidayYear[]> =>
  reader.db
    .selectFrom('holidayYear')
    .select(['year', 'notice'])
    .where('orgId', '=', reader.orgId)
    .where('retiredAt', 'is', null)
    .orderBy('year')
    .execute();

/** The holidays that apply to the branch: its own years before those of the program. */
export const holidaysOf = async (reader: Reader): Promise<readonly HolidayTable[]> => tablesWith(await holidayYearsOf(reader));

/** Keeps the notice of a year. */
export const saveHolidayYear = async (writer: Writer, { year, notice }: HolidayYear): Promise<Id> => {
  const found = await writer.db
    .selectFrom('holidayYear')
    .select('id')
    .where('orgId', '=', writer.orgId)
    .where('year', '=', year)
    .where('retiredAt', 'is', null)
    .executeTakeFirst();
  if (!found) return (await insertRow(writer, 'holidayYear', { year, notice })).id;
  await reviseRow(writer, 'holidayYear', found.id, { notice });
  return found.id;
};

/** The units in which the branch works, in the order of their entry. */
export const unitsOf = async (reader: Reader): Promise<BranchUnit[]> =>
  reader.db
    .selectFrom('branchUnit')
    .select(['id', 'name', 'nature', 'creditCode', 'partyOrg'])
    .where('orgId', '=', reader.orgId)
    .where('retiredAt', 'is', null)
    .orderBy('id')
    .execute();

/** Adds a unit, or changes one; null when there is none with this id. */
export const saveUnit = async (writer: Writer, id: Id | null, unit: Omit<BranchUnit, 'id'>): Promise<Id | null> => {
  const row = id ? await reviseRow(writer, 'branchUnit', id, unit) : await insertRow(writer, 'branchUnit', unit);
  return row?.id ?? null;
};

/** Takes a unit out; false when there is none with this id. */
export const retireUnit = async (writer: Writer, id: Id, reason: string): Promise<boolean> =>
  (await retireRow(writer, 'branchUnit', id, reason)) !== null;

/** All seats with their holders' names, newest election first, ended ones too. */
export const seatsOf = async (reader: Reader): Promise<Seat[]> =>
  reader.db
    .selectFrom('committeeSeat')
    .innerJoin('member', 'member.id', 'committeeSeat.memberId')
    .select(['committeeSeat.id', 'role', 'memberId', 'member.name as memberName', 'electedOn', 'approvedOn', 'endedOn'])
    .where('committeeSeat.orgId', '=', reader.orgId)
    .where('committeeSeat.retiredAt', 'is', null)
    .orderBy('electedOn', 'desc')
    .orderBy('committeeSeat.id')
    .execute();

/** The seats filled on a day. */
export const seatsOn = async (reader: Reader, date: IsoDate): Promise<Seat[]> => (await seatsOf(reader)).filter((seat) => isSeatFilledOn(seat, date));

/** Name of whoever sits as secretary on a day; empty when nobody does. */
export const secretaryOn = async (reader: Reader, date: IsoDate): Promise<string> =>
  (await seatsOn(reader, date)).find((seat) => seat.role === 'secretary')?.memberName ?? '';

/** Fills a seat. */
export const insertSeat = async (writer: Writer, seat: Pick<Seat, 'role' | 'memberId' | 'electedOn' | 'approvedOn'>): Promise<Id> =>
  (await insertRow(writer, 'committeeSeat', { ...seat, endedOn: null })).id;

/** Ends a seat; false when there is none with this id. */
export const endSeat = async (writer: Writer, id: Id, endedOn: IsoDate): Promise<boolean> =>
  (await reviseRow(writer, 'committeeSeat', id, { endedOn })) !== null;

/** The groups with their leaders and the number of members assigned. */
export const groupsOf = async (reader: Reader): Promise<Group[]> => {
  const rows = await reader.db
    .selectFrom('partyGroup')
    .leftJoin('member as leader', 'leader.id', 'partyGroup.leaderId')
    .leftJoin('member as assigned', (join) => join.onRef('assigned.groupId', '=', 'partyGroup.id').on('assigned.retiredAt', 'is', null))
    .select(['partyGroup.id', 'partyGroup.name', 'leaderId', 'leader.name as leaderName'])
    .select((eb) => eb.fn.count<number>('assigned.id').as('memberCount'))
    .where('partyGroup.orgId', '=', reader.orgId)
    .where('partyGroup.retiredAt', 'is', null)
    .groupBy('partyGroup.id')
    .orderBy('partyGroup.id')
    .execute();
  return rows.map((row) => ({ ...row, leaderName: row.leaderName ?? '', memberCount: Number(row.memberCount) }));
};

/** Adds a group, or changes one; null when there is none with this id. */
export const saveGroup = async (writer: Writer, id: Id | null, group: { name: string; leaderId: Id | null }): Promise<Id | null> => {
  const row = id ? await reviseRow(writer, 'partyGroup', id, group) : await insertRow(writer, 'partyGroup', group);
  return row?.id ?? null;
};

/** Puts members into a group or out of any from today on; a first group is taken as always. The number of members found. */
export const assignGroup = async (writer: Writer, memberIds: readonly Id[], groupId: Id | null): Promise<number> => {
  let count = 0;
  for (const id of memberIds) {
    const member = await memberById(writer, id);
    if (!member) continue;
    const value = groupId ?? '';
    if (member.groupId === null) await writeCorrection(writer, id, { kind: 'group', value });
    else if (member.groupId !== groupId) await writeChange(writer, member, { kind: 'group', value, from: writer.clock.today(), note: '' });
    await reviseRow(writer, 'member', id, { groupId });
    count += 1;
  }
  return count;
};

/** The local settings, each with its default where nothing was set. */
export const settingsOf = async (reader: Reader): Promise<Settings> => {
  const rows = await reader.db
    .selectFrom('setting')
    .select(['key', 'value'])
    .where('orgId', '=', reader.orgId)
    .where('retiredAt', 'is', null)
    .execute();
  const set = Object.fromEntries(rows.map(({ key, value }) => [key, readSetting(key, value) ?? defaultSettings[key]]));
  return { ...defaultSettings, ...set };
};

/** Keeps the settings that differ from what is there. */
export const saveSettings = async (writer: Writer, settings: Settings): Promise<void> => {
  const rows = await writer.db
    .selectFrom('setting')
    .select(['id', 'key', 'value'])
    .where('orgId', '=', writer.orgId)
    .where('retiredAt', 'is', null)
    .execute();
  for (const key of settingKeys) {
    const found = rows.find((row) => row.key === key);
    const value = String(settings[key]);
    if (found && found.value !== value) await reviseRow(writer, 'setting', found.id, { value });
    if (!found && String(defaultSettings[key]) !== value) await insertRow(writer, 'setting', { key, value });
  }
};
