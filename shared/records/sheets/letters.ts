// Which sheets do letters have? One: the official document.
import { word } from '#shared/core/words.ts';
import { letterContent } from '#shared/records/letter.ts';
import { sheet } from '#shared/records/sheet.ts';

/** The sheets of letters. */
export const letterSheets = {
  letter: sheet({
    label: word('公文（通知、函、公示）', 'Letter or notice'),
    form: '',
    group: 'letters',
    about: 'letter',
    blank: 'never',
    audience: 'internal',
    isBook: false,
    isNumbered: false,
    body: { letter: letterContent },
  }),
} as const;
