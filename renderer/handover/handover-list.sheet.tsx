// How is the inventory of a hand-over printed? Part by part, records as a table, and three signatures that never fall on two pages.
import { numbered } from '#renderer/paper/numbered.ts';
import { PaperTable } from '#renderer/paper/paper-table.tsx';
import { Sheet } from '#renderer/paper/sheet.tsx';
import { SignatureRow } from '#renderer/paper/signature-row.tsx';
import { printedDate } from '#shared/core/date.ts';
import { fill } from '#shared/core/words.ts';
import { inventoryParts } from '#shared/handover/lines.ts';
import type { Inventory } from '#shared/handover/model.ts';
import { handoverWords as w } from '#shared/handover/words.ts';
import type { ModelOf } from '#shared/records/model.ts';
import './handover.css';

const columns = [
  { key: 'kind', label: w.kind.zh, width: null },
  { key: 'year', label: w.year.zh, width: 20 },
  { key: 'count', label: w.count.zh, width: 20 },
  { key: 'numbers', label: w.numbers.zh, width: 40 },
  { key: 'hash', label: w.hash.zh, width: 45 },
];

/** The list that goes with the books from one secretary to the next. */
export const HandoverListSheet = ({ model }: { readonly model: ModelOf<'handover-list'> }) => {
  const { frame, people, inventory, isDone } = model;
  return (
    <Sheet frame={frame} title={w.sheetTitle.zh} corner={isDone ? [] : [w.draftMark.zh]}>
      <h1 className="title">{w.sheetTitle.zh}</h1>
      <p className="under-title handover-head">
        <span>{frame.organisation.name}</span>
        <span>{fill(w.asOf.zh, { date: printedDate(inventory.asOf) })}</span>
      </p>
      <PartText title={w.handedOn.zh} lines={[fill(w.pastLine.zh, { date: printedDate(people.handedOn), ...people })]} />
      <section className="handover-part">
        <h2>{w.records.zh}</h2>
        {inventory.records.length > 0 ? <RecordRows records={inventory.records} /> : <p>{w.noRecords.zh}</p>}
      </section>
      {inventoryParts(inventory, 'zh').map(({ key, title, lines }) => (
        <PartText key={key} title={title} lines={lines} />
      ))}
      {people.note ? <PartText title={w.note.zh} lines={people.note.split('\n')} /> : null}
      <SignatureRow signers={[w.outgoing.zh, w.incoming.zh]} long={[w.supervisor.zh]} />
    </Sheet>
  );
};

const PartText = ({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) => (
  <section className="handover-part">
    <h2>{title}</h2>
    {numbered(lines).map(({ ordinal, item }) => (
      <p key={ordinal}>{item}</p>
    ))}
  </section>
);

const RecordRows = ({ records }: { readonly records: Inventory['records'] }) => (
  <PaperTable columns={columns}>
    <tbody>
      {records.map((record) => (
        <tr key={`${record.year}-${record.kind.zh}`}>
          <td>{record.kind.zh}</td>
          <td className="centre">{record.year}</td>
          <td className="centre">{record.count}</td>
          <td className="centre">{fill(w.numbersValue.zh, { first: record.first, last: record.last })}</td>
          <td className="centre">{record.hash}</td>
        </tr>
      ))}
    </tbody>
  </PaperTable>
);
