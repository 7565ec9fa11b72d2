// What lies on the desk while dues are collected? Typed figures, the receipt's facts, and what the last step did.
import { type Dispatch, useReducer, useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { useUnsaved } from '#renderer/core/leave-guard.tsx';
import { useSession } from '#renderer/core/session.tsx';
import { emptyGrid, fillMonth, type GridAction, type GridState, gridReducer, type Placement, pendingPayments } from '#renderer/dues/grid-state.ts';
import { changesFrom, type Offer, useFigureKeeping } from '#renderer/dues/kept-figures.ts';
import { type Receipt, useRecording } from '#renderer/dues/use-recording.ts';
import { useToast } from '#renderer/ui/toast.ts';
import type { Fault } from '#shared/core/fault.ts';
import { yuanText } from '#shared/core/money.ts';
import type { DuesBook, DuesLine } from '#shared/dues/model.ts';
import type { PendingFigures } from '#shared/dues/pending.ts';
import { duesWords } from '#shared/dues/words.ts';

/** The desk of the dues page. */
export interface Desk {
  /** Figures of an earlier time that were typed and never recorded; null: none, or answered. */
  readonly offer: Offer | null;
  readonly takeOffer: () => void;
  readonly dropOffer: () => void;
  readonly state: GridState;
  readonly dispatch: Dispatch<GridAction>;
  readonly receipt: Receipt;
  readonly setReceipt: (receipt: Receipt) => void;
  readonly sum: ReturnType<typeof pendingPayments>;
  /** What the last paste or fill did. */
  readonly notice: string;
  readonly fault: Fault | null;
  readonly isBusy: boolean;
  readonly record: () => Promise<void>;
  readonly undo: () => void;
  readonly tellPasted: (placement: Placement) => void;
  readonly fill: (month: number, lines: readonly DuesLine[]) => void;
  /** Receipts that the last recording issued: by what they are printed (the one, or the action of several), and how many; null when none. */
  readonly issued: { readonly id: string; readonly count: number } | null;
}

/** What the question says when one leaves with figures that are not recorded. */
const unrecorded = { title: duesWords.leaveTitle, body: duesWords.leaveBody, leave: duesWords.leaveYes };

/** Keeps what is typed until it is recorded; leaving the page before that asks first. `kept`: what was found of an earlier time. */
export const useDesk = (book: DuesBook, kept: PendingFigures | null): Desk => {
  const t = useWords();
  const toast = useToast();
  const { today } = useSession();
  const [state, dispatch] = useReducer(gridReducer, emptyGrid);
  const [receipt, setReceipt] = useState<Receipt>({ paidOn: today, collector: '', note: '', payer: 'self', payerName: '', receipts: 'none' });
  const [notice, setNotice] = useState('');
  const [issued, setIssued] = useState<Desk['issued']>(null);
  const recording = useRecording();
  const sum = pendingPayments(book, state.pending);
  useUnsaved(state.pending.size > 0, unrecorded);
  const { offer, answer } = useFigureKeeping(book.year, kept, state.pending);

  const record = async () => {
    if (sum.payments.length === 0 || sum.bad > 0 || recording.isBusy) return;
    const done = await recording.record(book, state.pending, receipt);
    if (!done) return;
    dispatch({ type: 'recorded' });
    setNotice('');
    setReceipt((before) => ({ ...before, note: '', payer: 'self', payerName: '' }));
    const [first, ...others] = done.receiptIds;
    setIssued(first ? { id: others.length === 0 ? first : done.actionId, count: done.receiptIds.length } : null);
    toast.done(t(duesWords.recorded, { count: done.count, amount: yuanText(done.amountFen) }));
  };
  const undo = () => {
    dispatch({ type: 'undo' });
    setNotice('');
  };
  const tellPasted = ({ changes, skipped, bad, outside }: Placement) => {
    const parts = [
      t(duesWords.pasted, { filled: changes.length }),
      skipped > 0 ? t(duesWords.pastedSkipped, { skipped }) : '',
      bad > 0 ? t(duesWords.pastedBad, { bad }) : '',
      outside > 0 ? t(duesWords.pastedOutside, { outside }) : '',
    ];
    setNotice(parts.join(''));
  };
  const fill = (month: number, lines: readonly DuesLine[]) => {
    const changes = fillMonth(lines, month, state.pending);
    dispatch({ type: 'fill', changes });
    setNotice(changes.length > 0 ? t(duesWords.filled, { count: changes.length }) : t(duesWords.nothingToFill));
  };
  const takeOffer = () => {
    const changes = changesFrom(offer?.figures ?? [], book, state.pending);
    dispatch({ type: 'fill', changes });
    answer();
    setNotice(t(duesWords.offerTaken, { count: changes.length }));
  };
  return {
    state,
    dispatch,
    receipt,
    setReceipt,
    sum,
    notice,
    fault: recording.fault,
    isBusy: recording.isBusy,
    record,
    undo,
    tellPasted,
    fill,
    issued,
    offer,
    takeOffer,
    dropOffer: answer,
  };
};
