// What do the books of the year in view hold about this member? Dues with what is owed, attendance, heart talks.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { SectionOrigin, useBooks } from '#renderer/core/books.tsx';
import { type Translate, useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Card, Tag } from '#renderer/ui/page-parts.tsx';
import { yuanText } from '#shared/core/money.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { duesCategoryLabels, duesStateLabels } from '#shared/dues/labels.ts';
import type { DuesCell, DuesLine } from '#shared/dues/model.ts';
import { rateWord } from '#shared/dues/rule-words.ts';
import { attendanceLabels, meetingKindLabels } from '#shared/meetings/labels.ts';
import { attendanceWords } from '#shared/plans/calendar-words.ts';
import type { MemberYear } from '#shared/records/member-year.ts';
import { memberYearWords as w } from '#shared/records/member-year-words.ts';
import { talkCategoryLabels } from '#shared/talks/labels.ts';

/** The member's year, in one card a book. */
export const YearCards = ({ memberId }: { readonly memberId: string }) => {
  const { year } = useSession();
  const { whose } = useBooks();
  const view = useCall('records.memberYear', { id: memberId, year, ...whose });
  if (!view.data) return <FaultBox fault={view.error?.fault ?? null} />;
  return (
    <>
      <DuesCard line={view.data.dues} year={year} />
      <AttendanceCard meetings={view.data.meetings} year={year} />
      <TalksCard talks={view.data.talks} atHome={view.data.talksAtHome} year={year} />
    </>
  );
};

const DuesCard = ({ line, year }: { readonly line: DuesLine | null; readonly year: number }) => {
  const t = useWords();
  const title = t(w.dues, { year });
  const payments = line?.cells.flatMap((cell) => cell.payments) ?? [];
  return (
    <Card title={title} aside={<SectionOrigin title={title} rows={payments.map(({ id }) => ({ table: 'duesPayment', id }))} />}>
      {line ? (
        <>
          <p className="row">
            <span>{t(w.duesSum, { due: yuanText(line.dueFen), paid: yuanText(line.paidFen) })}</span>
            {line.arrearsFen > 0 ? (
              <Tag look="warn">{t(w.duesArrears, { arrears: yuanText(line.arrearsFen) })}</Tag>
            ) : (
              <Tag look="ok">{t(w.duesNoArrears)}</Tag>
            )}
            {line.unpaidRun > 0 ? <Tag look="warn">{t(w.duesRun, { count: line.unpaidRun })}</Tag> : null}
          </p>
          {line.category ? (
            <p className="mut">{[t(duesCategoryLabels[line.category]), t(rateWord(line.rateText))].filter(Boolean).join(t(uiWords.partMark))}</p>
          ) : null}
          <dl className="year-months" aria-label={t(w.duesMonths, { year })}>
            {line.cells.map((cell) => (
              <div key={cell.month} className={cell.state === 'arrears' || cell.state === 'partly' ? 'year-owed' : undefined}>
                <dt>{t(w.month, { month: Number(cell.month.slice(5)) })}</dt>
                <dd>{cellText(cell, t)}</dd>
              </div>
            ))}
          </dl>
        </>
      ) : (
        <p className="mut">{t(w.duesNone)}</p>
      )}
    </Card>
  );
};

const cellText = ({ state, dueFen, paidFen, isExcused }: DuesCell, t: Translate): string => {
  const owed = yuanText((dueFen ?? 0) - paidFen);
  const texts: Partial<Record<DuesCell['state'], string>> = {
    paid: t(w.paidOf, { paid: yuanText(paidFen) }),
    partly: `${t(w.paidOf, { paid: yuanText(paidFen) })}${t(uiWords.partMark)}${t(w.owedOf, { owed })}`,
    arrears: t(w.owedOf, { owed }),
    due: t(w.dueOf, { due: yuanText(dueFen ?? 0) }),
  };
  const text = texts[state] ?? t(duesStateLabels[state]);
  return isExcused ? t(uiWords.withDetail, { text, detail: t(w.excused) }) : text;
};

