// Which packages left this ledger, and what came back for each?
import type { ReactNode } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { chinaDateTime } from '#shared/core/date.ts';
import { handoffWords } from '#shared/handoff/words.ts';

/** What is known of every package that was written. */
interface Sent {
  readonly id: string;
  readonly seq: number;
  readonly createdAt: string;
  readonly to: string;
  readonly fileName: string;
}

interface Props<S extends Sent> {
  readonly label: string;
  readonly sent: readonly S[];
  /** How much it holds: head and figure. */
  readonly count: { readonly head: string; readonly of: (one: S) => number };
  /** What came back: head and cell. */
  readonly answer: { readonly head: string; readonly of: (one: S) => ReactNode };
}

/** The packages of one kind, one a line. */
export const SentTable = <S extends Sent>({ label, sent, count, answer }: Props<S>) => {
  const t = useWords();
  return (
    <div className="table-scroll">
      <table className="plain-table" aria-label={label}>
        <thead>
          <tr>
            <th className="num">{t(handoffWords.seq)}</th>
            <th>{t(handoffWords.createdAt)}</th>
            <th>{t(handoffWords.to)}</th>
            <th>{t(handoffWords.file)}</th>
            <th className="num">{count.head}</th>
            <th>{answer.head}</th>
          </tr>
        </thead>
        <tbody>
          {sent.map((one) => (
            <tr key={one.id}>
              <td className="num">{one.seq}</td>
              <td className="nowrap">{chinaDateTime(one.createdAt).slice(0, 16)}</td>
              <td className="sent-to">{one.to}</td>
              <td className="package-file">{one.fileName}</td>
              <td className="num">{count.of(one)}</td>
              <td>{answer.of(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
