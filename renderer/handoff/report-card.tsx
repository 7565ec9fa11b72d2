// What is in one package, and what would happen, or has happened, with it?
import { useState } from 'react';
import { call } from '#renderer/core/call.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { DifferenceDialog } from '#renderer/handoff/difference-dialog.tsx';
import { fileNameOf, movedTables, noteText, refusalText, setAsideText, tableName } from '#renderer/handoff/report-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Tag } from '#renderer/ui/page-parts.tsx';
import { chinaDate } from '#shared/core/date.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import type { PackageReport, SetAside } from '#shared/handoff/model.ts';
import { codeInName } from '#shared/handoff/names.ts';
import { relayWords } from '#shared/handoff/relay-words.ts';
import { replyWords } from '#shared/handoff/reply-words.ts';
import { handoffWords } from '#shared/handoff/words.ts';

const outcomes = {
  applied: { look: 'ok', label: handoffWords.outcomeApplied },
  alreadyApplied: { look: 'note', label: handoffWords.outcomeAlready },
  wouldApply: { look: 'ok', label: handoffWords.outcomeWould },
  held: { look: 'warn', label: handoffWords.outcomeHeld },
  wouldHold: { look: 'warn', label: handoffWords.outcomeWouldHold },
  refused: { look: 'error', label: handoffWords.outcomeRefused },
} as const;
const kinds = {
  report: handoffWords.kindReport,
  receipt: handoffWords.kindReceipt,
  card: handoffWords.kindCard,
  relay: relayWords.kind,
  reply: handoffWords.kindReply,
  handover: handoffWords.kindHandover,
} as const;

const plainBodies = { card: handoffWords.cardReady, receipt: handoffWords.receiptReady, relay: relayWords.ready } as const;

/** One package: whose, which, how it stands, and what it adds and changes, or why it is refused. */
export const ReportCard = ({ report }: { readonly report: PackageReport }) => {
  const t = useWords();
  const { look, label } = outcomes[report.outcome];
  return (
    <li className={`package package-${look}`}>
      <div className="row">
        <Tag look={look}>{t(label)}</Tag>
        <strong>{report.from || fileNameOf(report.file)}</strong>
        <span>{report.kind ? t(kinds[report.kind]) : <Unreadable file={fileNameOf(report.file)} />}</span>
        {(report.kind === 'report' || report.kind === 'relay') && report.seq !== null ? (
          <span>{t(handoffWords.packageSeq, { seq: report.seq })}</span>
        ) : null}
        {report.createdAt ? <span className="mut">{t(handoffWords.madeOn, { date: chinaDate(report.createdAt) })}</span> : null}
        {report.from ? <span className="mut push package-file">{fileNameOf(report.file)}</span> : null}
      </div>
      <ReportBody report={report} />
    </li>
  );
};

/** What cannot be opened: its name tells whom to ask, where a branch of that code is known. */
const Unreadable = ({ file }: { readonly file: string }) => {
  const t = useWords();
  const code = codeInName(file);
  const board = useCall('handoff.board', {}, { isEnabled: code !== null });
  const branch = board.data?.lines.find((line) => line.code === code);
  return branch ? t(handoffWords.perhapsFrom, { name: branch.name }) : t(handoffWords.kindUnknown);
};

const ReportBody = ({ report }: { readonly report: PackageReport }) => {
  const t = useWords();
  if (report.outcome === 'refused') return <p className="package-why">{refusalText(report, t)}</p>;
  if (report.outcome === 'held' || report.outcome === 'wouldHold') return <p className="package-remark">{refusalText(report, t)}</p>;
  if (report.kind === 'reply') return <ReplyText report={report} />;
  const plain = report.kind === null || report.kind === 'report' || report.kind === 'handover' ? null : plainBodies[report.kind];
  if (plain)
    return report.outcome === 'alreadyApplied' ? null : (
      <>
        <p className="mut">{t(plain)}</p>
        <Notes report={report} />
      </>
    );
  const moved = movedTables(report);
  return (
    <>
      {moved.length === 0 && report.outcome !== 'alreadyApplied' ? <p className="mut">{t(handoffWords.nothingNew)}</p> : <DiffTable tables={moved} />}
      {report.kind === 'report' && report.outcome === 'wouldApply' && !isInner(report) ? <SeeChanges report={report} /> : null}
      {report.quarantined > 0 ? <SetAsideList rows={report.setAside} count={report.quarantined} /> : null}
      <Notes report={report} />
    </>
  );
};

