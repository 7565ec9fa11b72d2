// Which package is it, and does the sheet in hand open it?
import { type SubmitEvent, useState } from 'react';
import { call, desktop } from '#renderer/core/call.ts';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { fileNameOf } from '#renderer/handoff/report-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Actions } from '#renderer/ui/page-parts.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import type { Fault } from '#shared/core/fault.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import type { ArrivingLedger } from '#shared/handover/contract.ts';
import { packWords as w } from '#shared/handover/pack-words.ts';
import { vaultWords } from '#shared/vault/words.ts';

/** A package that the code opened, and what it holds. */
export interface Opened {
  readonly file: string;
  readonly recoveryCode: string;
  readonly ledger: ArrivingLedger;
}

interface Props {
  readonly file: string;
  readonly onOpened: (opened: Opened) => void;
  readonly onBack: () => void;
}

/** The first step: file and code. */
export const ReceiveOpen = ({ file: given, onOpened, onBack }: Props) => {
  const t = useWords();
  const [file, setFile] = useState(given);
  const [recoveryCode, setCode] = useState('');
  const [isTried, setIsTried] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const choose = async () => {
    const chosen = await desktop('desktop.choose', { purpose: 'openPackages', suggestedName: '' });
    setFile(chosen?.paths[0] ?? file);
  };
  const look = async (event: SubmitEvent) => {
    event.preventDefault();
    setIsTried(true);
    setFault(null);
    if (file === '' || recoveryCode.trim() === '') return;
    setIsBusy(true);
    try {
      onOpened({ file, recoveryCode, ledger: await call('handover.look', { file, recoveryCode }) });
    } catch (error) {
      setFault(faultOf(error));
      setIsBusy(false);
    }
  };
  return (
    <form className="form" onSubmit={look} noValidate>
      <div className="field">
        <span className="field-label" id="receive-file">
          {t(w.file)}
        </span>
        <div className="row">
          <span className={file ? 'path' : 'mut'}>{file ? fileNameOf(file) : t(w.fileNone)}</span>
          <Button isSmall onClick={() => void choose()}>
            {t(w.chooseFile)}
          </Button>
        </div>
        {isTried && file === '' ? (
          <p className="field-error" role="alert">
            {t(w.fileMissing)}
          </p>
        ) : null}
      </div>
      <TextInput
        label={t(w.code)}
        hint={`${t(w.codeFromSheet)} ${t(vaultWords.recoveryCodeHint)}`}
        value={recoveryCode}
        onChange={setCode}
        isRequired
        hasFocusAtFirst={given !== ''}
        inputMode="numeric"
        maxLength={100}
        error={isTried && recoveryCode.trim() === '' ? t(w.codeMissing) : undefined}
      />
      <FaultBox fault={fault} />
      <Actions>
        <Button look="primary" type="submit" isBusy={isBusy}>
          {t(isBusy ? w.opening : w.open)}
        </Button>
        <Button isDisabled={isBusy} onClick={onBack}>
          {t(uiWords.back)}
        </Button>
      </Actions>
    </form>
  );
};
