// How is a list of a kind printed: opinions, self-criticism, problems, measures, 补课? One table, a row a line.
import { numbered } from '#renderer/paper/numbered.ts';
import { printedDate } from '#shared/core/date.ts';
import { columnsOf, type LineColumn, type LineList } from '#shared/meetings/kinds/kind.ts';
import type { LineInput } from '#shared/meetings/model.ts';
import { recordsWords as w } from '#shared/records/words.ts';

interface Props {
  readonly list: Pick<LineList, 'name' | 'label' | 'columns'>;
  /** Lines of all lists; those of this one are taken. */
  readonly lines: readonly LineInput[];
  /** The list's name above the table (below an addendum). */
  readonly isTitled?: boolean;
  /** Empty rows to be written by hand. */
  readonly blankRows?: number;
}

/** The lines of one list; nothing when there are none. */
export const ListTable = ({ list, lines, isTitled = false, blankRows = 0 }: Props) => {
  const own = lines.filter((line) => line.list === list.name);
  const columns = columnsOf(list);
  if (own.length === 0 && blankRows === 0) return null;
  return (
    <>
      {isTitled ? <p className="lead">{list.label.zh}</p> : null}
      <table className="record-list">
        <thead>
          <tr>
            <th scope="col" className="list-ordinal">
              {w.ordinal.zh}
            </th>
            {columns.map(({ column, label }) => (
              <th scope="col" key={column} className={`list-${column}`}>
                {label.zh}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {numbered(own).map(({ ordinal, item }) => (
            <tr key={ordinal}>
              <td className="centre">{ordinal}</td>
              {columns.map(({ column }) => (
                <td key={column}>{cellOf(item, column)}</td>
              ))}
            </tr>
          ))}
          {Array.from({ length: blankRows }, (_, index) => index + 1).map((ordinal) => (
            <tr key={ordinal} className="blank-row">
              <td className="centre">{ordinal}</td>
              {columns.map(({ column }) => (
                <td key={column} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};

/** Forms leave no blanks: an empty cell says so (domain §4.9). */
const cellOf = (line: LineInput, column: LineColumn): string => (column === 'on' ? printedDate(line.on) : line[column]) || w.unknown.zh;
