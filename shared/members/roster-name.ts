// What is noticed about the name in a row of a roster? It is put right where only blanks and dots are wrong; everything else is proposed.
import { readName } from '#shared/members/names.ts';
import type { RosterNote } from '#shared/members/roster.ts';
import { type Simplify, withoutPinyin } from '#shared/members/roster-script.ts';

const note = (code: string, values: RosterNote['values'] = {}): RosterNote => ({ field: 'name', code, level: 'note', values });

/** Characters that older fonts and systems lack: outside the basic plane, or in its first extension. */
const rare = /[\u3400-\u4dbf\u{20000}-\u{3ffff}]/gu;

/** The name as it might be: without pinyin in brackets, in simplified script; null where that is the name already. */
export const proposedNameOf = (written: string, name: string, simplify: Simplify): string | null => {
  const proposed = readName(simplify(withoutPinyin(written))).name;
  return proposed !== '' && proposed !== name ? proposed : null;
};

/** What is worth saying about a name: that it is missing, was put right, might be another, or holds characters that some machines lack. */
export const nameNotes = (written: string, proposedName: string | null): RosterNote[] => {
  const { name, wasMended, hasPrivateUse } = readName(written);
  if (!name) return [{ ...note('name-missing'), level: 'stop' }];
  const notes: RosterNote[] = [];
  if (wasMended) notes.push(note(/[•・‧．｡⋅∙●ꞏ᛫.]/u.test(written) ? 'name-dot' : 'name-mended', { name }));
  if (proposedName) notes.push(note('name-proposed', { name, proposed: proposedName }));
  if (hasPrivateUse) notes.push(note('name-private-use'));
  const rareOnes = name.match(rare);
  if (rareOnes) notes.push(note('name-rare', { found: rareOnes.join('') }));
  return notes;
};
