// Who came to which meeting this year?
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { ExportButton } from '#renderer/core/export-dialog.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { AttendanceMark } from '#renderer/plans/attendance-mark.tsx';
import { attendanceTable } from '#renderer/plans/attendance-table.ts';
import { kindText } from '#renderer/plans/entry-text.ts';
import type { SheetRequest } from '#renderer/records/choice.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choices.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { EmptyState, FieldRow, PageHead } from '#renderer/ui/page-parts.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import { rateOf } from '#shared/plans/attendance.ts';
import { attendanceWords } from '#shared/plans/calendar-words.ts';
import type { Attendance } from '#shared/plans/contract.ts';
import './attendance.css';

/** The page `/meetings/attendance`. */
export const AttendancePage = () => {
  const t = useWords();
  const { year } = useSession();
  const [, navigate] = useLocation();
  const [quarter, setQuarter] = useState<number | null>(null);
  const [kind, setKind] = useState<string | null>(null);
  const all = useCall('plans.attendance', { year, quarter: null, kind: null });
  const view = useCall('plans.attendance', { year, quarter, kind }, { keepsPrevious: true });
  const matrix = view.data;
  const kinds = [...new Set(all.data?.meetings.map((meeting) => meeting.kind))];
  const quarters = ['1', '2', '3', '4'];
  return (
    <>
      <PageHead title={t(attendanceWords.title)} sub={t(attendanceWords.sub)}>
        {matrix && matrix.rows.length > 0 ? (
          <ExportButton name={t(attendanceWords.tableLabel, { year })} table={() => attendanceTable(matrix, year, t)} />
        ) : null}
        <Button
          onClick={() =>
            navigate('/print', { state: { sheet: 'attendance-matrix', year, ...(quarter ? { part: quarter } : {}) } satisfies SheetRequest })
          }
        >
          {t(attendanceWords.print)}
        </Button>
      </PageHead>
      <FaultBox fault={view.error?.fault ?? null} />
      <div className="card form">
        <FieldRow columns={4}>
          <Select
            label={t(attendanceWords.quarter)}
            emptyLabel={t(attendanceWords.wholeYear)}
            value={quarter === null ? null : String(quarter)}
            choices={quarters.map((value) => ({ value, label: t(attendanceWords.quarterOf, { quarter: value }) }))}
            onChange={(value) => setQuarter(value === null ? null : Number(value))}
          />
          <Select
            label={t(attendanceWords.kind)}
            emptyLabel={t(attendanceWords.allKinds)}
            value={kind}
            choices={kinds.map((value) => ({ value, label: kindText(value, t) }))}
            onChange={setKind}
          />
        </FieldRow>
        {matrix ? <MatrixOrEmpty matrix={matrix} year={year} /> : <p className="mut">{t(uiWords.loading)}</p>}
      </div>
    </>
  );
};

const MatrixOrEmpty = ({ matrix, year }: { readonly matrix: Attendance; readonly year: number }) => {
  const t = useWords();
  const [, navigate] = useLocation();
  if (matrix.meetings.length === 0)
    return (
      <EmptyState
        title={t(attendanceWords.emptyTitle)}
        actions={<Button onClick={() => navigate('/meetings')}>{t(attendanceWords.emptyStep)}</Button>}
      >
        {t(attendanceWords.emptyHint)}
      </EmptyState>
    );
  return (
    <>
      <p className="mut">{t(attendanceWords.legend)}</p>
      <MatrixTable matrix={matrix} year={year} />
    </>
  );
};

const MatrixTable = ({ matrix, year }: { readonly matrix: Attendance; readonly year: number }) => {
  const t = useWords();
  return (
    <section className="table-scroll matrix-scroll" aria-label={t(attendanceWords.tableLabel, { year })}>
      <table className="plain-table matrix">
        <thead>
          <tr>
            <th scope="col">{t(attendanceWords.name)}</th>
            {matrix.meetings.map(({ id, heldOn, kind }) => (
              <th key={id} scope="col">
                <Link href={`/meetings/${id}`} className="link" title={kindText(kind, t)}>
                  {heldOn.slice(5)}
                  <span className="sr-only"> {kindText(kind, t)}</span>
                </Link>
              </th>
            ))}
            <th scope="col" className="num">
              {t(attendanceWords.count)}
            </th>
            <th scope="col" className="num">
              {t(attendanceWords.rate)}
            </th>
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => (
            <tr key={row.memberId}>
              <th scope="row">
                <Link href={`/meetings/attendance/${row.memberId}`} className="link">
                  {row.name}
                </Link>
              </th>
              {row.cells.map((cell, index) => (
                <td key={matrix.meetings[index]?.id}>{cell ? <AttendanceMark cell={cell} /> : null}</td>
              ))}
              <CountCells count={row} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t(attendanceWords.perMeeting)}</th>
            {matrix.meetings.map(({ id, present, expected }) => (
              <td key={id}>{`${present}/${expected}`}</td>
            ))}
            <CountCells count={sumOf(matrix)} />
          </tr>
        </tfoot>
      </table>
    </section>
  );
};

const sumOf = ({ rows }: Attendance) => ({
  expected: rows.reduce((sum, { expected }) => sum + expected, 0),
  present: rows.reduce((sum, { present }) => sum + present, 0),
});

const CountCells = ({ count }: { readonly count: { readonly expected: number; readonly present: number } }) => {
  const t = useWords();
  const rate = rateOf(count);
  return (
    <>
      <td className="num">{`${count.present}/${count.expected}`}</td>
      <td className="num">{rate === null ? '—' : t(attendanceWords.rateValue, { rate })}</td>
    </>
  );
};
