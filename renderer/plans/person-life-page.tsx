// At which meetings of the year was one person? 个人组织生活记录, without a second entry.
import { Link, useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { AttendanceMark } from '#renderer/plans/attendance-mark.tsx';
import { kindText } from '#renderer/plans/entry-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { EmptyState, PageHead } from '#renderer/ui/page-parts.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import { attendanceWords } from '#shared/plans/calendar-words.ts';

/** The page `/meetings/attendance/:id`: 个人组织生活记录. */
export const PersonLifePage = ({ id }: { readonly id: string }) => {
  const t = useWords();
  const { year } = useSession();
  const [, navigate] = useLocation();
  const view = useCall('plans.attendance', { year, quarter: null, kind: null });
  const row = view.data?.rows.find(({ memberId }) => memberId === id);
  const back = <Button onClick={() => navigate('/meetings/attendance')}>{t(attendanceWords.back)}</Button>;
  if (view.error) return <FaultBox fault={view.error.fault} />;
  if (!view.data) return <p className="mut">{t(uiWords.loading)}</p>;
  if (!row)
    return (
      <>
        <PageHead title={t(attendanceWords.personHead)}>{back}</PageHead>
        <div className="card">
          <EmptyState title={t(attendanceWords.personUnknown, { year })}>{t(attendanceWords.emptyHint)}</EmptyState>
        </div>
      </>
    );
  const lines = view.data.meetings.flatMap((meeting, index) => {
    const cell = row.cells[index];
    return cell ? [{ meeting, cell }] : [];
  });
  return (
    <>
      <PageHead
        title={t(attendanceWords.personTitle, { name: row.name })}
        sub={t(attendanceWords.personSum, { year, expected: row.expected, present: row.present })}
      >
        {back}
      </PageHead>
      <div className="card">
        <table className="plain-table" aria-label={t(attendanceWords.personTitle, { name: row.name })}>
          <thead>
            <tr>
              {[attendanceWords.date, attendanceWords.meeting, attendanceWords.business, attendanceWords.status].map((head) => (
                <th key={head.zh} scope="col">
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ meeting, cell }) => (
              <tr key={meeting.id}>
                <td className="nowrap">{meeting.heldOn}</td>
                <td>
                  <Link href={`/meetings/${meeting.id}`} className="link">
                    {kindText(meeting.kind, t)}
                  </Link>
                </td>
                <td>{meeting.title}</td>
                <td>
                  <AttendanceMark cell={cell} /> {cell.status === 'present' ? null : <span className="mut">{cell.reason}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};
