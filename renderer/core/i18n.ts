// In which language and which size does the window speak?
import { createContext, useContext, useMemo } from 'react';
import { fill, type Language, type Word } from '#shared/core/words.ts';

/** Sizes of the window's text, in steps. */
export const textSizes = ['normal', 'large', 'larger'] as const;
export type TextSize = (typeof textSizes)[number];

/** Usual colours, or black on white with strong lines. */
export const contrasts = ['normal', 'high'] as const;
export type Contrast = (typeof contrasts)[number];

/** Puts a word into the chosen language and fills its `{marks}`. */
export type Translate = (word: Word, values?: Readonly<Record<string, string | number>>) => string;

/** Language and text size, and how to change them. */
export interface Speech {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly textSize: TextSize;
  readonly setTextSize: (size: TextSize) => void;
  readonly contrast: Contrast;
  readonly setContrast: (contrast: Contrast) => void;
}

/** Where SpeechProvider keeps them. */
export const SpeechContext = createContext<Speech>({
  language: 'zh',
  setLanguage: () => undefined,
  textSize: 'normal',
  setTextSize: () => undefined,
  contrast: 'normal',
  setContrast: () => undefined,
});

/** The language and text size, and how to change them. */
export const useSpeech = (): Speech => useContext(SpeechContext);

/** Gives the function that turns words into text: `const t = useWords(); t(uiWords.save)`. */
export const useWords = (): Translate => {
  const { language } = useSpeech();
  return useMemo(() => (text, values) => fill(text[language], values), [language]);
};
