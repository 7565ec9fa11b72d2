// What is a row called before a person, when only its content is at hand? Names instead of ids.
import { rowNames } from '#db/journal/names.ts';
import type { Reader } from '#db/schema.ts';
import type { CanonicalObject } from '#shared/handoff/lines.ts';
import type { SetAside } from '#shared/handoff/model.ts';
import type { QuarantinedRow } from '#shared/handoff/quarantine.ts';
import { isReference, valueWord } from '#shared/handoff/readable-values.ts';
import { isTravellingTable } from '#shared/handoff/rows.ts';

/** So many rows are named one by one; all are counted. */
const mostNamed = 100;

/** The ids of other rows that a row mentions. */
export const mentionedIds = (table: string, content: CanonicalObject): string[] =>
  isTravellingTable(table)
    ? Object.entries(content).flatMap(([column, value]) => (isReference(table, column) && typeof value === 'string' ? [value] : []))
    : [];

const naming = ['name', 'title', 'subject', 'text', 'partnerName', 'fileName', 'key'];
const dating = ['heldOn', 'month', 'date', 'on', 'plannedOn', 'paidOn'];

const textIn = (content: CanonicalObject, columns: readonly string[]): string => {
  const found = columns.map((column) => content[column]).find((value) => typeof value === 'string' && value !== '');
  const characters = [...String(found ?? '')];
  return characters.length > 30 ? `${characters.slice(0, 30).join('')}…` : characters.join('');
};

/** A row by day, kind and the name of whom or what it is about; empty where nothing in it names it. */
export const rowLabel = (table: string, content: CanonicalObject, names: ReadonlyMap<string, string>): string => {
  if (!isTravellingTable(table)) return '';
  const about = [content.memberId ?? content.talkerId, content.meetingId ?? content.decisionId].map((id) => names.get(String(id ?? '')) ?? '');
  const kind = content.kind === undefined ? '' : valueWord(table, 'kind', content.kind, () => null).zh;
  const number = typeof content.number === 'number' ? `第${content.number}次` : '';
  const parts = [textIn(content, dating), `${kind}${number}`, ...about, textIn(content, naming)];
  return [...new Set(parts)].filter((part) => part !== '').join(' ');
};

/** Rows set aside, as a person reads them; at most a hundred. */
export const setAsideLines = async (reader: Reader, rows: readonly QuarantinedRow[]): Promise<SetAside[]> => {
  const named = rows.slice(0, mostNamed).map((row) => {
    const content: CanonicalObject = JSON.parse(row.content);
    return { row, content };
  });
  if (named.length === 0) return [];
  const names = await rowNames(
    reader,
    named.flatMap(({ row, content }) => mentionedIds(row.table, content)),
  );
  return named.map(({ row: { table, id, code, detail }, content }) => ({ table, id, code, detail, label: rowLabel(table, content, names) }));
};
