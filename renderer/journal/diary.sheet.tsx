// How is the diary printed? One line an act, oldest first, and how far the chain went.
import { type PaperColumn, PaperTable } from '#renderer/paper/paper-table.tsx';
import { Sheet } from '#renderer/paper/sheet.tsx';
import { SignatureRow } from '#renderer/paper/signature-row.tsx';
import { printedDate } from '#shared/core/date.ts';
import { fill } from '#shared/core/words.ts';
import { keeperSheetWords as k } from '#shared/records/keeper-words.ts';
import type { ModelOf } from '#shared/records/model.ts';
import { recordsWords as w } from '#shared/records/words.ts';

const columns: readonly PaperColumn[] = [
  { key: 'seq', label: k.seq.zh, width: 14 },
  { key: 'at', label: k.at.zh, width: 31 },
  { key: 'actor', label: k.actor.zh, width: 24 },
  { key: 'what', label: k.what.zh, width: null },
  { key: 'note', label: k.note.zh, width: 28 },
];

/** The acts of a month or a year. */
export const DiarySheet = ({ model: { frame, from, to, entries, left } }: { readonly model: ModelOf<'diary'> }) => (
  <Sheet frame={frame} title={k.diaryTitle.zh}>
    <h1 className="title">{k.diaryTitle.zh}</h1>
    <p className="under-title">
      <span>{fill(k.diaryRange.zh, { from: printedDate(from), to: printedDate(to) })}</span>
      <span>{fill(k.diaryCount.zh, { count: entries.length + left })}</span>
    </p>
    {entries.length === 0 ? (
      <p className="text">{k.diaryNone.zh}</p>
    ) : (
      <PaperTable columns={columns} className="wide">
        <tbody>
          {entries.map(({ seq, at, actor, what, note }) => (
            <tr key={seq}>
              <td className="centre">{seq}</td>
              <td className="centre">{at}</td>
              <td>{actor}</td>
              <td>{what}</td>
              <td>{note}</td>
            </tr>
          ))}
        </tbody>
      </PaperTable>
    )}
    <div className="closing">
      {left > 0 ? <p className="small">{fill(k.diaryLeft.zh, { left })}</p> : null}
      <p className="small">{fill(k.chain.zh, { seq: frame.headSeq, hash: frame.headHash })}</p>
      <SignatureRow signers={[k.printedBy.zh, w.secretary.zh]} seal={w.seal.zh} />
    </div>
  </Sheet>
);
