// Which forms open above the money page?
import { useWords } from '#renderer/core/i18n.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { ClosingDialog } from '#renderer/dues/closing-dialog.tsx';
import { ReasonDialog } from '#renderer/dues/entry-dialog.tsx';
import { MovementDialog, type MovementWish } from '#renderer/dues/movement-dialog.tsx';
import { HandoverDialog, NoticeDialog } from '#renderer/dues/notice-dialog.tsx';
import { newActionId } from '#renderer/dues/use-recording.ts';
import type { MoneyBook } from '#shared/dues/money-book.ts';
import { moneyWords as w } from '#shared/dues/money-words.ts';
import { duesPageWords } from '#shared/dues/page-words.ts';

/** What is open. */
export type MoneyOpened =
  | { readonly what: 'movement'; readonly wish: MovementWish }
  | { readonly what: 'closing'; readonly month: string }
  | { readonly what: 'notice'; readonly fromMonth: string; readonly toMonth: string }
  | { readonly what: 'handover' }
  | { readonly what: 'reverse'; readonly id: string }
  | { readonly what: 'withdraw'; readonly of: 'handover' | 'notice'; readonly id: string };

interface Props {
  readonly opened: MoneyOpened | null;
  readonly book: MoneyBook;
  readonly onClose: () => void;
}

/** The dialogs of the money page. */
export const MoneyDialogs = ({ opened, book, onClose }: Props) => {
  if (opened === null) return null;
  switch (opened.what) {
    case 'movement':
      return <MovementDialog wish={opened.wish} onClose={onClose} />;
    case 'closing':
      return <ClosingDialog month={opened.month} bookFen={book.holdings.cashFen} onClose={onClose} />;
    case 'notice':
      return <NoticeDialog fromMonth={opened.fromMonth} toMonth={opened.toMonth} onClose={onClose} />;
    case 'handover':
      return <HandoverDialog cashFen={Math.max(0, book.holdings.cashFen)} onClose={onClose} />;
    case 'reverse':
      return <ReverseDialog id={opened.id} onClose={onClose} />;
    case 'withdraw':
      return <WithdrawDialog of={opened.of} id={opened.id} onClose={onClose} />;
  }
};

const ReverseDialog = ({ id, onClose }: { readonly id: string; readonly onClose: () => void }) => {
  const t = useWords();
  const reverse = useCommand('dues.reverseMovement');
  return (
    <ReasonDialog
      title={t(w.reverseTitle)}
      hint={t(w.reverseHint)}
      confirmText={t(w.reverse)}
      command={reverse}
      onSend={async (reason) => {
        await reverse.mutateAsync({ id, actionId: newActionId(), reason });
        onClose();
      }}
      onClose={onClose}
    />
  );
};

const WithdrawDialog = ({ of, id, onClose }: { readonly of: 'handover' | 'notice'; readonly id: string; readonly onClose: () => void }) => {
  const t = useWords();
  const withdraw = useCommand('dues.withdraw');
  return (
    <ReasonDialog
      title={t(duesPageWords.withdrawTitle)}
      hint={t(duesPageWords.withdrawHint)}
      confirmText={t(duesPageWords.withdraw)}
      command={withdraw}
      onSend={async (reason) => {
        await withdraw.mutateAsync({ what: of, id, reason });
        onClose();
      }}
      onClose={onClose}
    />
  );
};
