// How is a receipt printed? Two counterparts on one A4, the same number on both and across the cut; void ones say so.
import { numbered } from '#renderer/paper/numbered.ts';
import { QrCode } from '#renderer/paper/qr-code.tsx';
import { SealBox } from '#renderer/paper/seal-box.tsx';
import { Sheet } from '#renderer/paper/sheet.tsx';
import { capitalAmount } from '#shared/core/capital-amount.ts';
import { printedDate } from '#shared/core/date.ts';
import { yuanText } from '#shared/core/money.ts';
import { fill, type Word } from '#shared/core/words.ts';
import type { DuesReceipt } from '#shared/dues/contract.ts';
import { monthsText, receiptNumber } from '#shared/dues/receipt.ts';
import { duesPaperWords as d } from '#shared/records/dues-words.ts';
import type { ModelOf, SheetFrame } from '#shared/records/model.ts';
import type { PageCode } from '#shared/records/page-code.ts';
import { paperWords } from '#shared/records/paper-words.ts';
import './dues-sheets.css';

/** One A4 page a receipt. */
export const DuesReceiptSheet = ({ model: { frame, receipts, codes } }: { readonly model: ModelOf<'dues-receipt'> }) => (
  // The code stands on each part, since the foot of the page stays with one of them.
  <Sheet frame={{ ...frame, code: null }} title={d.receiptTitle.zh}>
    {receipts.map((receipt) => (
      <article className="receipt" key={receipt.id}>
        <Part frame={frame} receipt={receipt} code={codes[receipt.id]} label={d.partMember} />
        <Part frame={frame} receipt={receipt} code={codes[receipt.id]} label={d.partStub} hasSeam />
      </article>
    ))}
  </Sheet>
);

/** As many members as stand by name on one part; more are counted, the dues ledger has their names. */
const mostNames = 5;

/** Whose months: one line a member, or one for many. */
const whoAndWhat = ({ lines }: DuesReceipt): string[] => {
  const people = [...Map.groupBy(lines, ({ memberId }) => memberId).values()];
  if (people.length > mostNames) {
    const months = monthsText(lines.map(({ month }) => month));
    return [fill(d.manyPeople.zh, { name: lines[0]?.name ?? '', count: people.length, months, payments: lines.length })];
  }
  return people.map((own) => {
    const fen = own.reduce((sum, { amountFen }) => sum + amountFen, 0);
    return `${own[0]?.name ?? ''}　${monthsText(own.map(({ month }) => month))}　${yuanText(fen)}`;
  });
};

interface FootProps {
  readonly frame: SheetFrame;
  readonly receipt: DuesReceipt;
  readonly code: PageCode | undefined;
}

interface PartProps extends FootProps {
  readonly label: Word;
  readonly hasSeam?: boolean;
}

const Part = ({ frame, receipt, code, label, hasSeam = false }: PartProps) => {
  const number = receiptNumber(receipt);
  return (
    <section className="receipt-part">
      {hasSeam ? <span className="receipt-seam">{fill(d.seamNumber.zh, { number })}</span> : null}
      {receipt.voidReason === null ? null : <span className="receipt-void">{d.voidMark.zh}</span>}
      <h1 className="title">{d.receiptTitle.zh}</h1>
      <p className="under-title">
        <span>{label.zh}</span>
        <span>{fill(d.receiptNo.zh, { number })}</span>
      </p>
      <table>
        <tbody>
          <tr>
            <th scope="row">{d.receivedFrom.zh}</th>
            <td>{receipt.payerName}</td>
          </tr>
          <tr>
            <th scope="row">{d.receivedWhat.zh}</th>
            <td>
              {numbered(whoAndWhat(receipt)).map(({ ordinal, item }) => (
                <div key={ordinal}>{item}</div>
              ))}
            </td>
          </tr>
          <tr>
            <th scope="row">{d.capital.zh}</th>
            <td>
              <span className="receipt-money">
                <span>{capitalAmount(receipt.amountFen).replace('人民币', '')}</span>
                <span>{fill(d.figures.zh, { amount: yuanText(receipt.amountFen) })}</span>
              </span>
            </td>
          </tr>
        </tbody>
      </table>
      <Foot frame={frame} receipt={receipt} code={code} />
    </section>
  );
};

const Foot = ({ frame, receipt, code }: FootProps) => (
  <>
    <p className="receipt-head">
      <span>{frame.organisation.name}</span>
      <span>{printedDate(receipt.issuedOn)}</span>
    </p>
    <div className="signatures">
      <div className="signers">
        <span>
          {d.collectorSigns.zh}：{receipt.issuedBy}
          <i />
        </span>
        <span>
          {d.payerSigns.zh}：<i />
        </span>
      </div>
      {code ? <ReceiptCode code={code} /> : null}
      <SealBox label={d.seal.zh} />
    </div>
    <p className="receipt-copy">
      {[...(receipt.voidReason === null ? [] : [fill(d.voidReason.zh, { reason: receipt.voidReason })]), ...copyTexts(frame)].join('　')}
    </p>
  </>
);

/** By which the paper proves that it is this receipt. */
const ReceiptCode = ({ code: { code, qr, version } }: { readonly code: PageCode }) => (
  <div className="receipt-code">
    <QrCode text={qr} millimetres={17} label={fill(paperWords.recordCode.zh, { code, version })} />
    <span>{code}</span>
  </div>
);

/** Both parts say that they were printed again: the foot of the page stays with one of them. */
const copyTexts = ({ copy }: SheetFrame): string[] => {
  if (copy === null || copy.number <= 1) return [];
  return [fill(paperWords.reprint.zh, { number: copy.number }), fill(paperWords.reprintReason.zh, { reason: copy.reason })];
};
