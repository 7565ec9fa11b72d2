// What became of the collected money, what waits to be closed, passed up and published, and do books and slips agree?
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { AccountsCard, CashBookCard } from '#renderer/dues/cash-book.tsx';
import { ClosingsCard, HandoversCard, NoticesCard } from '#renderer/dues/money-cards.tsx';
import { MoneyDialogs, type MoneyOpened } from '#renderer/dues/money-dialogs.tsx';
import { DuesNav } from '#renderer/dues/section-nav.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Card, PageHead, Tag } from '#renderer/ui/page-parts.tsx';
import type { OutputOf } from '#shared/contract.ts';
import { type Fen, yuanText } from '#shared/core/money.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { mostOf, openOf } from '#shared/dues/account-rules.ts';
import type { AccountCheck, MoneyBook } from '#shared/dues/money-book.ts';
import { moneyWords as w } from '#shared/dues/money-words.ts';
import './dues.css';

/** What the page shows: the answer of `dues.accounts`. */
export type Accounts = OutputOf<'dues.accounts'>;

/** The page `/dues/money`. */
export const MoneyPage = () => {
  const t = useWords();
  const { year } = useSession();
  const [, navigate] = useLocation();
  const accounts = useCall('dues.accounts', { year }, { keepsPrevious: true });
  const [opened, setOpened] = useState<MoneyOpened | null>(null);
  if (accounts.error) return <FaultBox fault={accounts.error.fault} />;
  if (!accounts.data) return <p className="mut">{t(uiWords.loading)}</p>;
  const { book } = accounts.data;
  const open = openOf(book.holdings);
  const print = (sheet: 'dues-account' | 'dues-summary') => navigate('/print', { state: { sheet, id: null, year } });
  const movement = (kind: 'passUp' | 'refund' | 'use') => {
    const period = kind === 'passUp' ? { fromMonth: `${year}-01`, toMonth: `${year}-12` } : { fromMonth: null, toMonth: null };
    setOpened({ what: 'movement', wish: { kind, amountFen: null, openFen: mostOf(kind, open), ...period } });
  };
  return (
    <div className="dues-page">
      <PageHead title={t(w.title, { year })} sub={t(w.sub)}>
        <Button isDisabled={mostOf('passUp', open) === 0} onClick={() => movement('passUp')}>
          {t(w.passUp)}
        </Button>
        <Button onClick={() => movement('refund')}>{t(w.addRefund)}</Button>
        <Button isDisabled={mostOf('use', open) === 0} onClick={() => movement('use')}>
          {t(w.addUse)}
        </Button>
        <Button onClick={() => print('dues-account')}>{t(w.printAccount)}</Button>
        <Button onClick={() => print('dues-summary')}>{t(w.printSummary)}</Button>
      </PageHead>
      <DuesNav>
        <Checks checks={book.checks} />
      </DuesNav>
      <Holdings book={book} />
      <ToDoCard accounts={accounts.data} onOpen={setOpened} />
      <CashBookCard book={book} onReverse={(id) => setOpened({ what: 'reverse', id })} />
      <AccountsCard book={book} />
      <ClosingsCard book={book} />
      <NoticesCard
        notices={accounts.data.notices}
        year={year}
        onAdd={() => setOpened({ what: 'notice', fromMonth: `${year}-01`, toMonth: `${year}-12` })}
        onWithdraw={(id) => setOpened({ what: 'withdraw', of: 'notice', id })}
      />
      <HandoversCard
        handovers={accounts.data.handovers}
        onAdd={() => setOpened({ what: 'handover' })}
        onWithdraw={(id) => setOpened({ what: 'withdraw', of: 'handover', id })}
      />
      <MoneyDialogs opened={opened} book={book} onClose={() => setOpened(null)} />
    </div>
  );
};

const checkNames = { balanced: w.checkBalanced, grid: w.checkGrid, receipts: w.checkReceipts } as const;

