// What may stand in an own field, how does it read, and whom does a filter find by it? Pure; for form, list, import and print.
import { earliestOf, latestOf } from '#shared/core/date.ts';
import { cleanText } from '#shared/core/text.ts';
import { memberFieldLabels } from '#shared/members/labels.ts';
import type { OwnAsked, OwnField, OwnKind } from '#shared/members/own-model.ts';
import { readDate, readFlag } from '#shared/members/roster-cells.ts';
import { isBuiltInHeading } from '#shared/members/roster-columns.ts';

/** What reading a value needs to know of its field. */
export type ReadableField = Pick<OwnField, 'kind' | 'choices'>;

const asCell = (text: string) => ({ kind: 'text', text }) as const;

/** 1,200 · １２００ · 012.50 → 1200, 1200, 12.5; null when it is no number of at most ten digits and four decimals. */
const readNumber = (text: string): string | null => {
  const plain = text.normalize('NFKC').replace(/[,\s]/gu, '');
  if (!/^-?\d{1,10}(\.\d{1,4})?$/.test(plain)) return null;
  const value = Number(plain);
  return String(value === 0 ? 0 : value);
};

const readOwnDate = (text: string): string | null => {
  const { date, problem } = readDate(asCell(text));
  return problem === 'none' ? date : null;
};

const readYesNo = (text: string): string | null => {
  const flag = readFlag(asCell(text));
  if (flag === undefined || flag === null) return null;
  return flag ? '是' : '否';
};

const bare = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');

/** An answer by its id, or by its name among those still offered. */
const readChoice = (text: string, choices: ReadableField['choices']): string | null => {
  const byId = choices.find(({ id }) => id === text);
  return (byId ?? choices.find(({ name, isRetired }) => !isRetired && bare(name) === bare(text)))?.id ?? null;
};

/**
 * What is kept of a typed or imported text: '' for nothing, null when the field cannot hold it. Text of at most 300 characters stays as
 * it is; a number loses its commas and zeros; a day is read in every usual hand; 是/否 also as √ and ×; an answer by its name.
 */
export const readOwnValue = ({ kind, choices }: ReadableField, typed: string): string | null => {
  const text = cleanText(typed);
  if (text === '') return '';
  if (kind === 'number') return readNumber(text);
  if (kind === 'date') return readOwnDate(text);
  if (kind === 'yesNo') return readYesNo(text);
  if (kind === 'choice') return readChoice(text, choices);
  return text.length <= 300 ? text : null;
};

/** A kept value as people read it: an answer by its name, everything else as it stands. */
export const shownOwnValue = ({ kind, choices }: ReadableField, value: string): string =>
  kind === 'choice' ? (choices.find(({ id }) => id === value)?.name ?? '') : value;

const lies = (least: string, most: string, asked: Pick<OwnAsked, 'value' | 'upTo'>, compare: (a: string, b: string) => number): boolean =>
  (asked.value === '' || compare(most, asked.value) >= 0) && (asked.upTo === '' || compare(least, asked.upTo) <= 0);

const byText = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** Tells whether a kept value ('' : nothing stands there) is one that a filter asks for. */
export const ownMatches = (kept: string, asked: OwnAsked): boolean => {
  if (asked.state !== 'match') return (kept !== '') === (asked.state === 'known');
  if (kept === '') return false;
  if (asked.kind === 'number') return lies(kept, kept, asked, (a, b) => Number(a) - Number(b));
  if (asked.kind === 'date')
    return lies(earliestOf(kept), latestOf(kept), { value: earliestOfAsked(asked.value), upTo: latestOfAsked(asked.upTo) }, byText);
  if (asked.kind === 'text') return bare(kept).toLowerCase().includes(bare(asked.value).toLowerCase());
  return asked.value === '' || kept === asked.value;
};

const earliestOfAsked = (date: string): string => (date === '' ? '' : earliestOf(date));
const latestOfAsked = (date: string): string => (date === '' ? '' : latestOf(date));

/** By what a column of an own field sorts: numbers by their size, everything else as it is read. */
export const ownSortValue = (shown: string): string | number | null => {
  if (shown === '') return null;
  return /^-?\d{1,10}(\.\d{1,4})?$/.test(shown) ? Number(shown) : shown;
};

/** Why a definition cannot be kept; null: it can. `filled`: whether anything was ever entered under it. */
export type OwnObstacle = 'own-name-taken' | 'own-name-built-in' | 'own-kind-fixed' | 'own-no-choices' | 'own-choice-twice' | 'own-too-many';

/** What the rule looks at. */
export interface OwnProposal {
  readonly id: string | null;
  readonly name: string;
  readonly kind: OwnKind;
  readonly choices: readonly { readonly name: string }[];
}

/** The names that the program's own facts already have: a roster's heading must mean one thing. */
const builtIn: ReadonlySet<string> = new Set(Object.values(memberFieldLabels).map(({ zh }) => bare(zh)));

/** Whether a definition may be kept beside the others in use. `kindBefore`: of a field in which something was entered, else null. */
export const ownObstacle = (
  proposed: OwnProposal,
  others: readonly Pick<OwnField, 'id' | 'name'>[],
  limits: { readonly kindBefore: OwnKind | null; readonly most: number },
): OwnObstacle | null => {
  const rest = others.filter(({ id }) => id !== proposed.id);
  if (builtIn.has(bare(proposed.name)) || isBuiltInHeading(bare(proposed.name))) return 'own-name-built-in';
  if (rest.some(({ name }) => bare(name) === bare(proposed.name))) return 'own-name-taken';
  if (limits.kindBefore !== null && limits.kindBefore !== proposed.kind) return 'own-kind-fixed';
  if (rest.length >= limits.most) return 'own-too-many';
  if (proposed.kind !== 'choice') return null;
  if (proposed.choices.length === 0) return 'own-no-choices';
  return new Set(proposed.choices.map(({ name }) => bare(name))).size < proposed.choices.length ? 'own-choice-twice' : null;
};
