// How are language, text size and contrast switched?
import { type Contrast, contrasts, type TextSize, textSizes, useSpeech, useWords } from '#renderer/core/i18n.ts';
import { Radio } from '#renderer/ui/choices.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import type { Language, Word } from '#shared/core/words.ts';

/** 中文 or English, each in its own words. */
export const LanguageSwitch = () => {
  const t = useWords();
  const { language, setLanguage } = useSpeech();
  return (
    <Radio<Language>
      label={t(uiWords.language)}
      value={language}
      choices={[
        { value: 'zh', label: t(uiWords.chinese) },
        { value: 'en', label: t(uiWords.english) },
      ]}
      onChange={setLanguage}
    />
  );
};

const sizeWords: Readonly<Record<TextSize, Word>> = { normal: uiWords.sizeNormal, large: uiWords.sizeLarge, larger: uiWords.sizeLarger };

/** The size of all text, in three steps. */
export const TextSizeSwitch = () => {
  const t = useWords();
  const { textSize, setTextSize } = useSpeech();
  return (
    <Radio<TextSize>
      label={t(uiWords.textSize)}
      value={textSize}
      choices={textSizes.map((size) => ({ value: size, label: t(sizeWords[size]) }))}
      onChange={setTextSize}
    />
  );
};

const contrastWords: Readonly<Record<Contrast, Word>> = { normal: uiWords.contrastNormal, high: uiWords.contrastHigh };

/** Usual colours, or strong contrast for weak eyes. */
export const ContrastSwitch = () => {
  const t = useWords();
  const { contrast, setContrast } = useSpeech();
  return (
    <Radio<Contrast>
      label={t(uiWords.contrast)}
      value={contrast}
      choices={contrasts.map((one) => ({ value: one, label: t(contrastWords[one]) }))}
      onChange={setContrast}
    />
  );
};
