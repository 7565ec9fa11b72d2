// How is a name read? The surname as surnames are read (单 shàn, 尉迟 yùchí), the rest as usual; for finding people by typing.
import { pinyin } from 'pinyin-pro';
import type { NameReading } from '#db/search/store.ts';
import { cleanText } from '#shared/core/text.ts';

/** The reading of a name, without tones, ü as v: from each syllable on, and the initials. Latin names and rare characters stand for themselves. */
export const readingOf = (name: string): NameReading => {
  const syllables = pinyin(cleanText(name).replace(/[·\s]/gu, ''), {
    toneType: 'none',
    type: 'array',
    surname: 'head',
    nonZh: 'consecutive',
    v: true,
  })
    .map((syllable) => syllable.toLowerCase())
    .filter(Boolean);
  return {
    pinyin: syllables.map((_, index) => syllables.slice(index).join('')).join(' '),
    initials: syllables.map((syllable) => [...syllable][0]).join(''),
  };
};

/** Tells whether a name is read as what was typed (small letters, no blanks): from any syllable on, or its initials begin so. */
export const isReadAs = ({ pinyin: read, initials }: Pick<NameReading, 'pinyin' | 'initials'>, wanted: string): boolean =>
  initials.startsWith(wanted) || ` ${read}`.includes(` ${wanted}`);
