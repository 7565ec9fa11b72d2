// Which phrases are offered in a field? Those that fit it, one's own first, the newest before the others.
import { builtInPhrases } from '#shared/phrases/library.ts';
import type { Phrase, PhraseField } from '#shared/phrases/model.ts';

/** Where a phrase is wanted: the field, the kind of meeting (empty for a talk), and what was typed to find it. */
export interface PhraseWish {
  readonly field: PhraseField;
  readonly meetingKind: string;
  readonly text: string;
}

/** The built-in phrases, one for each kind of meeting that they fit. */
export const builtInPhraseList: readonly Phrase[] = builtInPhrases.flatMap(({ field, kinds, text }) =>
  (kinds.length === 0 ? [null] : kinds).map((meetingKind) => ({ id: null, field, meetingKind, text, isOwn: false })),
);

/** The phrases that fit, in the order in which they are offered. */
export const phrasesFor = (own: readonly Phrase[], { field, meetingKind, text }: PhraseWish): Phrase[] =>
  [...own, ...builtInPhraseList]
    .filter((phrase) => phrase.field === field && (phrase.meetingKind === null || phrase.meetingKind === meetingKind))
    .filter((phrase) => phrase.text.includes(text.trim()))
    .sort((a, b) => Number(b.isOwn) - Number(a.isOwn));

/** Where the cursor goes after a phrase was put in at a place: over its first ＿＿, else behind it. */
export const gapIn = (phrase: string, at: number): { readonly from: number; readonly to: number } => {
  const gap = /＿+/.exec(phrase);
  if (!gap) return { from: at + phrase.length, to: at + phrase.length };
  return { from: at + gap.index, to: at + gap.index + gap[0].length };
};

/** The text with a phrase in place of what is marked in it, and where the cursor goes. A new sentence begins on a line of its own only when one stands there. */
export const withPhrase = (text: string, mark: { readonly from: number; readonly to: number }, phrase: string) => ({
  text: text.slice(0, mark.from) + phrase + text.slice(mark.to),
  cursor: gapIn(phrase, mark.from),
});
