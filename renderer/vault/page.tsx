// What does a person see while no ledger is open? First use, unlocking, recovery, restoring, or the wizard.
import { lazy, Suspense, useEffect, useState } from 'react';
import { desktop } from '#renderer/core/call.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { useStart } from '#renderer/core/use-start.ts';
import { VaultFrame } from '#renderer/vault/frame.tsx';
import { RecoverPage } from '#renderer/vault/recover-page.tsx';
import { RestorePage } from '#renderer/vault/restore-page.tsx';
import { UnlockPage } from '#renderer/vault/unlock-page.tsx';
import { VerifyPage } from '#renderer/vault/verify-page.tsx';
import { WizardPage } from '#renderer/vault/wizard-page.tsx';
import { backupWords } from '#shared/backup/words.ts';
import type { OrganisationInput } from '#shared/branch/model.ts';
import type { Fault } from '#shared/core/fault.ts';
import { isHandoverName } from '#shared/handoff/names.ts';
import { verdictWords } from '#shared/handoff/verdict-words.ts';
import { packWords } from '#shared/handover/pack-words.ts';
import { vaultWords } from '#shared/vault/words.ts';
import './vault.css';

/** Comes once in a ledger's life: the first screen does not wait for it. */
const ReceivePage = lazy(async () => ({ default: (await import('#renderer/handover/receive-page.tsx')).ReceivePage }));

type Place =
  | { readonly page: 'welcome' }
  | { readonly page: 'wizard'; readonly kind: OrganisationInput['kind'] }
  | { readonly page: 'unlock' | 'recover' }
  | { readonly page: 'verify' | 'receive'; readonly file: string }
  | { readonly page: 'restore'; readonly cause: Fault | null; readonly isNewComputer: boolean };

/** Asks for the folder of an existing ledger; empty when cancelled. */
const chooseLedgerFolder = async (): Promise<string> => {
  const chosen = await desktop('desktop.choose', { purpose: 'ledgerFolder', suggestedName: '' });
  return chosen?.paths[0] ?? '';
};

/** Everything before a ledger is open. */
export const VaultPage = () => {
  const start = useStart();
  const damage = useCall('vault.status', {}).data?.damage ?? null;
  const [chosenFolder, setFolder] = useState('');
  const [place, setPlace] = useState<Place | null>(null);
  const [arrived, setArrived] = useState('');
  useEffect(() => window.ledger.on('file-to-open', ({ path }) => setArrived(path)), []);
  if (!start.data) return null;
  const waitingFile = arrived || start.data.fileToOpen;
  const folder = chosenFolder || start.data.lastFolder;
  const first: Place = isHandoverName(waitingFile) ? { page: 'receive', file: waitingFile } : { page: start.data.lastFolder ? 'unlock' : 'welcome' };
  const current: Place = place ?? first;

  const openOther = async () => {
    const picked = await chooseLedgerFolder();
    if (picked === '') return;
    setFolder(picked);
    setPlace({ page: 'unlock' });
  };
  const back = () => setPlace({ page: folder ? 'unlock' : 'welcome' });
  if (current.page === 'wizard')
    return <WizardPage kind={current.kind} defaultFolder={start.data.defaultFolder} onBack={() => setPlace({ page: 'welcome' })} />;
  if (current.page === 'recover') return <RecoverPage folder={folder} onBack={back} />;
  if (current.page === 'restore') {
    const { cause, isNewComputer } = current;
    return <RestorePage folder={isNewComputer ? start.data.defaultFolder : folder} isNewComputer={isNewComputer} cause={cause} onBack={back} />;
  }
  if (current.page === 'verify') return <VerifyPage file={current.file} onBack={back} />;
  if (current.page === 'receive') {
    return (
      <Suspense fallback={null}>
        <ReceivePage key={current.file} file={current.file} defaultFolder={start.data.defaultFolder} onBack={back} />
      </Suspense>
    );
  }
  const receive = () => setPlace({ page: 'receive', file: isHandoverName(waitingFile) ? waitingFile : '' });
  const verify = (file: string) => setPlace({ page: 'verify', file });
  if (current.page === 'unlock') {
    return (
      <UnlockPage
        key={folder}
        folder={folder}
        cause={damage?.folder === folder ? { kind: 'locked', code: 'ledger-damaged', values: { detail: damage.detail } } : null}
        defaultFolder={start.data.defaultFolder}
        onMoved={setFolder}
        onOther={openOther}
        onRecover={() => setPlace({ page: 'recover' })}
        onRestore={(cause) => setPlace({ page: 'restore', cause, isNewComputer: false })}
        onNew={() => setPlace({ page: 'welcome' })}
        waitingFile={waitingFile}
        onVerify={verify}
        onReceive={receive}
      />
    );
  }
  const restoreHere = () => setPlace({ page: 'restore', cause: null, isNewComputer: true });
  return (
    <Welcome
      onNew={(kind) => setPlace({ page: 'wizard', kind })}
      onOpen={openOther}
      onRestore={restoreHere}
      onReceive={receive}
      onVerify={() => verify(waitingFile)}
    />
  );
};

interface WelcomeProps {
  readonly onRestore: () => void;
  readonly onNew: (kind: OrganisationInput['kind']) => void;
  readonly onOpen: () => void;
  readonly onReceive: () => void;
  readonly onVerify: () => void;
}

const Welcome = ({ onNew, onOpen, onRestore, onReceive, onVerify }: WelcomeProps) => {
  const t = useWords();
  const ways = [
    { title: vaultWords.newBranch, hint: vaultWords.newBranchHint, go: () => onNew('branch') },
    { title: vaultWords.newCommittee, hint: vaultWords.newCommitteeHint, go: () => onNew('committee') },
    { title: vaultWords.openExisting, hint: vaultWords.openExistingHint, go: onOpen },
    { title: backupWords.restore, hint: backupWords.restoreHint, go: onRestore },
    { title: packWords.way, hint: packWords.wayHint, go: onReceive },
    { title: verdictWords.way, hint: verdictWords.wayHint, go: onVerify },
  ];
  return (
    <VaultFrame title={t(vaultWords.welcomeTitle)} sub={t(vaultWords.welcomeSub)}>
      <div className="ways">
        {ways.map((way) => (
          <button key={way.title.zh} type="button" className="way" onClick={way.go}>
            <strong>{t(way.title)}</strong>
            <span>{t(way.hint)}</span>
          </button>
        ))}
      </div>
    </VaultFrame>
  );
};