/** What came inside a relay lies in no file of its own that could be looked into. */
const isInner = ({ notes }: PackageReport): boolean => notes.some(({ code }) => code === 'via');

const SeeChanges = ({ report }: { readonly report: PackageReport }) => {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button isSmall label={`${t(handoffWords.differenceOpen)} ${report.from} ${report.seq ?? ''}`} onClick={() => setOpen(true)}>
        {t(handoffWords.differenceOpen)}
      </Button>
      {isOpen ? (
        <DifferenceDialog
          from={report.from}
          seq={report.seq ?? 0}
          read={(offset) => call('handoff.difference', { file: report.file, offset })}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
};

const Notes = ({ report }: { readonly report: PackageReport }) => {
  const t = useWords();
  return report.notes.map((note) => (
    <p key={note.code} className="package-remark">
      {noteText(note, t)}
    </p>
  ));
};

/** How many remarks are new, and what to do with them. */
const ReplyText = ({ report }: { readonly report: PackageReport }) => {
  const t = useWords();
  const fresh = report.tables.reduce((sum, { added, changed }) => sum + added + changed, 0);
  return <p className="mut">{fresh > 0 ? t(replyWords.replyFresh, { count: fresh }) : t(handoffWords.nothingNew)}</p>;
};

/** Rows that stand as they stood. */
const sameRows = ({ rows, added, changed, retired, quarantined }: PackageReport['tables'][number]): number =>
  rows - added - changed - retired - quarantined;

const DiffTable = ({ tables }: { readonly tables: PackageReport['tables'] }) => {
  const t = useWords();
  const same = (name: string): number => tables.filter(({ table }) => table === name).reduce((sum, one) => sum + sameRows(one), 0);
  return (
    <ul className="diff">
      {tables.map(({ table, added, changed, retired, quarantined }) => (
        <li key={table}>
          <span className="diff-name">{tableName(table, t)}</span>
          {added > 0 ? <span>{`${t(handoffWords.added)} ${added}`}</span> : null}
          {changed > 0 ? <span>{`${t(handoffWords.changed)} ${changed}`}</span> : null}
          {retired > 0 ? <span>{`${t(handoffWords.retired)} ${retired}`}</span> : null}
          {quarantined > 0 ? <span>{`${t(handoffWords.quarantined)} ${quarantined}`}</span> : null}
          {same(table) > 0 ? <span className="mut">{`${t(handoffWords.same)} ${same(table)}`}</span> : null}
        </li>
      ))}
    </ul>
  );
};

/** Rows set aside, by name and reason; the rest is counted. */
export const SetAsideList = ({ rows, count }: { readonly rows: readonly SetAside[]; readonly count: number }) => {
  const t = useWords();
  return (
    <details className="set-aside" open={count <= 5}>
      <summary>{t(handoffWords.setAsideTitle, { count })}</summary>
      <p className="mut">{t(handoffWords.setAsideHint)}</p>
      <ul>
        {rows.map((row) => (
          <li key={`${row.table}/${row.id}`}>
            {t(uiWords.pair, { first: `${tableName(row.table, t)}　${row.label}`.trim(), second: setAsideText(row, t) })}
          </li>
        ))}
      </ul>
      {count > rows.length ? <p className="mut">{t(handoffWords.setAsideMore, { count: count - rows.length })}</p> : null}
    </details>
  );
};
