// What stands beside the duties? The year in figures, what waits for the superior, and the anniversaries of membership.
import { Link } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { Card, Tag } from '#renderer/ui/page-parts.tsx';
import { workbenchWords } from '#shared/compliance/workbench-words.ts';
import type { OutputOf } from '#shared/contract.ts';
import { chinaDate, type IsoDate, quarterOf } from '#shared/core/date.ts';
import { yuanText } from '#shared/core/money.ts';

type Duties = OutputOf<'compliance.duties'>;

/** The year so far; every figure leads to the list that it counts. */
export const YearCard = ({ figures, today }: { readonly figures: Duties['figures']; readonly today: IsoDate }) => {
  const t = useWords();
  const lines = [
    {
      label: workbenchWords.members,
      path: '/members',
      value: t(workbenchWords.membersValue, { full: figures.full, probationary: figures.probationary }),
    },
    {
      label: workbenchWords.memberMeetings,
      path: '/meetings',
      value: t(workbenchWords.timesOf, { count: figures.memberMeetings, of: quarterOf(today) }),
    },
    {
      label: workbenchWords.committeeMeetings,
      path: '/meetings',
      value: t(workbenchWords.timesOf, { count: figures.committeeMeetings, of: Number(today.slice(5, 7)) }),
    },
    { label: workbenchWords.duesPaid, path: '/dues', value: t(workbenchWords.yuan, { amount: yuanText(figures.duesPaidFen) }) },
  ];
  return (
    <Card title={t(workbenchWords.thisYear)} aside={today.slice(0, 4)}>
      <dl className="facts">
        {lines.map((line) => (
          <div key={line.label.zh}>
            <dt>{t(line.label)}</dt>
            <dd className="num">
              <Link href={line.path} className="figure">
                {line.value}
              </Link>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
};

/** Packages that were exported and have no receipt yet; nothing when there are none. */
export const WaitingCard = () => {
  const t = useWords();
  const overview = useCall('handoff.overview', {});
  const waiting = overview.data?.sent.filter((sent) => sent.state === 'exported').toSorted((a, b) => b.seq - a.seq) ?? [];
  if (waiting.length === 0) return null;
  return (
    <Card title={t(workbenchWords.waiting)}>
      <table className="plain-table" aria-label={t(workbenchWords.waiting)}>
        <tbody>
          {waiting.map((sent) => (
            <tr key={sent.id}>
              <td>
                <Link href="/handoff" className="link">
                  {t(workbenchWords.waitingPackage, { seq: sent.seq })}
                </Link>
              </td>
              <td>{sent.to}</td>
              <td className="mut">{t(workbenchWords.waitingSince, { date: chinaDate(sent.createdAt) })}</td>
              <td className="num">
                <Tag look="note">{t(workbenchWords.waitingState)}</Tag>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
};

/** 政治生日 of the next 31 days. */
export const AnniversariesCard = ({ anniversaries }: { readonly anniversaries: Duties['anniversaries'] }) => {
  const t = useWords();
  return (
    <Card title={t(workbenchWords.anniversaries)} aside={t(workbenchWords.anniversariesSub)}>
      {anniversaries.length === 0 ? <p className="mut">{t(workbenchWords.noAnniversaries)}</p> : null}
      <ul className="plain-list">
        {anniversaries.map((day) => (
          <li key={day.memberId}>
            <span className="mut nowrap">{day.on.slice(5)}</span>
            <Link href={`/members/${day.memberId}`} className="link">
              {day.name}
            </Link>
            <span className="push">{t(workbenchWords.anniversary, { years: day.years })}</span>
          </li>
        ))}
      </ul>
      <Link href="/members/year" className="link">
        {t(workbenchWords.wholeYear)}
      </Link>
    </Card>
  );
};
