// Who answers the calls about the branch's own fields, and what do they say of a member on a day?
import {
  type KeptField,
  type KeptValue,
  keepOwnField,
  ownFieldsOf,
  ownValueById,
  ownValuesByMember,
  ownValuesOf,
  retireOwnField,
  retireOwnValue,
  reviveOwnField,
  writeOwnValue,
} from '#db/members/own.ts';
import { memberById } from '#db/members/store.ts';
import type { Reader } from '#db/schema.ts';
import { inBooks } from '#electron/ledger/books.ts';
import type { HandlersOf } from '#electron/ledger/context.ts';
import { requireMember } from '#electron/members/known.ts';
import type { IsoDate } from '#shared/core/date.ts';
import { brokenRule, conflict, invalid, notFound } from '#shared/core/fault.ts';
import type { Id } from '#shared/core/id.ts';
import { factFindings, factOn } from '#shared/members/fact-rules.ts';
import type { ownContract } from '#shared/members/own-contract.ts';
import { mostOwn, type OwnLine, type PrintedOwn } from '#shared/members/own-model.ts';
import { type OwnProposal, ownObstacle, readOwnValue, shownOwnValue } from '#shared/members/own-rules.ts';
import { ownKindLabels } from '#shared/members/own-words.ts';

const requireField = async (reader: Reader, id: Id, isRetired: boolean): Promise<KeptField> => {
  const field = (await ownFieldsOf(reader)).find((one) => one.id === id && one.isRetired === isRetired);
  if (!field) throw notFound('own-field-unknown');
  return field;
};

/** What holds in one field on a day, among everything entered for a member; '' for nothing. */
export const ownHolding = (values: readonly KeptValue[], fieldId: Id, date: IsoDate): string =>
  factOn(
    values.filter((one) => one.fieldId === fieldId),
    date,
  )?.value ?? '';

const lineOf = (field: KeptField, values: readonly KeptValue[], date: IsoDate): OwnLine => {
  const own = values.filter(({ fieldId }) => fieldId === field.id);
  const holding = factOn(own, date);
  const value = holding?.value ?? '';
  return {
    field,
    value,
    shown: shownOwnValue(field, value),
    since: holding?.fromOn ?? null,
    entries: own.map(({ memberId, fieldId, ...entry }) => ({ ...entry, shown: shownOwnValue(field, entry.value) })),
  };
};

/** The own fields of a member on a day: those in use, and those out of use in which something stands. */
export const ownLinesOf = async (reader: Reader, memberId: Id, date: IsoDate): Promise<OwnLine[]> => {
  const values = await ownValuesOf(reader, memberId);
  return (await ownFieldsOf(reader))
    .map((field) => lineOf(field, values, date))
    .filter(({ field, entries }) => !field.isRetired || entries.length > 0);
};

/** More answers than these are not ticked on a form, but written. */
const mostTicked = 8;

const answersOf = ({ kind, choices }: KeptField): string[] => {
  if (kind === 'yesNo') return ['是', '否'];
  const offered = choices.filter(({ isRetired }) => !isRetired).map(({ name }) => name);
  return offered.length > mostTicked ? [] : offered;
};

/** Whose own fields are printed, of which day, and whether without the personal ones. */
export interface PrintedWish {
  /** Null: an empty form. */
  readonly memberId: Id | null;
  readonly date: IsoDate;
  readonly isPublic: boolean;
}

/** The own fields in use as sheets print them. */
export const printedOwnOf = async (reader: Reader, { memberId, date, isPublic }: PrintedWish): Promise<PrintedOwn[]> => {
  const values = memberId ? await ownValuesOf(reader, memberId) : [];
  return (await ownFieldsOf(reader))
    .filter(({ isRetired, isPrivate }) => !isRetired && !(isPublic && isPrivate))
    .map((field) => ({ name: field.name, value: shownOwnValue(field, ownHolding(values, field.id, date)), answers: answersOf(field) }));
};

