// How are the approval form, the closing of a month and the cash book printed?
import { type PaperColumn, PaperTable } from '#renderer/paper/paper-table.tsx';
import { Sheet, Tick } from '#renderer/paper/sheet.tsx';
import { SignatureRow } from '#renderer/paper/signature-row.tsx';
import { printedDate } from '#shared/core/date.ts';
import { yuanText } from '#shared/core/money.ts';
import { fill, type Word } from '#shared/core/words.ts';
import type { CashLine } from '#shared/dues/money-book.ts';
import { moneyWords as m } from '#shared/dues/money-words.ts';
import { cashLineName } from '#shared/records/dues-lines.ts';
import { duesPaperWords as d } from '#shared/records/dues-words.ts';
import type { ModelOf } from '#shared/records/model.ts';
import { recordsWords as w } from '#shared/records/words.ts';
import './dues-sheets.css';

const Fact = ({ label, value }: { readonly label: Word; readonly value: string }) => (
  <tr>
    <th scope="row">{label.zh}</th>
    <td colSpan={3}>{value}</td>
  </tr>
);

/** The approval form, filled or empty. */
export const ReductionSheet = ({ model: { frame, reduction } }: { readonly model: ModelOf<'dues-reduction'> }) => (
  <Sheet frame={frame} title={d.reductionTitle.zh}>
    <h1 className="title">{d.reductionTitle.zh}</h1>
    <p className="under-title">
      <span>{frame.isBlank ? d.branchBlank.zh : frame.organisation.name}</span>
      <span>{w.duesUnit.zh}</span>
    </p>
    <table className="facts">
      <tbody>
        <tr>
          <th scope="row">{d.applicant.zh}</th>
          <td>{reduction?.name ?? ''}</td>
          <th scope="row">{d.category.zh}</th>
          <td>{reduction?.category ?? ''}</td>
        </tr>
        <tr>
          <th scope="row">{d.base.zh}</th>
          <td>{reduction?.base ?? ''}</td>
          <th scope="row">{d.fullDue.zh}</th>
          <td>{reduction?.fullDue ?? ''}</td>
        </tr>
        <tr>
          <th scope="row">{d.wish.zh}</th>
          <td colSpan={3}>
            <Tick isOn={reduction?.amountFen === 0} label={d.wishExempt.zh} />
            　
            <Tick
              isOn={reduction !== null && reduction.amountFen > 0}
              label={reduction && reduction.amountFen > 0 ? fill(d.wishReduce.zh, { amount: yuanText(reduction.amountFen) }) : d.wishReduceBlank.zh}
            />
          </td>
        </tr>
        <Fact
          label={d.period}
          value={reduction ? fill(d.fromTo.zh, { from: printedDate(reduction.fromMonth), to: printedDate(reduction.toMonth) }) : ''}
        />
        <Opinion label={d.reason} text={reduction?.reason ?? ''} sign={d.signHere} />
        <Opinion label={d.branchOpinion} text="" sign={d.sealHere} />
        <Opinion
          label={d.superiorOpinion}
          text={
            reduction
              ? fill(d.approval.zh, { no: reduction.approvalNo || w.none.zh, on: printedDate(reduction.approvedOn), by: reduction.approvedBy })
              : ''
          }
          sign={d.sealHere}
        />
      </tbody>
    </table>
  </Sheet>
);

const Opinion = ({ label, text, sign }: { readonly label: Word; readonly text: string; readonly sign: Word }) => (
  <tr className="tall-row">
    <th scope="row">{label.zh}</th>
    <td colSpan={3}>
      {text}
      <p className="form-sign">{sign.zh}</p>
    </td>
  </tr>
);

