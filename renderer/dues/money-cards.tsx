// Which months are closed, what was published, and who handed the collector's post to whom?
import { useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import type { Accounts } from '#renderer/dues/money-page.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Actions, Card } from '#renderer/ui/page-parts.tsx';
import { yuanText } from '#shared/core/money.ts';
import type { MoneyBook } from '#shared/dues/money-book.ts';
import { moneyWords as w } from '#shared/dues/money-words.ts';
import { duesPageWords } from '#shared/dues/page-words.ts';

/** The closed months of the year, each with its sheet. */
export const ClosingsCard = ({ book: { closings, year } }: { readonly book: MoneyBook }) => {
  const t = useWords();
  const [, navigate] = useLocation();
  return (
    <Card title={t(w.closings)} aside={closings.length}>
      {closings.length === 0 ? <p className="mut">{t(w.closingsNone)}</p> : null}
      <ul className="dues-list">
        {closings.map((one) => (
          <li key={one.id} className="row">
            <span>
              {t(w.closingLine, {
                month: one.month,
                received: yuanText(one.receivedFen),
                book: yuanText(one.bookFen),
                counted: yuanText(one.countedFen),
              })}{' '}
              {one.countedFen === one.bookFen ? t(w.noDifference) : t(w.differenceIs, { amount: yuanText(one.countedFen - one.bookFen) })}{' '}
              {one.explanation} <span className="mut">{t(w.closedBy, { person: one.closedBy, date: one.closedOn })}</span>
            </span>
            <Button
              isSmall
              onClick={() => navigate('/print', { state: { sheet: 'dues-closing', id: null, part: Number(one.month.slice(5)), year } })}
            >
              {t(w.printClosing)}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
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
    <Card title={t(w.notices)} aside={notices.length}>
      {notices.length === 0 ? <p className="mut">{t(w.noticesNone)}</p> : null}
      <ul className="dues-list">
        {notices.map((one) => (
          <li key={one.id} className="row">
            <span>
              {t(w.noticeLine, { from: one.fromMonth, to: one.toMonth, place: one.place, on: one.publishedOn, until: one.publishedUntil })}{' '}
              {one.feedback}
            </span>
            <Button isSmall onClick={() => onWithdraw(one.id)}>
              {t(duesPageWords.withdraw)}
            </Button>
          </li>
        ))}
      </ul>
      <Actions>
        <Button onClick={() => navigate('/print', { state: { sheet: 'dues-notice', id: null, year } })}>{t(w.printNotice)}</Button>
        <Button onClick={onAdd}>{t(w.publish)}</Button>
      </Actions>
    </Card>
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
    <Card title={t(w.handovers)} aside={handovers.length}>
      {handovers.length === 0 ? <p className="mut">{t(w.handoversNone)}</p> : null}
      <ul className="dues-list">
        {handovers.map((one) => (
          <li key={one.id} className="row">
            <span>
              {t(w.handoverLine, { on: one.handedOn, from: one.fromName, to: one.toName, cash: yuanText(one.cashFen) })} {one.lastReceipt} {one.items}
            </span>
            <Button isSmall onClick={() => onWithdraw(one.id)}>
              {t(duesPageWords.withdraw)}
            </Button>
          </li>
        ))}
      </ul>
      <Actions>
        <Button onClick={onAdd}>{t(w.handOver)}</Button>
      </Actions>
    </Card>
  );
};
