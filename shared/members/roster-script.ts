// Which cells hold traditional script or pinyin in brackets? They are read as plain words, each with a note; a name is only proposed.
import type { RosterField, RosterNote, RosterReading } from '#shared/members/roster.ts';
import type { RosterCell } from '#shared/members/roster-cells.ts';

/** Turns traditional script into simplified; given from outside, because its dictionary is a library. */
export type Simplify = (text: string) => string;

/** Pinyin that teaching aids and some converters put behind a character: 實(shí), 党（dǎng）. */
const pinyinNoise = /(?<=\p{Script=Han})\s*[(（]\s*[a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ]{1,6}[1-5]?\s*[)）]/giu;

/** A text without pinyin in brackets behind its characters. */
export const withoutPinyin = (text: string): string => text.normalize('NFC').replace(pinyinNoise, '');

/** Facts that are words of a list: read in simplified script always, for 漢族 means 汉族. */
const codeWords: ReadonlySet<RosterField> = new Set([
  'sex',
  'ethnicity',
  'education',
  'memberType',
  'isMigrantWorker',
  'isMobile',
  'isLostContact',
  'degree',
]);
/** Facts that are figures, where a bracket or a character may belong to the matter itself. */
const dates: ReadonlySet<RosterField> = new Set(['birthDate', 'joinedOn', 'regularisedOn', 'idNumber', 'mobile', 'landline']);

/** The cells of one row with script put right, and what was done; the name's cell is left as it is. */
export const inPlainScript = (
  cells: ReadonlyMap<RosterField, RosterCell>,
  simplify: Simplify,
  reading: RosterReading,
): { cells: ReadonlyMap<RosterField, RosterCell>; notes: RosterNote[] } => {
  const plain = new Map(cells);
  const notes: RosterNote[] = [];
  for (const [field, cell] of cells) {
    if (field === 'name' || cell.kind !== 'text') continue;
    const bare = withoutPinyin(cell.text);
    const isKept = reading.keepsTraditional && !codeWords.has(field) && !dates.has(field);
    const text = isKept ? bare : simplify(bare);
    if (text === cell.text) continue;
    plain.set(field, { ...cell, text });
    const code = bare === cell.text.normalize('NFC') ? 'script-read' : 'pinyin-left-out';
    notes.push({ field, code, level: 'note', values: { found: cell.text, read: text } });
  }
  return { cells: plain, notes };
};