/** The closing of a month, signed by who hands over and who counted with him. */
export const ClosingSheet = ({ model: { frame, closing } }: { readonly model: ModelOf<'dues-closing'> }) => {
  const difference = closing ? closing.countedFen - closing.bookFen : 0;
  const money = (fen: number | undefined): string => (fen === undefined ? '' : yuanText(fen));
  return (
    <Sheet frame={frame} title={d.closingTitle.zh}>
      <h1 className="title">{d.closingTitle.zh}</h1>
      <p className="under-title">
        <span>{frame.isBlank ? d.branchBlank.zh : frame.organisation.name}</span>
        <span>{w.duesUnit.zh}</span>
      </p>
      <table className="facts">
        <tbody>
          <Fact label={d.closingMonth} value={closing ? printedDate(closing.month) : ''} />
          <Fact label={d.received} value={money(closing?.receivedFen)} />
          <Fact label={d.bookFen} value={money(closing?.bookFen)} />
          <Fact label={d.countedFen} value={money(closing?.countedFen)} />
          <Fact label={d.countedDetail} value={closing?.counted ?? ''} />
          <Fact label={d.difference} value={closing ? (difference === 0 ? `0.00　${d.agrees.zh}` : yuanText(difference)) : ''} />
          <Fact label={d.explanation} value={closing ? closing.explanation || w.none.zh : ''} />
          <Fact label={d.closedOn} value={closing ? printedDate(closing.closedOn) : ''} />
          <Fact label={d.closedBy} value={closing?.closedBy ?? ''} />
        </tbody>
      </table>
      <SignatureRow signers={[d.cashier.zh, d.witness.zh, w.secretary.zh]} seal={w.seal.zh} />
    </Sheet>
  );
};

const columns: readonly PaperColumn[] = [
  { key: 'on', label: m.on.zh, width: 23 },
  { key: 'kind', label: m.kind.zh, width: null },
  { key: 'period', label: m.period.zh, width: 34 },
  { key: 'party', label: m.counterparty.zh, width: 40 },
  { key: 'slip', label: m.slipNo.zh, width: 26 },
  { key: 'in', label: m.income.zh, width: 24 },
  { key: 'out', label: m.spent.zh, width: 24 },
  { key: 'cash', label: m.balance.zh, width: 26 },
];

const periodText = ({ fromMonth, toMonth }: CashLine): string => (fromMonth === toMonth ? (fromMonth ?? '') : `${fromMonth ?? ''}—${toMonth ?? ''}`);

/** The year's cash book with the balance after each line, what is in hand, and whether books and slips agree. */
export const CashBookSheet = ({ model: { frame, book } }: { readonly model: ModelOf<'dues-account'> }) => {
  const { holdings } = book;
  const isOk = book.checks.every((check) => check.isOk);
  return (
    <Sheet frame={frame} title={d.accountTitle.zh} isLandscape>
      <h1 className="title">{d.accountTitle.zh}</h1>
      <p className="under-title">
        <span>{fill(w.rosterAsOf.zh, { date: printedDate(book.asOf) })}</span>
        <span>{w.duesUnit.zh}</span>
      </p>
      <PaperTable columns={columns} className="cash-book">
        <tbody>
          <tr>
            <td />
            <td colSpan={6}>{d.opening.zh}</td>
            <td className="number">{yuanText(book.openingFen)}</td>
          </tr>
          {book.lines.map((line) => (
            <tr key={line.key}>
              <td>{line.on}</td>
              <td>
                {cashLineName(line)}
                {line.note ? `　${line.note}` : ''}
              </td>
              <td>{periodText(line)}</td>
              <td>{line.counterparty}</td>
              <td>{line.slipNo}</td>
              <td className="number">{line.inFen === 0 ? '' : yuanText(line.inFen)}</td>
              <td className="number">{line.outFen === 0 ? '' : yuanText(line.outFen)}</td>
              <td className="number">{yuanText(line.cashFen)}</td>
            </tr>
          ))}
        </tbody>
      </PaperTable>
      <div className="closing">
        <p className="small">
          {fill(d.accountFoot.zh, {
            cash: yuanText(holdings.cashFen),
            dues: yuanText(holdings.duesFen),
            centre: yuanText(holdings.centreFen),
            refund: yuanText(holdings.refundFen),
            difference: yuanText(holdings.differenceFen),
          })}
          {fill(d.accountChecks.zh, { result: isOk ? m.agree.zh : m.disagree.zh })}
        </p>
        <SignatureRow signers={[w.preparedBy.zh, w.secretary.zh]} seal={w.seal.zh} />
      </div>
    </Sheet>
  );
};
