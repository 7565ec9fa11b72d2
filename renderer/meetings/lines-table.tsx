// How are the lines of a list read on the screen? One table, a row a line, with the columns that the list uses.
import { useWords } from '#renderer/core/i18n.ts';
import { columnsOf } from '#shared/meetings/kinds/kind.ts';
import type { KindList } from '#shared/meetings/kinds.ts';
import type { LineInput } from '#shared/meetings/model.ts';
import { meetingWords } from '#shared/meetings/words.ts';

/** The lines of one list among those of a record or addendum; 无 when there are none. */
export const LinesTable = ({ list, lines }: { readonly list: KindList; readonly lines: readonly LineInput[] }) => {
  const t = useWords();
  const own = lines.filter((line) => line.list === list.name);
  const columns = columnsOf(list);
  if (own.length === 0) return t(meetingWords.none);
  return (
    <div className="table-scroll">
      <table className="plain-table" aria-label={t(list.label)}>
        <thead>
          <tr>
            {columns.map(({ column, label }) => (
              <th key={column}>{t(label)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {own.map((line) => (
            <tr key={JSON.stringify(line)}>
              {columns.map(({ column }) => (
                <td key={column}>{line[column]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
