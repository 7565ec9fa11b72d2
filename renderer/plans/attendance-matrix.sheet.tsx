// How is the attendance of a year or quarter printed? Members down, meetings across, as many meetings a table as the page is wide.
import { numbered } from '#renderer/paper/numbered.ts';
import { type PaperColumn, PaperTable } from '#renderer/paper/paper-table.tsx';
import { Sheet } from '#renderer/paper/sheet.tsx';
import { SignatureRow } from '#renderer/paper/signature-row.tsx';
import { periodText } from '#renderer/plans/plan-period.ts';
import { rateOf } from '#shared/plans/attendance.ts';
import type { Attendance, AttendanceCell } from '#shared/plans/contract.ts';
import { shortKinds } from '#shared/plans/labels.ts';
import type { ModelOf } from '#shared/records/model.ts';
import { planSheetWords as w } from '#shared/records/plan-sheet-words.ts';
import { recordsWords } from '#shared/records/words.ts';

/** Columns of 8 mm that fit between name and sums on A4 landscape. */
const meetingsATable = 24;

/** The tables, each with the sums of the whole period. */
export const AttendanceMatrixSheet = ({ model: { frame, matrix, quarter } }: { readonly model: ModelOf<'attendance-matrix'> }) => {
  const starts = Array.from({ length: Math.ceil(matrix.meetings.length / meetingsATable) }, (_, index) => index * meetingsATable);
  return (
    <Sheet frame={frame} title={w.attendanceTitle.zh} isLandscape>
      <h1 className="title">{w.attendanceTitle.zh}</h1>
      <p className="under-title">
        <span>{periodText(frame.year, quarter)}</span>
        <span>{w.attendanceLegend.zh}</span>
      </p>
      {matrix.meetings.length === 0 ? <p className="text">{w.noMeetings.zh}</p> : null}
      {starts.map((start) => (
        <MatrixTable key={start} matrix={matrix} start={start} />
      ))}
      <div className="closing">
        <SignatureRow signers={[w.reporter.zh, recordsWords.secretary.zh]} seal={recordsWords.seal.zh} />
      </div>
    </Sheet>
  );
};

const isKnown = (kind: string): kind is keyof typeof shortKinds => Object.hasOwn(shortKinds, kind);

/** Two signs that tell the kinds apart in a narrow column. */
const shortKind = (kind: string): string => (isKnown(kind) ? shortKinds[kind].zh : kind);

const marks = { present: '√', absent: '△', excluded: '—' } as const satisfies Record<AttendanceCell['status'], string>;

const MatrixTable = ({ matrix, start }: { readonly matrix: Attendance; readonly start: number }) => {
  const meetings = matrix.meetings.slice(start, start + meetingsATable);
  const columns: readonly PaperColumn[] = [
    { key: 'ordinal', label: recordsWords.ordinal.zh, width: 9 },
    { key: 'name', label: w.name.zh, width: 20 },
    ...meetings.map(({ id, heldOn, kind }) => ({ key: id, label: `${heldOn.slice(5).replace('-', '.')} ${shortKind(kind)}`, width: 8 })),
    { key: 'count', label: w.count.zh, width: 14 },
    { key: 'rate', label: w.rate.zh, width: 12 },
    { key: 'rest', label: recordsWords.note.zh, width: null },
  ];
  return (
    <PaperTable columns={columns} className="wide dense">
      <tbody>
        {numbered(matrix.rows).map(({ ordinal, item: row }) => (
          <tr key={row.memberId}>
            <td className="centre">{ordinal}</td>
            <td>{row.name}</td>
            {meetings.map(({ id }, index) => {
              const cell = row.cells[start + index];
              return (
                <td key={id} className="centre">
                  {cell ? marks[cell.status] : ''}
                </td>
              );
            })}
            <td className="centre">{`${row.present}/${row.expected}`}</td>
            <td className="centre">{rateText(row)}</td>
            <td />
          </tr>
        ))}
        <tr>
          <td colSpan={2} className="centre">
            {w.perMeeting.zh}
          </td>
          {meetings.map(({ id, present, expected }) => (
            <td key={id} className="centre">{`${present}/${expected}`}</td>
          ))}
          <td />
          <td />
          <td />
        </tr>
      </tbody>
    </PaperTable>
  );
};

const rateText = (count: { readonly expected: number; readonly present: number }): string => {
  const rate = rateOf(count);
  return rate === null ? '' : `${rate}%`;
};
