// Whose ledger is it, where will it lie, and which passphrase opens it from now on?
import { type SubmitEvent, useState } from 'react';
import { call, desktop } from '#renderer/core/call.ts';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { useJobProgress } from '#renderer/core/job-progress.ts';
import { sizeText } from '#renderer/handoff/report-text.ts';
import type { Opened } from '#renderer/handover/receive-open.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Actions } from '#renderer/ui/page-parts.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import { folderInside } from '#renderer/vault/passphrase.ts';
import { PassphraseFields, problemOf } from '#renderer/vault/passphrase-fields.tsx';
import { chinaDateTime } from '#shared/core/date.ts';
import type { Fault } from '#shared/core/fault.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import type { ArrivingLedger } from '#shared/handover/contract.ts';
import { packWords as w } from '#shared/handover/pack-words.ts';
import { vaultWords } from '#shared/vault/words.ts';
import './handover-page.css';

interface Props {
  readonly opened: Opened;
  readonly defaultFolder: string;
  /** Told once the ledger is there and open, with the passphrase that was set. */
  readonly onReceived: (passphrase: string) => void;
  readonly onBack: () => void;
}

/** The second step: a look, a place, a passphrase. */
export const ReceivePlace = ({ opened, defaultFolder, onReceived, onBack }: Props) => {
  const t = useWords();
  const { file, recoveryCode, ledger } = opened;
  const [parent, setParent] = useState(defaultFolder);
  const [typed, setTyped] = useState({ first: '', second: '' });
  const [isTried, setIsTried] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const progress = useJobProgress('handover.receive', isBusy);
  const folder = folderInside(parent, ledger.from);
  const choose = async () => {
    const chosen = await desktop('desktop.choose', { purpose: 'folder', suggestedName: '' });
    setParent(chosen?.paths[0] ?? parent);
  };
  const receive = async (event: SubmitEvent) => {
    event.preventDefault();
    setIsTried(true);
    setFault(null);
    if (problemOf(typed)) return;
    setIsBusy(true);
    try {
      await call('handover.receive', { file, recoveryCode, folder, passphrase: typed.first });
      onReceived(typed.first);
    } catch (error) {
      setFault(faultOf(error));
      setIsBusy(false);
    }
  };
  return (
    <form className="form" onSubmit={receive} noValidate>
      <p className="notice" role="status">
        ✓ {t(w.sound)}
      </p>
      <LedgerFacts ledger={ledger} />
      <p className="mut">{t(w.compare)}</p>
      <div className="field">
        <span className="field-label">{t(w.folder)}</span>
        <div className="row">
          <span className="path">{folder}</span>
          <Button isSmall isDisabled={isBusy} onClick={() => void choose()}>
            {t(uiWords.choose)}
          </Button>
        </div>
      </div>
      <PassphraseFields label={vaultWords.newPassphrase} typed={typed} onChange={setTyped} isTried={isTried} />
      {isBusy ? <Progress done={progress?.done ?? 0} total={progress?.total ?? 0} label={t(w.receiving)} /> : null}
      <FaultBox fault={fault} />
      <Actions>
        <Button look="primary" type="submit" isBusy={isBusy}>
          {t(w.receive)}
        </Button>
        <Button isDisabled={isBusy} onClick={onBack}>
          {t(uiWords.back)}
        </Button>
      </Actions>
    </form>
  );
};

const LedgerFacts = ({ ledger }: { readonly ledger: ArrivingLedger }) => {
  const t = useWords();
  const { from, code, outgoing, incoming, handedOn, createdAt, members, records, attachments, bytes, head, fingerprint } = ledger;
  const at = (instant: string) => chinaDateTime(instant).slice(0, 16);
  const facts = [
    { label: w.organisation, value: t(w.organisationValue, { from, code }) },
    { label: w.hands, value: t(w.handsValue, { outgoing, incoming, date: handedOn }) },
    { label: w.made, value: at(createdAt) },
    { label: w.holds, value: t(w.holdsValue, { members, records, attachments, size: sizeText(bytes) }) },
    { label: w.lastEntry, value: t(w.lastEntryValue, { seq: head.seq, at: at(head.recordedAt), hash: head.hash.slice(0, 16) }) },
    { label: w.fingerprint, value: fingerprint },
  ];
  return (
    <dl className="inventory">
      {facts.map(({ label, value }) => (
        <div key={label.zh}>
          <dt>{t(label)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};
