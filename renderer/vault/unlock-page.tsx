// How is a ledger opened with its passphrase?
import { type SubmitEvent, useState } from 'react';
import { call } from '#renderer/core/call.ts';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { VaultFrame } from '#renderer/vault/frame.tsx';
import { useOpened } from '#renderer/vault/use-opened.ts';
import { backupWords } from '#shared/backup/words.ts';
import type { Fault } from '#shared/core/fault.ts';
import { verdictWords } from '#shared/handoff/verdict-words.ts';
import { packWords } from '#shared/handover/pack-words.ts';
import { vaultWords } from '#shared/vault/words.ts';

interface Props {
  readonly folder: string;
  /** Why the ledger was closed unasked; null when it was not. */
  readonly cause: Fault | null;
  /** Where ledgers lie on this computer. */
  readonly defaultFolder: string;
  /** The ledger was copied to this computer: it is opened there. */
  readonly onMoved: (folder: string) => void;
  readonly onOther: () => void;
  readonly onRecover: () => void;
  /** Leads to the backups; with the fault when that is why. */
  readonly onRestore: (cause: Fault | null) => void;
  readonly onNew: () => void;
  /** A package that was double-clicked and waits; empty: none. */
  readonly waitingFile: string;
  readonly onVerify: (file: string) => void;
  /** Leads to the hand-over of a whole ledger. */
  readonly onReceive: () => void;
}

/** Refusals that a backup cures; every other has its own way out. */
const curedByBackup: ReadonlySet<Fault['code']> = new Set([
  'ledger-damaged',
  'ledger-behind',
  'ledger-missing',
  'ledger-plaintext',
  'journal-broken',
  'keyring-damaged',
  'folder-is-backup',
]);

/** The unlock screen. A refusal names its cause; the passphrase is kept only while it is being typed. */
export const UnlockPage = ({
  folder,
  cause,
  defaultFolder,
  onMoved,
  onOther,
  onRecover,
  onRestore,
  onNew,
  waitingFile,
  onVerify,
  onReceive,
}: Props) => {
  const t = useWords();
  const opened = useOpened();
  const [passphrase, setPassphrase] = useState('');
  const [fault, setFault] = useState(cause);
  const [isBusy, setIsBusy] = useState(false);

  const open = async (isReadOnly: boolean) => {
    setIsBusy(true);
    setFault(null);
    try {
      await call('vault.open', { folder, passphrase, isReadOnly });
      await opened();
    } catch (error) {
      setFault(faultOf(error));
      setIsBusy(false);
    }
  };
  const copyHere = async () => {
    setIsBusy(true);
    try {
      onMoved((await call('vault.copyHere', { folder, to: defaultFolder })).folder);
    } catch (error) {
      setFault(faultOf(error));
      setIsBusy(false);
    }
  };
  return (
    <VaultFrame title={t(vaultWords.unlockTitle)} sub={<span className="path">{folder}</span>}>
      <form
        className="form"
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault();
          void open(false);
        }}
      >
        <FaultBox fault={fault}>
          {fault?.code.startsWith('place-') ? (
            <Button look="primary" isBusy={isBusy} onClick={() => void copyHere()}>
              {t(isBusy ? vaultWords.copyingHere : vaultWords.copyHere)}
            </Button>
          ) : null}
          {fault?.code.startsWith('place-') ? (
            <Button isDisabled={isBusy} title={t(vaultWords.readOnlyHint)} onClick={() => void open(true)}>
              {t(vaultWords.openReadOnly)}
            </Button>
          ) : null}
          {fault && curedByBackup.has(fault.code) ? (
            <Button look="primary" onClick={() => onRestore(fault)}>
              {t(backupWords.restore)}
            </Button>
          ) : null}
        </FaultBox>
        {waitingFile ? (
          <p role="status">
            {t(verdictWords.waiting, { file: waitingFile.split(/[\\/]/).at(-1) ?? '' })}{' '}
            <Button isSmall onClick={() => onVerify(waitingFile)}>
              {t(verdictWords.checkNow)}
            </Button>
          </p>
        ) : null}
        <TextInput
          label={t(vaultWords.passphrase)}
          type="password"
          value={passphrase}
          onChange={setPassphrase}
          hasFocusAtFirst
          autoComplete="current-password"
        />
        <div className="actions">
          <Button look="primary" type="submit" isBusy={isBusy} isDisabled={passphrase === ''}>
            {t(isBusy ? vaultWords.unlocking : vaultWords.unlock)}
          </Button>
          <Button look="link" onClick={onRecover}>
            {t(vaultWords.forgotten)}
          </Button>
        </div>
        <div className="actions vault-others">
          <Button onClick={onOther}>{t(vaultWords.otherLedger)}</Button>
          <Button onClick={onNew}>{t(vaultWords.newLedger)}</Button>
          <Button onClick={() => onRestore(null)}>{t(backupWords.restore)}</Button>
          <Button onClick={onReceive}>{t(packWords.way)}</Button>
          <Button onClick={() => onVerify('')}>{t(verdictWords.way)}</Button>
        </div>
      </form>
    </VaultFrame>
  );
};
