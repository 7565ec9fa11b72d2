// How is a long table printed? Column widths in millimetres, the head repeated on every page, no row cut in two.
import type { ReactNode } from 'react';
import { numbered } from '#renderer/paper/numbered.ts';

/** A column: heading and width in mm; `null` takes what is left. */
export interface PaperColumn {
  readonly key: string;
  readonly label: ReactNode;
  readonly width: number | null;
}

/** A table over several pages; `children` are its rows. */
export const PaperTable = (props: { readonly columns: readonly PaperColumn[]; readonly className?: string; readonly children: ReactNode }) => (
  <table className={props.className ?? 'wide'}>
    <colgroup>
      {props.columns.map(({ key, width }) => (
        <col key={key} style={width === null ? {} : { width: `${width}mm` }} />
      ))}
    </colgroup>
    <thead>
      <tr>
        {props.columns.map(({ key, label }) => (
          <th key={key} scope="col">
            {label}
          </th>
        ))}
      </tr>
    </thead>
    {props.children}
  </table>
);

/** Rows to be written by hand, numbered in the first column if the table counts its rows. */
export const BlankRows = ({
  columns,
  count,
  isNumbered = true,
}: {
  readonly columns: number;
  readonly count: number;
  readonly isNumbered?: boolean;
}) => (
  <tbody className="blank-rows">
    {numbered(Array.from({ length: count })).map(({ ordinal }) => (
      <tr key={ordinal}>
        <td className="centre">{isNumbered ? ordinal : ''}</td>
        {numbered(Array.from({ length: columns - 1 })).map(({ ordinal: column }) => (
          <td key={column} />
        ))}
      </tr>
    ))}
  </tbody>
);
