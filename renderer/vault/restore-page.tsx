// How does a damaged ledger come back? What happened, which backups there are, what each would lose; then one question.
import { type ReactNode, useState } from 'react';
import { call, desktop } from '#renderer/core/call.ts';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Actions, EmptyState } from '#renderer/ui/page-parts.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { VaultFrame } from '#renderer/vault/frame.tsx';
import { folderInside } from '#renderer/vault/passphrase.ts';
import { RestoreTable } from '#renderer/vault/restore-table.tsx';
import { useOpened } from '#renderer/vault/use-opened.ts';
import type { BackupLine } from '#shared/backup/model.ts';
import { backupWords } from '#shared/backup/words.ts';
import type { OutputOf } from '#shared/contract.ts';
import { chinaDateTime } from '#shared/core/date.ts';
import type { Fault } from '#shared/core/fault.ts';
import { uiWords } from '#shared/core/ui-words.ts';

interface Props {
  /** The ledger's folder, where it is restored; or, on a new computer, the folder in which a new one is made. */
  readonly folder: string;
  readonly isNewComputer: boolean;
  /** Why it did not open; null when a person came by himself. */
  readonly cause: Fault | null;
  readonly onBack: () => void;
}

/** The wizard of restoring. */
export const RestorePage = ({ folder, isNewComputer, cause, onBack }: Props) => {
  const t = useWords();
  const [place, setPlace] = useState(folder);
  const list = useCall('backup.list', { folder: place });
  const here = useCall('backup.list', { folder });
  const [restored, setRestored] = useState<OutputOf<'backup.restore'> | null>(null);
  if (restored) return <RestoredPage restored={restored} />;
  const chooseStick = async () => {
    const chosen = await desktop('desktop.choose', { purpose: 'backupFolder', suggestedName: '' });
    if (chosen?.paths[0]) setPlace(chosen.paths[0]);
  };
  const stick = <Button onClick={() => void chooseStick()}>{t(backupWords.fromStick)}</Button>;
  const back = <Button onClick={onBack}>{t(uiWords.back)}</Button>;
  return (
    <VaultFrame title={t(backupWords.restoreTitle)} sub={t(backupWords.restoreSub)}>
      <FaultBox fault={cause ?? list.error?.fault ?? null} />
      <p className="path restore-place">{place}</p>
      {list.data && list.data.backups.length === 0 ? (
        <EmptyState
          title={t(backupWords.noBackups)}
          actions={
            <>
              {stick}
              {back}
            </>
          }
        >
          {t(backupWords.noBackupsText)}
        </EmptyState>
      ) : null}
      {list.data && list.data.backups.length > 0 ? (
        <RestoreForm
          key={place}
          folder={isNewComputer ? folderInside(folder, t(backupWords.newFolder, { sign: list.data.ledgerId.slice(-6) })) : folder}
          backups={list.data.backups}
          lastSeq={here.data?.lastSeq ?? null}
          onRestored={setRestored}
          others={
            <>
              {stick}
              {back}
            </>
          }
        />
      ) : null}
    </VaultFrame>
  );
};

interface FormProps {
  readonly folder: string;
  readonly backups: readonly BackupLine[];
  readonly lastSeq: number | null;
  readonly onRestored: (restored: OutputOf<'backup.restore'>) => void;
  /** Buttons beside 恢复. */
  readonly others: ReactNode;
}

const RestoreForm = ({ folder, backups, lastSeq, onRestored, others }: FormProps) => {
  const t = useWords();
  const [chosen, setChosen] = useState<BackupLine | null>(backups.find(({ isWhole }) => isWhole) ?? null);
  const [secret, setSecret] = useState('');
  const [isAsking, setIsAsking] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const restore = async () => {
    if (!chosen) return;
    setIsAsking(false);
    setFault(null);
    setIsBusy(true);
    try {
      onRestored(await call('backup.restore', { folder, backup: chosen.path, secret }));
    } catch (error) {
      setFault(faultOf(error));
      setIsBusy(false);
    }
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen && secret !== '') setIsAsking(true);
      }}
    >
      <RestoreTable backups={backups} lastSeq={lastSeq} chosen={chosen} onChoose={setChosen} />
      <FaultBox fault={fault} />
      <TextInput
        label={t(backupWords.secret)}
        hint={t(backupWords.secretHint)}
        type="password"
        autoComplete="current-password"
        value={secret}
        onChange={setSecret}
        isRequired
      />
      <Actions>
        <Button look="primary" type="submit" isBusy={isBusy} isDisabled={secret === '' || chosen === null}>
          {t(isBusy ? backupWords.restoring : backupWords.goRestore)}
        </Button>
        {others}
      </Actions>
      {isAsking && chosen ? (
        <ConfirmDialog
          title={t(backupWords.ask, { when: chinaDateTime(chosen.takenAt).slice(0, 16) })}
          confirmText={t(backupWords.goRestore)}
          onConfirm={() => void restore()}
          onClose={() => setIsAsking(false)}
        >
          <p>{t(backupWords.askText)}</p>
          {lastSeq !== null && lastSeq > chosen.headSeq ? <p>{t(backupWords.lost, { count: lastSeq - chosen.headSeq })}</p> : null}
        </ConfirmDialog>
      ) : null}
    </form>
  );
};

const RestoredPage = ({ restored }: { readonly restored: OutputOf<'backup.restore'> }) => {
  const t = useWords();
  const opened = useOpened();
  const { takenAt, lost, headSeq, folder } = restored;
  return (
    <VaultFrame title={t(backupWords.restoreTitle)} sub={<span className="path">{folder}</span>}>
      <div className="form" role="status">
        <p className="notice">{t(backupWords.restored, { when: chinaDateTime(takenAt).slice(0, 16) })}</p>
        <p>{lost > 0 ? t(backupWords.restoredLost, { from: headSeq + 1, to: headSeq + lost, count: lost }) : t(backupWords.restoredAll)}</p>
        <Actions>
          <Button look="primary" onClick={() => void opened()}>
            {t(backupWords.enter)}
          </Button>
        </Actions>
      </div>
    </VaultFrame>
  );
};
