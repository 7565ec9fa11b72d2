// How does one get from page to page without losing what was typed?
import type { ReactNode } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { useWords } from '#renderer/core/i18n.ts';
import { useLeaveGuard } from '#renderer/core/leave-guard.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { uiWords } from '#shared/core/ui-words.ts';

/** The router; every way to another page first asks the guard. */
export const GuardedRouter = ({ children }: { readonly children: ReactNode }) => {
  const t = useWords();
  const { attempt, waiting, answer, question } = useLeaveGuard();
  return (
    <Router hook={useHashLocation} aroundNav={(navigate, to, options) => attempt(() => navigate(to, options))}>
      {children}
      {waiting ? (
        <ConfirmDialog
          title={t(question.title)}
          confirmText={t(question.leave)}
          cancelText={t(uiWords.stay)}
          isDanger
          onConfirm={() => answer(true)}
          onClose={() => answer(false)}
        >
          <p>{t(question.body)}</p>
        </ConfirmDialog>
      ) : null}
    </Router>
  );
};
