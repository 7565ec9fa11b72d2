// Which text may enter the ledger? NFC, no control characters, a length that its column allows.
import { z } from '#shared/core/zod.ts';

/** Characters that are never part of an entry: controls (but line feed and tab), zero-width, bidi overrides, BOM. */
const unwanted = /[[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]--[\n\t]]/gv;

/** Makes typed text storable: NFC, unwanted characters removed, line ends as \n, ends trimmed. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .toWellFormed()
    .replace(/\ufffd/g, '')
    .replace(unwanted, '')
    .normalize('NFC')
    .trim();

/** Tells whether a text may be stored as it is (packages are refused, not mended). */
export const isCleanText = (text: string): boolean => text.isWellFormed() && text.normalize('NFC') === text && text.search(unwanted) === -1;

/** Schema of stored text up to `max` UTF-16 units; used for rows, which must already be clean. */
export const storedText = (max: number) => z.string().max(max).refine(isCleanText, { error: '含有不能保存的字符' });

/** Schema of typed text: cleaned, then limited. */
export const typedText = (max: number) =>
  z
    .string()
    .transform(cleanText)
    .pipe(z.string().max(max, { error: `最多${max}个字` }));

/** Schema of typed text that must not be empty. */
export const requiredText = (max: number, label: string) =>
  z
    .string()
    .transform(cleanText)
    .pipe(
      z
        .string()
        .min(1, { error: `请填写${label}` })
        .max(max, { error: `最多${max}个字` }),
    );

/** Schema of the reason that whoever retires, withdraws, cancels, reverses or corrects must give (DATA-09). */
export const reasonText = (max: 200 | 300 = 200) => requiredText(max, '原因');
