// Where does every record behind a branch's books come from? One kind of record at a time, the newest first.
import { useDeferredValue, useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { useCalls } from '#renderer/core/query-client.ts';
import { OriginTable } from '#renderer/handoff/origin-table.tsx';
import { tableName } from '#renderer/handoff/report-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choices.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { FieldRow } from '#renderer/ui/page-parts.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import type { OutputOf } from '#shared/contract.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { provenanceWords as w } from '#shared/handoff/provenance-words.ts';

/** As many as the ledger gives at a time. */
const perPage = 50;

interface Props {
  readonly orgId: string;
  readonly name: string;
  /** The kind of record that is shown first: what the book in view is made of. */
  readonly table: string;
  readonly onClose: () => void;
}

/** The records of one branch with their provenance. */
export const OriginListDialog = ({ orgId, name, table: first, onClose }: Props) => {
  const t = useWords();
  const [table, setTable] = useState(first);
  const [text, setText] = useState('');
  const [pages, setPages] = useState(1);
  const wanted = useDeferredValue(text.trim());
  const slices = useCalls(
    'handoff.originList',
    Array.from({ length: pages }, (_, page) => ({ orgId, table, text: wanted, offset: page * perPage })),
  );
  const newest = slices.findLast(({ data }) => data)?.data;
  const rows = slices.flatMap(({ data }) => data?.rows ?? []);
  const left = (newest?.total ?? 0) - rows.length;
  const choose = (chosen: string) => {
    setTable(chosen);
    setPages(1);
  };
  const find = (typed: string) => {
    setText(typed);
    setPages(1);
  };
  const choices = (newest?.tables ?? []).map((one) => ({ value: one.table, label: t(w.tableText, { ...one, table: tableName(one.table, t) }) }));
  return (
    <Dialog title={t(w.listTitle, { name })} onClose={onClose} isWide actions={<Button onClick={onClose}>{t(uiWords.close)}</Button>}>
      <p className="mut">{t(w.hint)}</p>
      <FieldRow>
        <Select
          label={t(w.table)}
          value={table}
          choices={choices.some(({ value }) => value === table) ? choices : [{ value: table, label: tableName(table, t) }, ...choices]}
          onChange={choose}
        />
        <TextInput label={t(w.find)} value={text} maxLength={50} onChange={find} />
      </FieldRow>
      <FaultBox fault={slices.find(({ error }) => error)?.error?.fault ?? null} />
      <p className="mut" role="status">
        {newest ? summaryOf(newest, rows.length, t) : t(uiWords.loading)}
      </p>
      {rows.length > 0 ? <OriginTable rows={rows} /> : null}
      {left > 0 ? (
        <Button isBusy={slices.at(-1)?.isFetching === true} onClick={() => setPages(pages + 1)}>
          {t(w.more, { count: Math.min(left, perPage) })}
        </Button>
      ) : null}
    </Dialog>
  );
};

const summaryOf = ({ tables, total }: OutputOf<'handoff.originList'>, shown: number, t: ReturnType<typeof useWords>): string => {
  if (tables.length === 0) return t(w.empty);
  return total === 0 ? t(w.none) : t(w.shown, { total, shown });
};
