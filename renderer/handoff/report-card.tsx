// What is in one package, and what would happen, or has happened, with it?
import { useWords } from '#renderer/core/i18n.ts';
import { fileNameOf, movedTables, noteText, refusalText, tableName } from '#renderer/handoff/report-text.ts';
import { Tag } from '#renderer/ui/page-parts.tsx';
import { chinaDate } from '#shared/core/date.ts';
import type { PackageReport } from '#shared/handoff/contract.ts';
import { handoffWords } from '#shared/handoff/words.ts';

const outcomes = {
  applied: { look: 'ok', label: handoffWords.outcomeApplied },
  alreadyApplied: { look: 'note', label: handoffWords.outcomeAlready },
  wouldApply: { look: 'ok', label: handoffWords.outcomeWould },
  held: { look: 'warn', label: handoffWords.outcomeHeld },
  wouldHold: { look: 'warn', label: handoffWords.outcomeWouldHold },
  refused: { look: 'error', label: handoffWords.outcomeRefused },
} as const;
const kinds = { report: handoffWords.kindReport, receipt: handoffWords.kindReceipt, card: handoffWords.kindCard } as const;

/** One package: whose, which, how it stands, and what it adds and changes, or why it is refused. */
export const ReportCard = ({ report }: { readonly report: PackageReport }) => {
  const t = useWords();
  const { look, label } = outcomes[report.outcome];
  return (
    <li className={`package package-${look}`}>
      <div className="row">
        <Tag look={look}>{t(label)}</Tag>
        <strong>{report.from || fileNameOf(report.file)}</strong>
        <span>{t(report.kind ? kinds[report.kind] : handoffWords.kindUnknown)}</span>
        {report.kind === 'report' && report.seq !== null ? <span>{t(handoffWords.packageSeq, { seq: report.seq })}</span> : null}
        {report.createdAt ? <span className="mut">{t(handoffWords.madeOn, { date: chinaDate(report.createdAt) })}</span> : null}
        <span className="mut push package-file">{fileNameOf(report.file)}</span>
      </div>
      <ReportBody report={report} />
    </li>
  );
};

const ReportBody = ({ report }: { readonly report: PackageReport }) => {
  const t = useWords();
  if (report.outcome === 'refused' || report.outcome === 'held' || report.outcome === 'wouldHold')
    return <p className="package-why">{refusalText(report, t)}</p>;
  if (report.kind === 'card') return <p className="mut">{t(handoffWords.cardReady)}</p>;
  if (report.kind === 'receipt') return <p className="mut">{t(handoffWords.receiptReady)}</p>;
  const moved = movedTables(report);
  return (
    <>
      {moved.length === 0 ? <p className="mut">{t(handoffWords.nothingNew)}</p> : <DiffTable tables={moved} />}
      {report.notes.map((note) => (
        <p key={note.code} className="package-remark">
          {noteText(note, t)}
        </p>
      ))}
    </>
  );
};

const DiffTable = ({ tables }: { readonly tables: PackageReport['tables'] }) => {
  const t = useWords();
  return (
    <ul className="diff">
      {tables.map(({ table, rows, added, changed }) => (
        <li key={table}>
          <span className="diff-name">{tableName(table, t)}</span>
          {added > 0 ? <span>{`${t(handoffWords.added)} ${added}`}</span> : null}
          {changed > 0 ? <span>{`${t(handoffWords.changed)} ${changed}`}</span> : null}
          {rows > added + changed ? <span className="mut">{`${t(handoffWords.same)} ${rows - added - changed}`}</span> : null}
        </li>
      ))}
    </ul>
  );
};
