// Where are language, text size and contrast kept? In the window while it is open, on this computer from one start to the next.
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { desktop } from '#renderer/core/call.ts';
import { SpeechContext } from '#renderer/core/i18n.ts';
import { useStart } from '#renderer/core/use-start.ts';
import type { SpeechChoice } from '#shared/contract.ts';

const usual: SpeechChoice = { language: 'zh', textSize: 'normal', contrast: 'normal' };

/** Keeps language and text size, tells the document about them, and has the desktop remember them. */
export const SpeechProvider = ({ children }: { readonly children: ReactNode }) => {
  const start = useStart();
  const [chosen, setChosen] = useState<SpeechChoice | null>(null);
  const { language, textSize, contrast } = chosen ?? start.data?.speech ?? usual;
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.documentElement.dataset.textSize = textSize;
    document.documentElement.dataset.contrast = contrast;
  }, [language, textSize, contrast]);
  const speech = useMemo(() => {
    const choose = (choice: SpeechChoice): void => {
      setChosen(choice);
      // A convenience: when it cannot be kept, the next start speaks as usual.
      desktop('desktop.rememberSpeech', choice).catch(() => undefined);
    };
    return {
      language,
      setLanguage: (next: SpeechChoice['language']) => choose({ language: next, textSize, contrast }),
      textSize,
      setTextSize: (next: SpeechChoice['textSize']) => choose({ language, textSize: next, contrast }),
      contrast,
      setContrast: (next: SpeechChoice['contrast']) => choose({ language, textSize, contrast: next }),
    };
  }, [language, textSize, contrast]);
  return <SpeechContext value={speech}>{children}</SpeechContext>;
};
