// How do typed figures become payments? All in one call; sending the same again (after a refusal, or twice) counts once.
import { useRef, useState } from 'react';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { type Pending, pendingPayments } from '#renderer/dues/grid-state.ts';
import type { InputOf, OutputOf } from '#shared/contract.ts';
import type { IsoDate } from '#shared/core/date.ts';
import type { Fault } from '#shared/core/fault.ts';
import { type Id, uuid7 } from '#shared/core/id.ts';
import type { DuesBook, DuesPayer } from '#shared/dues/model.ts';

/** What is said once for all payments of one recording. */
export interface Receipt {
  readonly paidOn: IsoDate | null;
  readonly collector: string;
  readonly note: string;
  readonly payer: DuesPayer;
  readonly payerName: string;
  readonly receipts: 'none' | 'perMember' | 'one';
}

/** A fresh id for one deliberate action. */
export const newActionId = (): Id => uuid7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

type Payments = InputOf<'dues.recordPayments'>['payments'];

/** Records what is pending. */
export interface Recording {
  readonly fault: Fault | null;
  readonly isBusy: boolean;
  readonly record: (book: DuesBook, pending: Pending, receipt: Receipt) => Promise<(OutputOf<'dues.recordPayments'> & { actionId: Id }) | null>;
}

export const useRecording = (): Recording => {
  const command = useCommand('dues.recordPayments');
  const [fault, setFault] = useState<Fault | null>(null);
  const last = useRef({ of: '', actionId: '' });

  const actionIdFor = (payments: Payments, receipts: Receipt['receipts']): Id => {
    const of = JSON.stringify([payments, receipts]);
    if (last.current.of !== of) last.current = { of, actionId: newActionId() };
    return last.current.actionId;
  };
  return {
    fault,
    isBusy: command.isPending,
    record: async (book, pending, { paidOn, collector, note, payer, payerName, receipts }) => {
      if (paidOn === null) return null;
      setFault(null);
      const payments = pendingPayments(book, pending).payments.map((payment) => ({ ...payment, paidOn, collector, note, payer, payerName }));
      const actionId = actionIdFor(payments, receipts);
      try {
        const done = await command.mutateAsync({ actionId, payments, receipts });
        last.current = { of: '', actionId: '' };
        return { ...done, actionId };
      } catch (error) {
        setFault(faultOf(error));
        return null;
      }
    },
  };
};
