// Where are language and text size kept while the window is open?
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { SpeechContext, type TextSize } from '#renderer/core/i18n.ts';
import type { Language } from '#shared/core/words.ts';

/** Keeps language and text size, and tells the document about them. */
export const SpeechProvider = ({ children }: { children: ReactNode }) => {
  const [language, setLanguage] = useState<Language>('zh');
  const [textSize, setTextSize] = useState<TextSize>('normal');
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  useEffect(() => {
    document.documentElement.dataset.textSize = textSize;
  }, [textSize]);
  const speech = useMemo(() => ({ language, setLanguage, textSize, setTextSize }), [language, textSize]);
  return <SpeechContext value={speech}>{children}</SpeechContext>;
};