/** What a list of the branch's own fields shows: the fields, and for members by id the value of each. */
export const ownTableOf = async (
  reader: Reader,
  date: IsoDate,
): Promise<{ readonly fields: readonly KeptField[]; readonly shownFor: (memberId: Id, field: KeptField) => string }> => {
  const fields = await ownFieldsOf(reader);
  const values = await ownValuesByMember(reader);
  const shownFor = (memberId: Id, field: KeptField): string => shownOwnValue(field, ownHolding(values.get(memberId) ?? [], field.id, date));
  return { fields, shownFor };
};

const refuse = async (reader: Reader, proposed: OwnProposal, known: KeptField | null): Promise<void> => {
  const inUse = (await ownFieldsOf(reader)).filter(({ isRetired }) => !isRetired);
  const isUsed = known !== null && [...(await ownValuesByMember(reader)).values()].flat().some(({ fieldId }) => fieldId === known.id);
  const obstacle = ownObstacle(proposed, inUse, { kindBefore: isUsed ? known.kind : null, most: mostOwn.fields });
  if (obstacle) throw conflict(obstacle, { name: proposed.name, most: mostOwn.fields });
};

const definitionHandlers: HandlersOf<'members.ownFields' | 'members.saveOwnField' | 'members.retireOwnField' | 'members.reviveOwnField'> = {
  'members.ownFields': async (ledger, { orgId }) => {
    const reader = await inBooks(ledger, orgId);
    const values = [...(await ownValuesByMember(reader)).values()];
    const today = reader.clock.today();
    const filled = (id: Id): number => values.filter((own) => ownHolding(own, id, today) !== '').length;
    return { fields: (await ownFieldsOf(reader)).map((field) => ({ ...field, filled: filled(field.id) })) };
  },

  'members.saveOwnField': async (writer, { id, field }) => {
    const known = id === null ? null : await requireField(writer, id, false);
    await refuse(writer, { id, ...field }, known);
    return { id: await keepOwnField(writer, known, field) };
  },

  'members.retireOwnField': async (writer, { id, reason }) => {
    await requireField(writer, id, false);
    await retireOwnField(writer, id, reason);
    return { id };
  },

  'members.reviveOwnField': async (writer, { id }) => {
    const known = await requireField(writer, id, true);
    await refuse(writer, { ...known, choices: known.choices.filter(({ isRetired }) => !isRetired) }, known);
    await reviveOwnField(writer, id);
    return { id };
  },
};

/** The value as it is kept; fault invalid `own-value-unreadable`. */
const readable = (field: KeptField, typed: string): string => {
  const value = readOwnValue(field, typed);
  if (value !== null) return value;
  const kind = ownKindLabels[field.kind];
  throw invalid('own-value-unreadable', { name: field.name, kind: kind.zh, kindEn: kind.en });
};

export const ownHandlers: HandlersOf<keyof typeof ownContract> = {
  ...definitionHandlers,

  'members.ownValues': async (ledger, { id, asOf, orgId }) => {
    const reader = await inBooks(ledger, orgId);
    if (!(await memberById(reader, id))) throw notFound('member-unknown');
    return { lines: await ownLinesOf(reader, id, asOf ?? reader.clock.today()) };
  },

  'members.saveOwnValues': async (writer, { memberId, values, from, note }) => {
    await requireMember(writer, memberId);
    const errors = factFindings({ fromOn: from, until: null }, writer.clock.today());
    if (errors.length > 0) throw brokenRule(errors);
    const fields = new Map((await ownFieldsOf(writer)).filter(({ isRetired }) => !isRetired).map((field) => [field.id, field]));
    let changed = 0;
    for (const { fieldId, value: typed } of values) {
      const kept = await ownValuesOf(writer, memberId);
      const field = fields.get(fieldId);
      if (!field) throw notFound('own-field-unknown');
      const value = readable(field, typed);
      if (value === ownHolding(kept, fieldId, from ?? writer.clock.today())) continue;
      const earlier = kept.filter((one) => one.fieldId === fieldId);
      await writeOwnValue(writer, earlier, { memberId, fieldId, value, from, note });
      changed += 1;
    }
    return { changed };
  },

  'members.retireOwnValue': async (writer, { id, reason }) => {
    if (!(await ownValueById(writer, id))) throw notFound('own-value-unknown');
    await retireOwnValue(writer, id, reason);
    return { id };
  },
};