/** 账证相符 with the figures compared, in words for everybody. */
const Checks = ({ checks }: { readonly checks: readonly AccountCheck[] }) => {
  const t = useWords();
  const isOk = checks.every((check) => check.isOk);
  return (
    <>
      <Tag look={isOk ? 'ok' : 'error'}>{t(isOk ? w.agree : w.disagree)}</Tag>
      {checks.map(({ check, leftFen, rightFen }) => (
        <span key={check} className="mut">
          {t(w.checkLine, { name: t(checkNames[check]), left: yuanText(leftFen), right: yuanText(rightFen) })}
        </span>
      ))}
    </>
  );
};

const Holdings = ({ book: { holdings } }: { readonly book: MoneyBook }) => {
  const t = useWords();
  const figures = [
    [w.cash, holdings.cashFen],
    [w.duesHeld, holdings.duesFen],
    [w.centreHeld, holdings.centreFen],
    [w.refundHeld, holdings.refundFen],
    [w.difference, holdings.differenceFen],
  ] as const;
  return (
    <dl className="dues-holdings">
      {figures.map(([label, fen]) => (
        <div key={label.zh} className="card">
          <dt className="mut">{t(label)}</dt>
          <dd>{yuanText(fen)}</dd>
        </div>
      ))}
    </dl>
  );
};

interface ToDo {
  readonly key: string;
  readonly text: string;
  readonly button: string;
  readonly open: MoneyOpened;
}

/** Everything that waits, each with the button that settles it. */
const useToDos = (accounts: Accounts): ToDo[] => {
  const t = useWords();
  const { toClose, toPassUp, unpublished, collectorChanges, book } = accounts;
  const { centreFen } = book.holdings;
  const wish = (kind: 'passUp' | 'passUpCentre', amountFen: Fen) => {
    const openFen = mostOf(kind, openOf(book.holdings)) ?? 0;
    return { kind, amountFen: Math.min(amountFen, openFen) || null, openFen };
  };
  const passing = toPassUp.map(
    ({ fromMonth, toMonth, amountFen }): ToDo => ({
      key: `up ${fromMonth}`,
      text: t(w.toPassUp, { from: fromMonth, to: toMonth, amount: yuanText(amountFen) }),
      button: t(w.passUp),
      open: { what: 'movement', wish: { ...wish('passUp', amountFen), fromMonth, toMonth } },
    }),
  );
  const centre: ToDo = {
    key: 'centre',
    text: t(w.toCentre, { amount: yuanText(centreFen) }),
    button: t(w.passUp),
    open: { what: 'movement', wish: { ...wish('passUpCentre', centreFen), fromMonth: null, toMonth: null } },
  };
  return [
    ...(toClose
      ? [{ key: 'close', text: t(w.toClose, { month: toClose }), button: t(w.close), open: { what: 'closing', month: toClose } } as const]
      : []),
    ...passing,
    ...(centreFen > 0 ? [centre] : []),
    ...unpublished.map(
      ({ fromMonth, toMonth }): ToDo => ({
        key: `notice ${fromMonth}`,
        text: t(w.toPublish, { from: fromMonth, to: toMonth }),
        button: t(w.publish),
        open: { what: 'notice', fromMonth, toMonth },
      }),
    ),
    ...collectorChanges.map(
      ({ month, collectors }): ToDo => ({
        key: `change ${month}`,
        text: t(w.toHandOver, { month, names: collectors.join(t(uiWords.listMark)) }),
        button: t(w.handOver),
        open: { what: 'handover' },
      }),
    ),
  ];
};

const ToDoCard = ({ accounts, onOpen }: { readonly accounts: Accounts; readonly onOpen: (opened: MoneyOpened) => void }) => {
  const t = useWords();
  const todos = useToDos(accounts);
  return (
    <Card title={t(w.toDo)} aside={todos.length}>
      {todos.length === 0 ? (
        <p className="mut">{t(w.nothingToDo)}</p>
      ) : (
        <ul className="dues-list">
          {todos.map(({ key, text, button, open }) => (
            <li key={key} className="row">
              <span>{text}</span>
              <Button isSmall onClick={() => onOpen(open)}>
                {button}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
};
