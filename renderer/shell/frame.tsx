// What stands around every page? Organisation, year, search and lock above; the sections at the left; who and what is saved below.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { call } from '#renderer/core/call.ts';
import { useCopiedNumbers } from '#renderer/core/copied-numbers.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { useLeaveGuard } from '#renderer/core/leave-guard.tsx';
import { useSession } from '#renderer/core/session.tsx';
import { useShortcuts } from '#renderer/core/shortcuts.ts';
import { HandedOverBanner } from '#renderer/handover/handed-over-banner.tsx';
import { HelpDialog } from '#renderer/help/help-dialog.tsx';
import { UndoDialog } from '#renderer/journal/undo-dialog.tsx';
import { SearchDialog } from '#renderer/search/dialog.tsx';
import { Foot } from '#renderer/shell/foot.tsx';
import { Pages } from '#renderer/shell/pages.tsx';
import { Rail } from '#renderer/shell/rail.tsx';
import { pagesFoundBySearch } from '#renderer/shell/sections.ts';
import { YearSwitch } from '#renderer/shell/year-switch.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { LocksSoon } from '#renderer/vault/locks-soon.tsx';
import { shellWords } from '#shared/core/shell-words.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { helpWords } from '#shared/help/words.ts';
import { undoWords } from '#shared/journal/undo-words.ts';
import { vaultWords } from '#shared/vault/words.ts';

interface FrameProps {
  /** A package handed over by a double click, empty when there is none. */
  readonly handedFile: string;
  readonly onFileShown: () => void;
}

/** The frame of an open ledger. */
export const Frame = ({ handedFile, onFileShown }: FrameProps) => {
  const t = useWords();
  const [open, setOpen] = useState<'search' | 'undo' | 'help' | null>(null);
  const { status } = useSession();
  const handedOver = useShowHandedFile(handedFile, onFileShown);
  useTopOfPage();
  useCopiedNumbers();
  useShortcuts({ search: () => setOpen('search'), undo: () => setOpen('undo'), help: () => setOpen('help') });
  return (
    <div className="shell">
      <button type="button" className="skip" onClick={focusContent}>
        {t(shellWords.toContent)}
      </button>
      <Top onOpen={setOpen} />
      <Rail />
      <main id="content" className="page" tabIndex={-1}>
        {status.handedOver ? <HandedOverBanner handedOver={status.handedOver} canResume={!status.isReadOnly} /> : null}
        {status.isReadOnly ? (
          <p className="notice notice-warn read-only" role="status">
            {t(vaultWords.readOnlyBanner)}
          </p>
        ) : null}
        <Pages handedOver={handedOver} />
      </main>
      <Foot />
      <LocksSoon />
      {open === 'search' ? <SearchDialog pages={pagesFoundBySearch(status.organisationKind)} onClose={() => setOpen(null)} /> : null}
      {open === 'undo' ? <UndoDialog onClose={() => setOpen(null)} /> : null}
      {open === 'help' ? <HelpDialog onClose={() => setOpen(null)} /> : null}
    </div>
  );
};

/** Goes to the page that looks at packages; counts how often, so that the page looks again when it is already in view. */
const useShowHandedFile = (file: string, onShown: () => void): number => {
  const [, go] = useLocation();
  const { status } = useSession();
  const [count, setCount] = useState(0);
  const show = useEffectEvent((path: string) => {
    go(status.organisationKind === 'committee' ? '/inbox' : '/handoff', { state: { paths: [path] } });
    setCount(count + 1);
    onShown();
  });
  useEffect(() => {
    if (file !== '') show(file);
  }, [file]);
  return count;
};

/** A new page begins at its top, wherever the one before it was scrolled to. */
const useTopOfPage = (): void => {
  const [path] = useLocation();
  const shown = useRef(path);
  useEffect(() => {
    if (path === shown.current) return;
    shown.current = path;
    const content = document.getElementById('content');
    content?.scrollTo(0, 0);
    // The button that led here has gone with its page: the next Tab goes on from the new page's beginning, not from the window's.
    if (document.activeElement === document.body) content?.focus();
  }, [path]);
};

const focusContent = () => document.getElementById('content')?.focus();

const Top = ({ onOpen }: { readonly onOpen: (what: 'search' | 'undo' | 'help') => void }) => {
  const t = useWords();
  const client = useQueryClient();
  const { attempt } = useLeaveGuard();
  const { status, organisation } = useSession();
  const lock = async () => {
    await call('vault.lock', {});
    await client.resetQueries();
  };
  return (
    <header className="top">
      <span className="brand">{t(uiWords.product)}</span>
      <strong className="organisation">{organisation?.name ?? status.organisationName}</strong>
      <YearSwitch />
      <button type="button" className="search-button" onClick={() => onOpen('search')}>
        <Icon name="search" />
        <span>{t(shellWords.searchButton)}</span>
        <kbd>Ctrl+K</kbd>
      </button>
      <Button isSmall title={t(undoWords.openHint)} onClick={() => onOpen('undo')}>
        {t(undoWords.undo)}
      </Button>
      <Button isSmall title={t(helpWords.hint)} onClick={() => onOpen('help')}>
        {t(helpWords.open)}
      </Button>
      <Button isSmall title={t(vaultWords.lockHint)} onClick={() => attempt(() => void lock())}>
        {t(vaultWords.lock)}
      </Button>
    </header>
  );
};
