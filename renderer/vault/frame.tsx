// How does the window look while no ledger is open?
import type { ReactNode } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { LanguageSwitch, TextSizeSwitch } from '#renderer/ui/speech-switches.tsx';
import { uiWords } from '#shared/core/ui-words.ts';

/** A quiet page in the middle of the window, with language and text size below it. */
export const VaultFrame = ({ title, sub, children }: { readonly title: string; readonly sub?: ReactNode; readonly children: ReactNode }) => {
  const t = useWords();
  return (
    <div className="vault">
      <main className="vault-card">
        <p className="vault-brand">{t(uiWords.product)}</p>
        <h1>{title}</h1>
        {sub ? <p className="page-sub">{sub}</p> : null}
        <div className="vault-body">{children}</div>
      </main>
      <footer className="vault-foot">
        <LanguageSwitch />
        <TextSizeSwitch />
      </footer>
    </div>
  );
};
