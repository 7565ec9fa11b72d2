// How is a reminder printed? An official document to each member in arrears, with what is prescribed at his stage, and a slip to sign.
import { OfficialSheet } from '#renderer/paper/official-sheet.tsx';
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

/** The letters, each beginning a page of its own. */
export const ReminderSheet = ({ model: { frame, letters, asOf } }: { readonly model: ModelOf<'dues-letter'> }) => (
  <OfficialSheet frame={frame} title={d.letterTitle.zh}>
    {letters.map((line) => (
      <article className="official letter" key={line.memberId}>
        <h1 className="official-title">{d.letterTitle.zh}</h1>
        <p>{fill(d.letterTo.zh, { name: line.name })}</p>
        {[whatIsOwed(line, asOf), d.letterLaw.zh, deedOf(line, asOf)].map((text) => (
          <p className="official-text" key={text}>
            {text}
          </p>
        ))}
        <div className="official-signature">
          <p>{frame.organisation.name}</p>
          <p>{printedDate(asOf)}</p>
        </div>
        <p className="letter-receipt">{d.letterReceipt.zh}</p>
      </article>
    ))}
  </OfficialSheet>
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
