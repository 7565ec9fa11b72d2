// What did the import do, what was not taken and why, how is it taken back, and what comes next?
import { useState } from 'react';
import { useLocation } from 'wouter';
import { desktop } from '#renderer/core/call.ts';
import { type Translate, useWords } from '#renderer/core/i18n.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { noteText } from '#renderer/members/roster-notes.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { Actions, Card, EmptyState, PageHead } from '#renderer/ui/page-parts.tsx';
import { memberFieldLabels } from '#shared/members/labels.ts';
import type { RefusedRow, RosterColumn, RosterResult } from '#shared/members/roster.ts';
import { rosterWindowWords as w } from '#shared/members/roster-window-words.ts';
import { refusedTableWords } from '#shared/members/roster-words.ts';

/** The sheet that was imported. */
export interface RosterSource {
  readonly file: string;
  readonly sheet: string;
  readonly columns: RosterColumn[];
}

/** The counts of a finished import, the way back, and the rows that stayed outside. */
export const RosterDone = ({ result, from }: { readonly result: RosterResult; readonly from: RosterSource }) => {
  const t = useWords();
  const [, go] = useLocation();
  const undoing = useCommand('journal.undo');
  const [isAsking, setIsAsking] = useState(false);
  const { refusedRows, entry, ...counts } = result;
  const isUndone = undoing.isSuccess;
  const hasWritten = counts.added + counts.completed > 0;
  const undo = () => {
    setIsAsking(false);
    undoing.mutate({ seq: entry });
  };
  return (
    <>
      <PageHead title={t(w.title)} />
      <div className="stack">
        <FaultBox fault={undoing.error?.fault ?? null} />
        <Card>
          <EmptyState
            title={t(isUndone ? w.undone : w.done)}
            actions={
              <>
                <Button look="primary" onClick={() => go('/members')}>
                  {t(w.toMembers)}
                </Button>
                {hasWritten && !isUndone ? (
                  <Button isBusy={undoing.isPending} onClick={() => setIsAsking(true)}>
                    {t(w.undo)}
                  </Button>
                ) : null}
              </>
            }
          >
            <p role="status">{isUndone ? t(w.undoneText, { rows: undoing.data.rows }) : t(w.doneText, counts)}</p>
            {isUndone ? null : <p>{t(w.doneNext)}</p>}
          </EmptyState>
        </Card>
        {refusedRows.length > 0 ? <RefusedRows rows={refusedRows} from={from} /> : null}
      </div>
      {isAsking ? (
        <FormDialog title={t(w.undo)} confirmText={t(w.undoYes)} onConfirm={undo} onClose={() => setIsAsking(false)}>
          <p>{t(w.undoText, { added: counts.added, completed: counts.completed })}</p>
        </FormDialog>
      ) : null}
    </>
  );
};

const reasonOf = (row: RefusedRow, t: Translate): string =>
  row.notes
    .filter(({ level }) => level === 'stop')
    .map((note) => noteText(note, t))
    .join('\n');

const RefusedRows = ({ rows, from }: { readonly rows: readonly RefusedRow[]; readonly from: RosterSource }) => {
  const t = useWords();
  const saving = useCommand('members.saveRefusedRows');
  const title = t(w.refusedTitle, { count: rows.length });
  const save = async () => {
    const chosen = await desktop('desktop.choose', { purpose: 'saveXlsx', suggestedName: refusedTableWords.title.zh });
    const out = chosen?.paths[0];
    if (out) saving.mutate({ ...from, out, rows: rows.map((row) => ({ row: row.row, reason: reasonOf(row, t) })) });
  };
  return (
    <Card title={title}>
      <p>{t(w.refusedText)}</p>
      <Actions>
        <Button isBusy={saving.isPending} onClick={() => void save()}>
          {t(w.refusedSave)}
        </Button>
        {saving.data ? <span role="status">{t(w.refusedSaved, { file: saving.data.file })}</span> : null}
      </Actions>
      <FaultBox fault={saving.error?.fault ?? null} />
      <table className="plain-table" aria-label={title}>
        <thead>
          <tr>
            <th scope="col" className="num">
              {t(w.rowNumber)}
            </th>
            <th scope="col">{t(memberFieldLabels.name)}</th>
            <th scope="col">{t(w.notes)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.row}>
              <td className="num">{row.row}</td>
              <td>{row.name}</td>
              <td className="lines">{reasonOf(row, t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
};
