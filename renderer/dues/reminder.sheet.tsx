// How is a reminder printed? A letter to each member in arrears, with what is prescribed at his stage, and a slip to sign.
import { Sheet } from '#renderer/paper/sheet.tsx';
import { addDays, printedDate } from '#shared/core/date.ts';
import { yuanText } from '#shared/core/money.ts';
import { fill } from '#shared/core/words.ts';
import type { ArrearsLine } from '#shared/dues/arrears.ts';
import { monthsText } from '#shared/dues/receipt.ts';
import { duesPaperWords as d } from '#shared/records/dues-words.ts';
import type { ModelOf } from '#shared/records/model.ts';
import './dues-sheets.css';

/** Days that a letter gives from its date. */
const daysToPay = 15;

/** The letters, one page each. */
export const ReminderSheet = ({ model: { frame, letters, asOf } }: { readonly model: ModelOf<'dues-letter'> }) => (
  <Sheet frame={frame} title={d.letterTitle.zh} runs={[{ name: 'letter', bare: true }]}>
    {letters.map((line) => (
      <article className="letter" key={line.memberId}>
        <h1 className="title">{d.letterTitle.zh}</h1>
        <p className="letter-to">{fill(d.letterTo.zh, { name: line.name })}</p>
        <p className="text">{whatIsOwed(line, asOf)}</p>
        <p className="text">{d.letterLaw.zh}</p>
        <p className="text">{deedOf(line, asOf)}</p>
        <div className="letter-end">
          <p>{frame.organisation.name}</p>
          <p>{printedDate(asOf)}</p>
        </div>
        <p className="letter-receipt">{d.letterReceipt.zh}</p>
      </article>
    ))}
  </Sheet>
);

const whatIsOwed = ({ months, owedFen, run, since }: ArrearsLine, asOf: string): string =>
  fill(d.letterBody.zh, {
    date: printedDate(asOf),
    months: monthsText(months.map(({ month }) => month)),
    amount: yuanText(owedFen),
    run: since && run > 1 ? fill(d.letterRun.zh, { since: printedDate(since), run }) : '',
  });

const deedOf = ({ stage }: ArrearsLine, asOf: string): string => {
  const until = printedDate(addDays(asOf, daysToPay));
  if (stage === 'DUES-04') return fill(d.letterStage6.zh, { until });
  return stage === 'DUES-03' ? fill(d.letterStage3.zh, { until }) : d.letterStage2.zh;
};
