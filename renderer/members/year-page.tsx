// Whose days come this year? 政治生日, fifty years in the party, ends of probation.
import { Link, useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { useShortcuts } from '#renderer/core/shortcuts.ts';
import type { SheetRequest } from '#renderer/records/choice.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Card, PageHead, Tag } from '#renderer/ui/page-parts.tsx';
import type { OutputOf } from '#shared/contract.ts';
import { type IsoDate, monthOf } from '#shared/core/date.ts';
import { yearWords } from '#shared/members/fact-words.ts';
import { memberWords } from '#shared/members/words.ts';
import './members.css';

type Year = OutputOf<'members.year'>;

/** The year in view, as the members' own days fall into it. */
export const YearPage = () => {
  const t = useWords();
  const [, go] = useLocation();
  const { year, today } = useSession();
  const days = useCall('members.year', { year });
  useShortcuts({ leave: () => go('/members') });
  return (
    <>
      <PageHead title={t(yearWords.title)} sub={t(yearWords.sub, { year })}>
        <Button onClick={() => go('/print', { state: { sheet: 'political-birthdays', year } satisfies SheetRequest })}>{t(yearWords.print)}</Button>
        <Button onClick={() => go('/members')}>{t(memberWords.toList)}</Button>
      </PageHead>
      <FaultBox fault={days.error?.fault ?? null} />
      {days.data ? (
        <div className="year-lists">
          <Birthdays birthdays={days.data.birthdays} today={today} />
          <Fifty fifty={days.data.fifty} year={year} />
          <Probations probations={days.data.probations} />
        </div>
      ) : null}
    </>
  );
};

const Person = ({ id, name }: { readonly id: string; readonly name: string }) => (
  <Link href={`/members/${id}`} className="link">
    {name}
  </Link>
);

const Birthdays = ({ birthdays, today }: { readonly birthdays: Year['birthdays']; readonly today: IsoDate }) => {
  const t = useWords();
  return (
    <Card title={t(yearWords.birthdays)}>
      {birthdays.length === 0 ? <p className="mut">{t(yearWords.birthdaysEmpty)}</p> : null}
      <ul className="plain-list">
        {birthdays.map(({ memberId, name, on, years }) => (
          <li key={memberId}>
            <span className="mut nowrap">{on.length === 4 ? t(yearWords.dayUnknown) : on.slice(5)}</span>
            <Person id={memberId} name={name} />
            {monthOf(today) === on.slice(0, 7) ? <Tag look="brand">{t(yearWords.thisMonth)}</Tag> : null}
            <span className="push">{t(yearWords.years, { years })}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
};

const Fifty = ({ fifty, year }: { readonly fifty: Year['fifty']; readonly year: number }) => {
  const t = useWords();
  return (
    <Card title={t(yearWords.fifty)}>
      <p className="mut">{t(yearWords.fiftySub, { year })}</p>
      {fifty.length === 0 ? <p>{t(yearWords.fiftyEmpty)}</p> : null}
      <ul className="plain-list">
        {fifty.map(({ memberId, name, years, isNew }) => (
          <li key={memberId}>
            <Person id={memberId} name={name} />
            {isNew ? <Tag look="brand">{t(yearWords.fiftyNew)}</Tag> : null}
            <span className="push">{t(yearWords.years, { years })}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
};

const Probations = ({ probations }: { readonly probations: Year['probations'] }) => {
  const t = useWords();
  return (
    <Card title={t(yearWords.probations)}>
      {probations.length === 0 ? <p className="mut">{t(yearWords.probationsEmpty)}</p> : null}
      <ul className="plain-list">
        {probations.map(({ memberId, name, endsOn }) => (
          <li key={memberId}>
            <Person id={memberId} name={name} />
            <span className="push">{t(yearWords.probation, { end: endsOn })}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
};
