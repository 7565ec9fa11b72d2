// What is a letter or notice in the form of an official document (GB/T 9704, domain §4.8)? Typed once, laid out by its levels.
import { instantSchema, isoDateSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { typedText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';

/** A letter as typed: nothing in it is invented, an empty part is left out on paper. */
export const letterContent = z.strictObject({
  /** 发文字号, e.g. 府林支发〔2026〕3号; empty for a letter without one. */
  number: typedText(60),
  title: typedText(200),
  /** 主送: who it is for; empty on a public notice. */
  recipient: typedText(300),
  /** One paragraph a line; 一、（一）1.（1） at its beginning make its level. */
  body: typedText(20_000),
  /** One attachment a line. */
  attachments: typedText(2_000),
  signer: typedText(100),
  datedOn: isoDateSchema.nullable(),
});
export type LetterContent = z.infer<typeof letterContent>;

/** A letter as kept on this computer. */
export const letterSchema = z.strictObject({ id: idSchema, content: letterContent, savedAt: instantSchema });
export type Letter = z.infer<typeof letterSchema>;

/** A new letter with its signer and day. */
export const emptyLetter = (signer: string, datedOn: string | null): LetterContent => ({
  number: '',
  title: '',
  recipient: '',
  body: '',
  attachments: '',
  signer,
  datedOn,
});

/** A paragraph and its level: 1 一、 2 （一） 3 1. 4 （1）; 0 is plain text. A heading that runs on (一、…。后文) is a heading up to its first full stop. */
export interface LetterParagraph {
  readonly level: 0 | 1 | 2 | 3 | 4;
  readonly heading: string;
  readonly text: string;
}

const levels: readonly (readonly [level: 1 | 2 | 3 | 4, mark: RegExp])[] = [
  [1, /^[一二三四五六七八九十]+、/],
  [2, /^（[一二三四五六七八九十]+）/],
  [3, /^\d+[.．]/],
  [4, /^（\d+）/],
];

/** The paragraphs of a letter's body in order. */
export const letterParagraphs = (body: string): LetterParagraph[] =>
  body
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const level = levels.find(([, mark]) => mark.test(line))?.[0] ?? 0;
      if (level === 0 || level > 2) return { level, heading: '', text: line };
      const stop = line.indexOf('。');
      return stop < 0 ? { level, heading: line, text: '' } : { level, heading: line.slice(0, stop + 1), text: line.slice(stop + 1) };
    });

/** The attachment note: one is named, several are numbered (GB/T 9704 7.3.4). */
export const attachmentLines = (attachments: string): string[] => {
  const names = attachments
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return names.length > 1 ? names.map((name, index) => `${index + 1}. ${name}`) : names;
};
