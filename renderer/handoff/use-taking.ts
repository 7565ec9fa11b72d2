// How are packages taken? First looked at, then — only on a click — taken; nothing is imported by itself.
import { useState } from 'react';
import { call, desktop } from '#renderer/core/call.ts';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import type { Fault } from '#shared/core/fault.ts';
import type { PackageReport } from '#shared/handoff/model.ts';

/** Where taking stands. */
type TakingStep =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'preview'; readonly paths: readonly string[]; readonly reports: readonly PackageReport[] }
  | { readonly kind: 'importing' }
  | { readonly kind: 'results'; readonly reports: readonly PackageReport[]; readonly left: number };

/** Choosing, looking, taking. */
export interface Taking {
  readonly step: TakingStep;
  readonly fault: Fault | null;
  readonly choose: (purpose: 'folder' | 'openPackages') => Promise<void>;
  readonly look: (paths: readonly string[]) => Promise<void>;
  readonly take: () => Promise<void>;
  /** Asks to stop after the package in hand: of an import what is taken stays, of a first look nothing. */
  readonly stop: () => Promise<void>;
  readonly close: () => void;
}

export const useTaking = (): Taking => {
  const [step, setStep] = useState<TakingStep>({ kind: 'idle' });
  const [fault, setFault] = useState<Fault | null>(null);
  const importing = useCommand('handoff.import');

  const refused = (back: TakingStep) => (error: unknown) => {
    setFault(faultOf(error));
    setStep(back);
  };
  const look = async (paths: readonly string[]) => {
    setFault(null);
    setStep({ kind: 'reading' });
    await call('handoff.preview', { paths: [...paths] }).then(
      ({ reports }) => setStep({ kind: 'preview', paths, reports }),
      refused({ kind: 'idle' }),
    );
  };
  return {
    step,
    fault,
    look,
    choose: async (purpose) => {
      setFault(null);
      const chosen = await desktop('desktop.choose', { purpose, suggestedName: '' }).catch(refused(step));
      if (chosen && chosen.paths.length > 0) await look(chosen.paths);
    },
    take: async () => {
      if (step.kind !== 'preview') return;
      setFault(null);
      setStep({ kind: 'importing' });
      await importing.mutateAsync({ paths: [...step.paths] }).then(({ reports, left }) => setStep({ kind: 'results', reports, left }), refused(step));
    },
    stop: async () => {
      await call('handoff.stop', {}).catch(refused(step));
    },
    close: () => setStep({ kind: 'idle' }),
  };
};
