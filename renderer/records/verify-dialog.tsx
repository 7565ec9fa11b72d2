// Is this sheet of paper the record? The code at its foot is typed or scanned, and the ledger says what it knows.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { chinaDate, printedDate } from '#shared/core/date.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import type { CodeFinding } from '#shared/records/contract.ts';
import { verifyWords as w } from '#shared/records/verify-words.ts';

/** Asks for a code and shows what it names. A scanner types the code and Enter. */
export const VerifyDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useWords();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const found = useCall('records.verifyCode', { text: asked }, { isEnabled: asked !== '' });
  return (
    <FormDialog
      title={t(w.title)}
      confirmText={t(w.verify)}
      cancelText={t(uiWords.close)}
      isSentByEnter
      isReady={text.trim() !== ''}
      isBusy={found.isFetching}
      fault={found.error?.fault ?? null}
      onConfirm={() => setAsked(text.trim())}
      onClose={onClose}
    >
      <TextInput label={t(w.code)} hint={t(w.codeHint)} hasFocusAtFirst value={text} onChange={setText} maxLength={200} />
      <div role="status">{found.data && asked !== '' ? <Finding finding={found.data} onClose={onClose} /> : null}</div>
    </FormDialog>
  );
};

const Finding = ({ finding, onClose }: { readonly finding: CodeFinding; readonly onClose: () => void }) => {
  const t = useWords();
  switch (finding.kind) {
    case 'unreadable':
      return <p className="verify verify-bad">{t(w.unreadable)}</p>;
    case 'unknown':
      return <p className="verify verify-bad">{t(w.unknown, { code: finding.code })}</p>;
    case 'ledger':
      return (
        <div className="verify verify-good">
          <p>{t(w.ledger, { seq: finding.seq, date: printedDate(chinaDate(finding.recordedAt)) })}</p>
          <p>{finding.later === 0 ? t(w.ledgerSame) : t(w.ledgerLater, { later: finding.later })}</p>
        </div>
      );
    case 'record':
      return <RecordFinding finding={finding} onClose={onClose} />;
  }
};

const pathOf = ({ about, id }: Extract<CodeFinding, { kind: 'record' }>): string =>
  ({ meeting: `/meetings/${id}`, talk: `/meetings/talks/${id}`, receipt: '/dues/receipts' })[about];

const RecordFinding = ({ finding, onClose }: { readonly finding: Extract<CodeFinding, { kind: 'record' }>; readonly onClose: () => void }) => {
  const t = useWords();
  const [, go] = useLocation();
  const isPresent = finding.version === finding.newest;
  const show = () => {
    onClose();
    go(pathOf(finding));
  };
  return (
    <div className={isPresent ? 'verify verify-good' : 'verify verify-old'}>
      <p>
        <strong>{isPresent ? `✓ ${t(w.present)}` : `! ${t(w.superseded, { version: finding.version, newest: finding.newest })}`}</strong>
      </p>
      <p>{t(w.record, { title: finding.title, number: finding.number, date: printedDate(finding.on), organisation: finding.organisation })}</p>
      <p>{t(w.version, { version: finding.version, date: printedDate(finding.enteredOn), entry: finding.seq || t(w.entryUnknown) })}</p>
      {isPresent ? null : <p>{t(w.corrected, { date: printedDate(finding.newestOn) })}</p>}
      {finding.isOwn ? (
        <Button isSmall onClick={show}>
          {t(w.open)}
        </Button>
      ) : null}
    </div>
  );
};
