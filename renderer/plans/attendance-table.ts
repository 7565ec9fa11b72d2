// How does the attendance of the year leave as a spreadsheet? The matrix as it is seen, with reasons in words.
import type { Translate } from '#renderer/core/i18n.ts';
import { kindText } from '#renderer/plans/entry-text.ts';
import type { TableModel } from '#shared/core/table.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { rateOf } from '#shared/plans/attendance.ts';
import { attendanceWords } from '#shared/plans/calendar-words.ts';
import type { Attendance, AttendanceCell } from '#shared/plans/contract.ts';

/** A table's file has at most sixty columns: name, fifty-six meetings, and the sums. */
const mostMeetings = 56;

const cellText = (cell: AttendanceCell | null, t: Translate): string => {
  if (!cell) return '';
  const status = t(attendanceWords[cell.status]);
  return cell.reason ? t(uiWords.withDetail, { text: status, detail: cell.reason }) : status;
};

/** The newest meetings of the matrix, as many as a file takes. */
export const attendanceTable = ({ meetings, rows }: Attendance, year: number, t: Translate): TableModel => {
  const first = Math.max(0, meetings.length - mostMeetings);
  return {
    title: t(attendanceWords.tableLabel, { year }),
    under: t(attendanceWords.legend),
    columns: [
      { label: t(attendanceWords.name), kind: 'text' },
      ...meetings
        .slice(first)
        .map(({ heldOn, kind }) => ({ label: t(attendanceWords.column, { date: heldOn, kind: kindText(kind, t) }), kind: 'text' as const })),
      { label: t(attendanceWords.present), kind: 'number' },
      { label: t(attendanceWords.expected), kind: 'number' },
      { label: t(attendanceWords.rate), kind: 'text' },
    ],
    rows: rows.map((row) => {
      const rate = rateOf(row);
      return [
        row.name,
        ...row.cells.slice(first).map((cell) => cellText(cell, t)),
        row.present,
        row.expected,
        rate === null ? '' : t(attendanceWords.rateValue, { rate }),
      ];
    }),
  };
};
