// Which months are closed, what was published, and who handed the collector's post to whom?
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import type { Accounts } from '#renderer/dues/money-page.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Actions, Card } from '#renderer/ui/page-parts.tsx';
import { yuanText } from '#shared/core/money.ts';
import type { MoneyBook } from '#shared/dues/money-book.ts';
import { moneyWords as w } from '#shared/dues/money-words.ts';
import { duesPageWords } from '#shared/dues/page-words.ts';

interface LinesProps<L> {
  readonly title: string;
  /** Said while there are none. */
  readonly none: string;
  readonly lines: readonly L[];
  readonly text: (line: L) => ReactNode;
  /** The one thing that can be done with a line. */
  readonly act: { readonly text: string; readonly on: (line: L) => void };
  /** Buttons below the list. */
  readonly children?: ReactNode;
}

/** A card of lines, each with a button. */
const LinesCard = <L extends { readonly id: string }>({ title, none, lines, text, act, children }: LinesProps<L>) => (
  <Card title={title} aside={lines.length}>
    {lines.length === 0 ? <p className="mut">{none}</p> : null}
    <ul className="dues-list">
      {lines.map((line) => (
        <li key={line.id} className="row">
          <span>{text(line)}</span>
          <Button isSmall onClick={() => act.on(line)}>
            {act.text}
          </Button>
        </li>
      ))}
    </ul>
    {children ? <Actions>{children}</Actions> : null}
  </Card>
);

/** The closed months of the year, each with its sheet. */
export const ClosingsCard = ({ book: { closings, year } }: { readonly book: MoneyBook }) => {
  const t = useWords();
  const [, navigate] = useLocation();
  const print = (month: string) => navigate('/print', { state: { sheet: 'dues-closing', id: null, part: Number(month.slice(5)), year } });
  return (
    <LinesCard
      title={t(w.closings)}
      none={t(w.closingsNone)}
      lines={closings}
      text={({ month, receivedFen, bookFen, countedFen, explanation, closedBy, closedOn }) => (
        <>
          {t(w.closingLine, { month, received: yuanText(receivedFen), book: yuanText(bookFen), counted: yuanText(countedFen) })}{' '}
          {countedFen === bookFen ? t(w.noDifference) : t(w.differenceIs, { amount: yuanText(countedFen - bookFen) })} {explanation}{' '}
          <span className="mut">{t(w.closedBy, { person: closedBy, date: closedOn })}</span>
        </>
      )}
      act={{ text: t(w.printClosing), on: ({ month }) => print(month) }}
    />
  );
};

interface NoticeProps {
  readonly notices: Accounts['notices'];
  readonly year: number;
  readonly onAdd: () => void;
  readonly onWithdraw: (id: string) => void;
}

/** What was published where, and the way to print and enter the next. */
export const NoticesCard = ({ notices, year, onAdd, onWithdraw }: NoticeProps) => {
  const t = useWords();
  const [, navigate] = useLocation();
  return (
    <LinesCard
      title={t(w.notices)}
      none={t(w.noticesNone)}
      lines={notices}
      text={({ fromMonth: from, toMonth: to, place, publishedOn: on, publishedUntil: until, feedback }) =>
        `${t(w.noticeLine, { from, to, place, on, until })} ${feedback}`
      }
      act={{ text: t(duesPageWords.withdraw), on: ({ id }) => onWithdraw(id) }}
    >
      <Button onClick={() => navigate('/print', { state: { sheet: 'dues-notice', id: null, year } })}>{t(w.printNotice)}</Button>
      <Button onClick={onAdd}>{t(w.publish)}</Button>
    </LinesCard>
  );
};

interface HandoverProps {
  readonly handovers: Accounts['handovers'];
  readonly onAdd: () => void;
  readonly onWithdraw: (id: string) => void;
}

/** Hand-overs of the collector's post (DUES-15). */
export const HandoversCard = ({ handovers, onAdd, onWithdraw }: HandoverProps) => {
  const t = useWords();
  return (
    <LinesCard
      title={t(w.handovers)}
      none={t(w.handoversNone)}
      lines={handovers}
      text={({ handedOn: on, fromName: from, toName: to, cashFen, lastReceipt, items }) =>
        `${t(w.handoverLine, { on, from, to, cash: yuanText(cashFen) })} ${lastReceipt} ${items}`
      }
      act={{ text: t(duesPageWords.withdraw), on: ({ id }) => onWithdraw(id) }}
    >
      <Button onClick={onAdd}>{t(w.handOver)}</Button>
    </LinesCard>
  );
};
