// Is there room on the stick, and does the sheet in hand open what is written there? Then the ledger is packed.
import { useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { useJobProgress } from '#renderer/core/job-progress.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { sizeText } from '#renderer/handoff/report-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import type { OutputOf } from '#shared/contract.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { departureWords } from '#shared/handoff/departure-words.ts';
import { packWords as w } from '#shared/handover/pack-words.ts';

interface Props {
  readonly stick: OutputOf<'handoff.stick'> & { readonly folder: string };
  readonly incoming: string;
  readonly onWritten: (packed: OutputOf<'handover.pack'>) => void;
  readonly onClose: () => void;
}

/** The last look before writing, and the writing itself. */
export const PackDialog = ({ stick, incoming, onWritten, onClose }: Props) => {
  const t = useWords();
  const pack = useCommand('handover.pack');
  const progress = useJobProgress('handover.pack', pack.isPending);
  const [recoveryCode, setCode] = useState('');
  const [isTried, setIsTried] = useState(false);
  const write = async () => {
    setIsTried(true);
    if (recoveryCode.trim() === '' || pack.isPending) return;
    try {
      // Awaited, not told by the mutation: once the ledger is handed over the card behind this dialog goes, and the dialog with it.
      onWritten(await pack.mutateAsync({ folder: stick.folder, ownFolder: true, recoveryCode }));
    } catch {
      // The refusal stands in the dialog.
    }
  };
  return (
    <Dialog
      title={t(w.dialog, { incoming })}
      onClose={() => (pack.isPending ? undefined : onClose())}
      onFinish={() => void write()}
      actions={
        <>
          <Button isDisabled={pack.isPending} onClick={onClose}>
            {t(uiWords.cancel)}
          </Button>
          <Button look="primary" isBusy={pack.isPending} onClick={() => void write()}>
            {t(w.write)}
          </Button>
        </>
      }
    >
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void write();
        }}
      >
        <p>{t(departureWords.place, { place: stick.place })}</p>
        {stick.freeBytes === null ? null : <p>{t(departureWords.free, { size: sizeText(stick.freeBytes) })}</p>}
        <p className="notice">{t(w.afterwards)}</p>
        <TextInput
          label={t(w.code)}
          hint={t(w.codeHint)}
          value={recoveryCode}
          onChange={setCode}
          isRequired
          hasFocusAtFirst
          isDisabled={pack.isPending}
          inputMode="numeric"
          maxLength={100}
          error={isTried && recoveryCode.trim() === '' ? t(w.codeMissing) : undefined}
        />
        {pack.isPending ? <Progress done={progress?.done ?? 0} total={progress?.total ?? 0} label={t(w.writing)} /> : null}
        <FaultBox fault={pack.error?.fault ?? null} />
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
};
