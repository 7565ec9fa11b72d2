// How does an official form lay out its items? Label and answer, twice in a row or over its whole width, ruled.
import type { ReactNode } from 'react';

/** An item of a form: its label with its number, and the answer. */
export interface FormItem {
  readonly label: string;
  readonly value: ReactNode;
}

/** A numbered item. */
export const formItem = (ordinal: number, label: string, value: ReactNode): FormItem => ({ label: `${ordinal} ${label}`, value });

/** The table of a form; `children`: its rows. */
export const FormTable = ({ children }: { readonly children: ReactNode }) => (
  <table className="form">
    <colgroup>
      <col className="label" />
      <col />
      <col className="label" />
      <col />
    </colgroup>
    <tbody>{children}</tbody>
  </table>
);

/** Two items side by side. */
export const FormPair = ({ left, right }: { readonly left: FormItem; readonly right: FormItem }) => (
  <tr>
    <th scope="row">{left.label}</th>
    <td>{left.value}</td>
    <th scope="row">{right.label}</th>
    <td>{right.value}</td>
  </tr>
);

/** One item over the whole width. */
export const FormWhole = ({ label, value }: FormItem) => (
  <tr>
    <th scope="row">{label}</th>
    <td colSpan={3}>{value}</td>
  </tr>
);
