// How is the dues ledger printed? F4: one line a member, twelve months with amount, day and collector, totals below.
import { BlankRows, type PaperColumn, PaperTable } from '#renderer/paper/paper-table.tsx';
import { Sheet } from '#renderer/paper/sheet.tsx';
import { SignatureRow } from '#renderer/paper/signature-row.tsx';
import { printedDate } from '#shared/core/date.ts';
import { fill } from '#shared/core/words.ts';
import {
  blankDuesFooter,
  type DuesSheetCell,
  type DuesSheetFooter,
  type DuesSheetLine,
  duesSheetFooter,
  duesSheetLines,
} from '#shared/records/dues-sheet.ts';
import type { ModelOf } from '#shared/records/model.ts';
import { recordsWords as w } from '#shared/records/words.ts';

const months = Array.from({ length: 12 }, (_, index) => ({
  key: `m${index + 1}`,
  label: fill(w.month.zh, { month: index + 1 }),
  width: 12,
}));

const columns: readonly PaperColumn[] = [
  { key: 'ordinal', label: w.ordinal.zh, width: 7 },
  { key: 'name', label: w.name.zh, width: 17 },
  { key: 'category', label: w.category.zh, width: 13 },
  { key: 'base', label: w.base.zh, width: 16 },
  { key: 'rate', label: w.rate.zh, width: 11 },
  { key: 'monthly', label: w.monthlyDue.zh, width: 12 },
  ...months,
  { key: 'total', label: w.total.zh, width: 14 },
  { key: 'back', label: w.backPaid.zh, width: 11 },
  { key: 'note', label: w.note.zh, width: null },
];

/** A page of names, and as many on the next as leave room for the totals. */
const blankLines = 22;

/** The year's book of dues, A4 landscape. */
export const DuesLedgerSheet = ({ model: { frame, book, passedFen } }: { readonly model: ModelOf<'dues-ledger'> }) => (
  <Sheet frame={frame} title={w.duesTitle.zh} isLandscape>
    <h1 className="title">{w.duesTitle.zh}</h1>
    <p className="under-title">
      <span>{fill(w.rosterAsOf.zh, { date: book ? printedDate(book.asOf) : w.blankDate.zh })}</span>
      <span>{w.duesUnit.zh}</span>
    </p>
    <PaperTable columns={columns}>
      {book ? (
        <tbody>
          {duesSheetLines(book).map((line) => (
            <Line key={line.ordinal} line={line} />
          ))}
        </tbody>
      ) : (
        <BlankRows columns={columns.length} count={blankLines} />
      )}
      <tbody className="kept">
        {(book ? duesSheetFooter(book, passedFen) : blankDuesFooter).map((footer) => (
          <Footer key={footer.label} footer={footer} />
        ))}
      </tbody>
    </PaperTable>
    <div className="closing">
      <p className="small">{w.duesLegend.zh}</p>
      <SignatureRow signers={[w.preparedBy.zh, w.secretary.zh]} />
    </div>
  </Sheet>
);

const Line = ({ line }: { readonly line: DuesSheetLine }) => (
  <tr>
    <td className="centre">{line.ordinal}</td>
    <td>{line.name}</td>
    <td className="dense">{line.category}</td>
    <td className="number dense">{line.base}</td>
    <td className="centre dense">{line.rate}</td>
    <td className="number dense">{line.monthly}</td>
    {line.cells.map((cell, index) => (
      <Cell key={months[index]?.key} cell={cell} />
    ))}
    <td className="number dense">{line.total}</td>
    <td className="number dense">{line.backPaid}</td>
    <td className="dense">{line.note}</td>
  </tr>
);

const Cell = ({ cell }: { readonly cell: DuesSheetCell }) => (
  <td className="rows-high number dense">
    {cell.amount}
    <small>{cell.day}</small>
    <small>{cell.collector}</small>
  </td>
);

const Footer = ({ footer }: { readonly footer: DuesSheetFooter }) => (
  <tr>
    <th scope="row" colSpan={6} className={footer.isByHand ? 'rows-high' : ''}>
      {footer.label}
    </th>
    {months.map(({ key }, index) => (
      <td className="number total" key={key}>
        {footer.months[index] ?? ''}
      </td>
    ))}
    <td className="number total">{footer.total}</td>
    <td />
    <td />
  </tr>
);