const AttendanceCard = ({ meetings, year }: { readonly meetings: MemberYear['meetings']; readonly year: number }) => {
  const t = useWords();
  const { isForeign } = useBooks();
  const title = t(w.meetings, { year });
  const expected = meetings.filter(({ status }) => status !== 'excluded').length;
  const present = meetings.filter(({ status }) => status === 'present').length;
  return (
    <Card title={title} aside={<SectionOrigin title={title} rows={meetings.map(({ meetingId }) => ({ table: 'meeting', id: meetingId }))} />}>
      {meetings.length === 0 ? (
        <p className="mut">{t(w.meetingsNone)}</p>
      ) : (
        <>
          <p>{t(attendanceWords.personSum, { year, expected, present })}</p>
          <details>
            <summary>{t(w.meetingsAll, { count: meetings.length })}</summary>
            <ul className="fact-list" aria-label={title}>
              {meetings.map(({ meetingId, kind, number, heldOn, status, reason }) => (
                <li key={meetingId}>
                  <span className="mut nowrap">{heldOn}</span>
                  <LinkedAtHome path={isForeign ? null : `/meetings/${meetingId}`}>
                    {t(w.meeting, { kind: t(meetingKindLabels[kind]), number })}
                  </LinkedAtHome>
                  <span className={status === 'absent' ? undefined : 'mut'}>
                    {reason ? t(uiWords.withDetail, { text: t(attendanceLabels[status]), detail: reason }) : t(attendanceLabels[status])}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
    </Card>
  );
};

/** A record has its page in one's own ledger only. */
const LinkedAtHome = ({ path, children }: { readonly path: string | null; readonly children: ReactNode }) =>
  path === null ? (
    <strong>{children}</strong>
  ) : (
    <Link href={path} className="link">
      {children}
    </Link>
  );

interface TalksProps {
  readonly talks: MemberYear['talks'];
  readonly atHome: number;
  readonly year: number;
}

const TalksCard = ({ talks, atHome, year }: TalksProps) => {
  const t = useWords();
  const { isForeign } = useBooks();
  const title = t(w.talks, { year });
  return (
    <Card title={title} aside={<SectionOrigin title={title} rows={talks.map(({ id }) => ({ table: 'talk', id }))} />}>
      {talks.length === 0 ? <p className="mut">{t(isForeign ? w.talksNoneCame : w.talksNone)}</p> : null}
      <TalkList talks={talks} title={title} />
      {atHome > 0 ? <p className="notice">{t(w.atHome, { count: atHome })}</p> : null}
    </Card>
  );
};

const TalkList = ({ talks, title }: Pick<TalksProps, 'talks'> & { readonly title: string }) => {
  const t = useWords();
  const { isForeign } = useBooks();
  if (talks.length === 0) return null;
  return (
    <ul className="fact-list" aria-label={title}>
      {talks.map((talk) => (
        <li key={talk.id}>
          <span className="mut nowrap">{talk.heldOn}</span>
          <LinkedAtHome path={isForeign ? null : `/meetings/talks/${talk.id}`}>{t(talkCategoryLabels[talk.category])}</LinkedAtHome>
          <span>{t(w.talk, { talkers: talk.talkers, partner: talk.partner })}</span>
          {isForeign ? <TalkText talk={talk} /> : null}
        </li>
      ))}
    </ul>
  );
};

/** What a talk says, once it is opened: in one's own ledger it has a page for that. */
const TalkText = ({ talk }: { readonly talk: MemberYear['talks'][number] }) => {
  const t = useWords();
  const parts = [
    { label: w.points, text: talk.points },
    { label: w.opinion, text: talk.opinion },
    { label: w.followUp, text: talk.followUp },
  ].filter(({ text }) => text !== '');
  return (
    <details className="year-talk">
      <summary>{t(w.talkText)}</summary>
      {parts.map(({ label, text }) => (
        <p key={label.zh} className="pre-line">
          <span className="mut">{t(label)}</span> {text}
        </p>
      ))}
    </details>
  );
};
