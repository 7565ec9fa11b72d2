// With which passphrase, and how is the recovery code kept?
import { type SubmitEvent, useState } from 'react';
import { desktop } from '#renderer/core/call.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Radio } from '#renderer/ui/choices.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Actions } from '#renderer/ui/page-parts.tsx';
import { PassphraseFields, problemOf } from '#renderer/vault/passphrase-fields.tsx';
import type { Fault } from '#shared/core/fault.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { vaultWords } from '#shared/vault/words.ts';

/** What the second page asks; `recoveryOut` null: the code is shown on the screen. */
export interface KeyChoice {
  readonly passphrase: string;
  readonly recoveryOut: string | null;
}

interface Props {
  readonly fault: Fault | null;
  readonly isBusy: boolean;
  readonly onBack: () => void;
  readonly onCreate: (choice: KeyChoice) => void;
}

/** The wizard's second page. */
export const WizardKey = ({ fault, isBusy, onBack, onCreate }: Props) => {
  const t = useWords();
  const [typed, setTyped] = useState({ first: '', second: '' });
  const [way, setWay] = useState<'screen' | 'file'>('screen');
  const [file, setFile] = useState('');
  const [isTried, setIsTried] = useState(false);
  const isFileMissing = way === 'file' && file === '';
  const create = (event: SubmitEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (!problemOf(typed) && !isFileMissing) onCreate({ passphrase: typed.first, recoveryOut: way === 'file' ? file : null });
  };
  const chooseFile = async () => {
    const chosen = await desktop('desktop.choose', { purpose: 'recoveryFile', suggestedName: t(vaultWords.recoveryFileName) });
    setFile(chosen?.paths[0] ?? file);
  };
  return (
    <form className="form" onSubmit={create} noValidate>
      <FaultBox fault={fault} />
      <p className="notice">{t(vaultWords.noDefault)}</p>
      <PassphraseFields label={vaultWords.passphrase} typed={typed} onChange={setTyped} isTried={isTried} />
      <Radio<'screen' | 'file'>
        label={t(vaultWords.recoveryWay)}
        value={way}
        choices={[
          { value: 'screen', label: t(vaultWords.recoveryOnScreen) },
          { value: 'file', label: t(vaultWords.recoveryToFile) },
        ]}
        onChange={setWay}
        error={isTried && isFileMissing ? t(vaultWords.recoveryFileMissing) : undefined}
      />
      {way === 'file' ? (
        <div className="row">
          <span className="path">{file || t(vaultWords.recoveryFileMissing)}</span>
          <Button isSmall onClick={chooseFile}>
            {t(uiWords.choose)}
          </Button>
        </div>
      ) : null}
      <Actions>
        <Button look="primary" type="submit" isBusy={isBusy}>
          {t(isBusy ? vaultWords.creating : vaultWords.create)}
        </Button>
        <Button onClick={onBack} isDisabled={isBusy}>
          {t(uiWords.back)}
        </Button>
      </Actions>
    </form>
  );
};
