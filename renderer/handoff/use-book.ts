// Which book of a branch is read, and how do its pages come?
import { useEffect, useEffectEvent, useState } from 'react';
import { call, desktop } from '#renderer/core/call.ts';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { useSession } from '#renderer/core/session.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import type { InputOf } from '#shared/contract.ts';
import type { Fault } from '#shared/core/fault.ts';
import { uiWords } from '#shared/core/ui-words.ts';

/** A sheet that a superior reads of a branch. */
export type BranchSheet = InputOf<'records.branchBook'>['sheet'];

interface Chosen {
  readonly orgId: string;
  /** Whom a sheet of one member is about. */
  readonly memberId: string | null;
  readonly sheet: BranchSheet;
  readonly year: number;
}

/** The pages of the book in view, made anew whenever another is chosen. */
export const useBook = <S extends BranchSheet>(orgId: string, memberId: string | null, first: S) => {
  const t = useWords();
  const toast = useToast();
  const session = useSession();
  const [sheet, setSheet] = useState<S>(first);
  const [year, setYear] = useState(session.year);
  const [pdf, setPdf] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(true);
  const [fault, setFault] = useState<Fault | null>(null);
  const read = async ({ memberId: id, ...wanted }: Chosen, file: string | null, isWanted: () => boolean): Promise<void> => {
    setBusy(true);
    setFault(null);
    try {
      const made = await call('records.branchBook', { ...wanted, id, file });
      if (isWanted()) setPdf(made.pdf);
    } finally {
      if (isWanted()) setBusy(false);
    }
  };
  const show = useEffectEvent((wanted: Chosen, isWanted: () => boolean) => {
    read(wanted, null, isWanted).catch((error: unknown) => {
      if (isWanted()) setFault(faultOf(error));
    });
  });
  useEffect(() => {
    let isHere = true;
    setPdf(null);
    show({ orgId, memberId, sheet, year }, () => isHere);
    return () => {
      isHere = false;
    };
  }, [orgId, memberId, sheet, year]);
  const write = async (suggestedName: string, opens: boolean): Promise<void> => {
    const chosen = await desktop('desktop.choose', { purpose: 'savePdf', suggestedName });
    const file = chosen?.paths[0];
    if (!file) return;
    await read({ orgId, memberId, sheet, year }, file, () => true);
    toast.done(t(uiWords.saved));
    if (opens) await desktop('desktop.openFile', { file });
  };
  /** Saves the pages where a person says; `opens`: in the system's viewer too, to print them there. */
  const save = (suggestedName: string, opens = false): void => void write(suggestedName, opens).catch((error: unknown) => setFault(faultOf(error)));
  return { sheet, setSheet, year, setYear, pdf, isBusy, fault, save };
};
