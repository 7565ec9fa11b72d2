// Which questions and details open above the dues grid?
import { useWords } from '#renderer/core/i18n.ts';
import { CellDialog } from '#renderer/dues/cell-dialog.tsx';
import { StandingDialog } from '#renderer/dues/standing-dialog.tsx';
import { StandingsDialog } from '#renderer/dues/standings-dialog.tsx';
import type { Desk } from '#renderer/dues/use-desk.ts';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import type { DuesBook } from '#shared/dues/model.ts';
import { duesWords } from '#shared/dues/words.ts';

/** What is open. */
export type Asked =
  | { readonly kind: 'cell'; readonly memberId: string; readonly month: string }
  | { readonly kind: 'standing'; readonly memberId: string }
  | { readonly kind: 'standings' }
  | { readonly kind: 'clear' };

interface Props {
  readonly book: DuesBook;
  readonly desk: Desk;
  readonly asked: Asked | null;
  readonly onAsk: (asked: Asked | null) => void;
}

/** The dialogs of the dues page. */
export const DuesDialogs = ({ book, desk, asked, onAsk }: Props) => {
  const t = useWords();
  const close = () => onAsk(null);
  if (asked === null) return null;
  if (asked.kind === 'standings') return <StandingsDialog book={book} onClose={close} />;
  if (asked.kind === 'clear') {
    return (
      <ConfirmDialog
        title={t(duesWords.clearPending)}
        confirmText={t(duesWords.clearYes)}
        cancelText={t(duesWords.keep)}
        onConfirm={() => {
          desk.dispatch({ type: 'clear' });
          close();
        }}
        onClose={close}
      >
        <p>{t(duesWords.clearAsk, { count: desk.state.pending.size })}</p>
      </ConfirmDialog>
    );
  }
  const line = book.lines.find(({ memberId }) => memberId === asked.memberId);
  if (!line) return null;
  if (asked.kind === 'standing') return <StandingDialog line={line} year={book.year} onClose={close} />;
  return <CellDialog line={line} month={asked.month} onClose={close} onSetStanding={() => onAsk({ kind: 'standing', memberId: line.memberId })} />;
};
