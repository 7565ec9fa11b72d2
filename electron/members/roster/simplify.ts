// How does traditional script become simplified? The only place that knows the dictionary.
import { Converter } from 'opencc-js/t2cn';

/** The dictionary is unfolded with the first text that needs it. */
let convert: ReturnType<typeof Converter> | null = null;

const simplified = (sign: string): string => {
  convert ??= Converter({ from: 't', to: 'cn' });
  return convert(sign);
};

const every = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** The characters of GB 2312: what simplified texts are written with, and some of them are no less right for being old (乾县, 于 and 於). */
const simplifiedSet = new Set(
  new TextDecoder('gb18030').decode(Uint8Array.from(every(0xb0, 0xf7).flatMap((high) => every(0xa1, 0xfe).flatMap((low) => [high, low])))),
);

/**
 * A text in simplified script, character by character: only what GB 2312 lacks is changed. Phrases are not looked at, because
 * they make 干县 of 乾县.
 */
export const simplify = (text: string): string => [...text].map((sign) => (simplifiedSet.has(sign) ? sign : simplified(sign))).join('');
