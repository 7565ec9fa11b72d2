// How does one person at one meeting stand in the matrix?
import { useWords } from '#renderer/core/i18n.ts';
import { attendanceWords } from '#shared/plans/calendar-words.ts';
import type { AttendanceCell } from '#shared/plans/contract.ts';

/** Present quietly, absent and not counted in bold, with the reason. */
export const AttendanceMark = ({ cell }: { readonly cell: AttendanceCell }) => {
  const t = useWords();
  if (cell.status === 'present') return <span className="mut">{t(attendanceWords.present)}</span>;
  const reason = cell.reason || t(attendanceWords.noReason);
  return (
    <strong title={reason}>
      {t(attendanceWords[cell.status])}
      <span className="sr-only"> {reason}</span>
    </strong>
  );
};
