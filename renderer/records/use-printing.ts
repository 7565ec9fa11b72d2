// What can be done with a choice? Preview, save, save and open; and what came of the last attempt.
import { useState } from 'react';
import { call, desktop } from '#renderer/core/call.ts';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { fileNameFor } from '#renderer/records/choice.ts';
import type { OutputOf } from '#shared/contract.ts';
import type { Fault } from '#shared/core/fault.ts';
import { catalogue } from '#shared/records/catalogue.ts';
import { completed } from '#shared/records/choice.ts';
import type { SheetChoice } from '#shared/records/contract.ts';

interface Shown {
  readonly choice: SheetChoice;
  readonly pdf: string;
}

type Work = 'previewing' | 'saving' | null;

/** What is asked for when a numbered form was printed before: its file, chosen already, and whether it is opened then. */
interface Pending {
  readonly fault: Fault;
  readonly file: string;
  readonly opens: boolean;
}

/** The acts of the print centre for one choice. */
export const usePrinting = (choice: SheetChoice) => {
  const t = useWords();
  const { organisation } = useSession();
  const savePdf = useCommand('records.savePdf');
  const [shown, setShown] = useState<Shown | null>(null);
  const [saved, setSaved] = useState<OutputOf<'records.savePdf'> | null>(null);
  const [savedEditable, setSavedEditable] = useState<string | null>(null);
  const [work, setWork] = useState<Work>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [pending, setPending] = useState<Pending | null>(null);

  const during = async (kind: Exclude<Work, null>, task: () => Promise<void>): Promise<void> => {
    setWork(kind);
    setFault(null);
    setSaved(null);
    setSavedEditable(null);
    await task().catch((error: unknown) => setFault(faultOf(error)));
    setWork(null);
  };
  const write = async (file: string, reason: string, opens: boolean): Promise<void> => {
    try {
      setSaved(await savePdf.mutateAsync({ ...completed(choice), file, reason }));
    } catch (error) {
      const refused = faultOf(error);
      if (refused.code !== 'reprint-reason') throw error;
      setPending({ fault: refused, file, opens });
      return;
    }
    setPending(null);
    if (opens) await desktop('desktop.openFile', { file });
  };
  const choose = async (): Promise<string | null> => {
    const suggestedName = fileNameFor([organisation?.name ?? '', String(choice.year), t(catalogue[choice.sheet].label)]);
    const chosen = await desktop('desktop.choose', { purpose: 'savePdf', suggestedName });
    return chosen?.paths[0] ?? null;
  };
  const saveTo = (opens: boolean) =>
    void during('saving', async () => {
      const file = await choose();
      if (file) await write(file, '', opens);
    });

  return {
    shown,
    saved,
    work,
    fault,
    refusedReprint: pending?.fault ?? null,
    refuse: setFault,
    preview: () => void during('previewing', async () => setShown({ choice, pdf: (await call('records.preview', completed(choice))).pdf })),
    savedEditable,
    saveEditable: (as: 'docx' | 'xlsx') =>
      void during('saving', async () => {
        const suggestedName = fileNameFor([organisation?.name ?? '', String(choice.year), t(catalogue[choice.sheet].label)]);
        const chosen = await desktop('desktop.choose', { purpose: as === 'docx' ? 'saveDocx' : 'saveXlsx', suggestedName });
        const file = chosen?.paths[0];
        const name = as === 'docx' ? 'records.saveWord' : 'records.saveExcel';
        if (file) setSavedEditable((await call(name, { ...completed(choice), file })).file);
      }),
    save: () => saveTo(false),
    saveAndOpen: () => saveTo(true),
    reprint: (reason: string) => {
      if (pending) void during('saving', () => write(pending.file, reason, pending.opens));
      setPending(null);
    },
    leaveReprint: () => setPending(null),
  };
};
