// How are the branch's own fields printed for everybody? One line a member; many fields stand in several tables below each other.
import { BlankRows, PaperTable } from '#renderer/paper/paper-table.tsx';
import { Sheet } from '#renderer/paper/sheet.tsx';
import { SignatureRow } from '#renderer/paper/signature-row.tsx';
import { printedDate } from '#shared/core/date.ts';
import { fill } from '#shared/core/words.ts';
import { memberSheetWords as w } from '#shared/records/member-words.ts';
import type { ModelOf } from '#shared/records/model.ts';
import { recordsWords } from '#shared/records/words.ts';

type Model = ModelOf<'own-table'>;

/** Fields beside each other on a landscape page. */
const besides = 6;

/** The list of own fields on a day. */
export const OwnTableSheet = ({ model }: { readonly model: Model }) => {
  const { frame, isPublic, asOf, fields, rows } = model;
  const parts = Array.from({ length: Math.ceil(fields.length / besides) }, (_, part) => part * besides);
  return (
    <Sheet frame={frame} title={w.ownTitle.zh} isLandscape corner={isPublic ? [w.ownPublic.zh] : []}>
      <h1 className="title">{w.ownTitle.zh}</h1>
      <p className="under-title">
        <span>{fill(w.ownUnder.zh, { date: frame.isBlank ? recordsWords.blankDate.zh : printedDate(asOf), count: rows.length })}</span>
      </p>
      {fields.length === 0 ? <p className="text">{w.ownNone.zh}</p> : null}
      {parts.map((from, part) => (
        <section key={from}>
          {parts.length > 1 ? <p className="text">{fill(w.ownPart.zh, { part: part + 1, parts: parts.length })}</p> : null}
          <PartTable model={model} from={from} />
        </section>
      ))}
      <SignatureRow signers={[recordsWords.secretary.zh, recordsWords.preparedBy.zh, recordsWords.tableDate.zh]} />
    </Sheet>
  );
};

const PartTable = ({ model: { fields, rows }, from }: { readonly model: Model; readonly from: number }) => {
  const shown = fields.slice(from, from + besides);
  const columns = shown.map((label) => ({ key: label, label, width: null }));
  const head = [
    { key: 'ordinal', label: recordsWords.ordinal.zh, width: 12 },
    { key: 'name', label: recordsWords.name.zh, width: 28 },
  ];
  return (
    <PaperTable columns={[...head, ...columns]}>
      {rows.length === 0 ? <BlankRows columns={columns.length + head.length} count={12} /> : null}
      <tbody>
        {rows.map(({ id, name, values }, index) => (
          <tr key={id}>
            <td className="centre">{index + 1}</td>
            <td>{name}</td>
            {shown.map((label, column) => (
              <td key={label}>{values[from + column]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </PaperTable>
  );
};
