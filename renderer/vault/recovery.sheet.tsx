// How is the recovery sheet printed? One page: eight groups of digits, their code to scan, what it is for, and who keeps it.
import { numbered } from '#renderer/paper/numbered.ts';
import { QrCode } from '#renderer/paper/qr-code.tsx';
import { SignatureRow } from '#renderer/paper/signature-row.tsx';
import { printedDate } from '#shared/core/date.ts';
import { fill } from '#shared/core/words.ts';
import { type RecoverySheetModel, recoverySheetWords as w } from '#shared/vault/recovery-sheet.ts';
import './recovery.sheet.css';

const parts = [
  { title: w.purposeTitle.zh, text: w.purpose.zh },
  { title: w.howTitle.zh, text: w.how.zh },
  { title: w.keepTitle.zh, text: w.keep.zh },
];

/** The sheet. It has no running head and no page code: nothing on it belongs to the books. */
export const RecoverySheet = ({ model: { organisation, recoveryCode, madeOn } }: { readonly model: RecoverySheetModel }) => (
  <main className="recovery">
    <title>{w.title.zh}</title>
    <style>{'@page { size: A4 portrait; margin: 26mm 25mm 25mm 28mm }'}</style>
    <h1 className="title">{w.title.zh}</h1>
    <p className="under-title">
      <span>{fill(w.ledger.zh, { organisation })}</span>
      <span>{fill(w.madeOn.zh, { date: printedDate(madeOn) })}</span>
    </p>
    <p className="section">{w.digits.zh}</p>
    <div className="recovery-code">
      <ol>
        {numbered(recoveryCode.split('-')).map(({ ordinal, item: digits }) => (
          <li key={ordinal}>{digits}</li>
        ))}
      </ol>
      <QrCode text={recoveryCode} millimetres={42} label={w.qr.zh} />
    </div>
    {parts.map(({ title, text }) => (
      <section key={title}>
        <h2 className="section">{title}</h2>
        <p className="text">{text}</p>
      </section>
    ))}
    <SignatureRow signers={[w.handedBy.zh, w.keptBy.zh, w.place.zh, w.signedOn.zh]} />
  </main>
);
