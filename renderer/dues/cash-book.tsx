// How do the cash book and the accounts look?
import { useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { accountText, lineText } from '#renderer/dues/money-text.ts';
import { FilesCard } from '#renderer/files/files-card.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/page-parts.tsx';
import { yuanText } from '#shared/core/money.ts';
import { movementKinds } from '#shared/dues/account-model.ts';
import type { CashLine, MoneyBook } from '#shared/dues/money-book.ts';
import { moneyWords as w } from '#shared/dues/money-words.ts';

const figure = (fen: number): string => (fen === 0 ? '' : yuanText(fen));
const periodOf = ({ fromMonth, toMonth }: CashLine): string => (fromMonth === toMonth ? (fromMonth ?? '') : `${fromMonth ?? ''}—${toMonth ?? ''}`);

/** The year's lines with the balance after each. */
export const CashBookCard = ({ book, onReverse }: { readonly book: MoneyBook; readonly onReverse: (id: string) => void }) => {
  const t = useWords();
  const [slip, setSlip] = useState<CashLine | null>(null);
  const heads = [w.on, w.kind, w.period, w.counterparty, w.slipNo, w.note];
  return (
    <Card title={t(w.cashBook)} aside={book.lines.length}>
      {book.lines.length === 0 ? (
        <p className="mut">{t(w.cashBookNone)}</p>
      ) : (
        <div className="table-scroll">
          <table className="plain-table" aria-label={t(w.cashBook)}>
            <thead>
              <tr>
                {heads.map((label) => (
                  <th key={label.zh}>{t(label)}</th>
                ))}
                {[w.income, w.spent, w.balance].map((label) => (
                  <th key={label.zh} className="num">
                    {t(label)}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              <tr className="mut">
                <td />
                <td colSpan={7}>{t(w.opening)}</td>
                <td className="num">{yuanText(book.openingFen)}</td>
                <td />
              </tr>
              {book.lines.map((line) => (
                <Line key={line.key} line={line} onReverse={onReverse} onSlip={setSlip} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {slip ? (
        <FilesCard
          key={slip.key}
          ownerKind="duesSlip"
          ownerId={slip.key}
          kinds={slipKinds}
          title={t(w.slipsOf, { on: slip.on, what: lineText(slip, t), slip: slip.slipNo })}
        />
      ) : null}
    </Card>
  );
};

/** What belongs to a movement: the scanned slip or invoice. */
const slipKinds = ['scan'] as const;
const isMovement = ({ kind }: CashLine): boolean => movementKinds.some((one) => one === kind);

interface LineProps {
  readonly line: CashLine;
  readonly onReverse: (id: string) => void;
  readonly onSlip: (line: CashLine) => void;
}

const Line = ({ line, onReverse, onSlip }: LineProps) => {
  const t = useWords();
  const { reversibleId } = line;
  return (
    <tr>
      <td className="nowrap">{line.on}</td>
      <td>{lineText(line, t)}</td>
      <td className="nowrap">{periodOf(line)}</td>
      <td>{line.counterparty}</td>
      <td>{line.slipNo}</td>
      <td>{line.note}</td>
      <td className="num">{figure(line.inFen)}</td>
      <td className="num">{figure(line.outFen)}</td>
      <td className="num">{yuanText(line.cashFen)}</td>
      <td>
        <span className="row">
          {isMovement(line) ? (
            <Button isSmall onClick={() => onSlip(line)}>
              {t(w.slips)}
            </Button>
          ) : null}
          {reversibleId ? (
            <Button isSmall onClick={() => onReverse(reversibleId)}>
              {t(w.reverse)}
            </Button>
          ) : null}
        </span>
      </td>
    </tr>
  );
};

/** Every account with its side; both sides add up to the same. */
export const AccountsCard = ({ book: { accounts } }: { readonly book: MoneyBook }) => {
  const t = useWords();
  if (accounts.length === 0) return null;
  const side = (isDebit: boolean): number => accounts.reduce((sum, { fen }) => sum + (fen > 0 === isDebit ? Math.abs(fen) : 0), 0);
  return (
    <Card title={t(w.accounts)}>
      <div className="table-scroll">
        <table className="plain-table" aria-label={t(w.accounts)}>
          <thead>
            <tr>
              <th>{t(w.kind)}</th>
              <th className="num">{t(w.debit)}</th>
              <th className="num">{t(w.credit)}</th>
            </tr>
          </thead>
          <tbody>
            {accounts
              .filter(({ fen }) => fen !== 0)
              .map(({ account, fen }) => (
                <tr key={account}>
                  <td>{accountText(account, t)}</td>
                  <td className="num">{fen > 0 ? yuanText(fen) : ''}</td>
                  <td className="num">{fen < 0 ? yuanText(-fen) : ''}</td>
                </tr>
              ))}
            <tr>
              <th>{t(w.total)}</th>
              <td className="num">
                <strong>{yuanText(side(true))}</strong>
              </td>
              <td className="num">
                <strong>{yuanText(side(false))}</strong>
              </td>
            </tr>
          </tbody>
        </table>
      </div>
    </Card>
  );
};
