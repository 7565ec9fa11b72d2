// What did the import do, what was not taken and why, and what comes next?
import { useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { noteText } from '#renderer/members/roster-notes.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Card, EmptyState, PageHead } from '#renderer/ui/page-parts.tsx';
import { memberFieldLabels } from '#shared/members/labels.ts';
import type { RosterResult } from '#shared/members/roster.ts';
import { rosterWindowWords } from '#shared/members/roster-window-words.ts';

/** The counts of a finished import, and the rows that stayed outside. */
export const RosterDone = ({ result }: { readonly result: RosterResult; readonly file: string }) => {
  const t = useWords();
  const [, go] = useLocation();
  const { refusedRows, entry, ...counts } = result;
  return (
    <>
      <PageHead title={t(rosterWindowWords.title)} />
      <div className="stack">
        <Card>
          <EmptyState
            title={t(rosterWindowWords.done)}
            actions={
              <Button look="primary" onClick={() => go('/members')}>
                {t(rosterWindowWords.toMembers)}
              </Button>
            }
          >
            <p role="status">{t(rosterWindowWords.doneText, counts)}</p>
            <p>{t(rosterWindowWords.doneNext)}</p>
          </EmptyState>
        </Card>
        {refusedRows.length > 0 ? <RefusedRows rows={refusedRows} /> : null}
      </div>
    </>
  );
};

const RefusedRows = ({ rows }: { readonly rows: RosterResult['refusedRows'] }) => {
  const t = useWords();
  const title = t(rosterWindowWords.refusedTitle, { count: rows.length });
  return (
    <Card title={title}>
      <p>{t(rosterWindowWords.refusedText)}</p>
      <table className="plain-table" aria-label={title}>
        <thead>
          <tr>
            <th scope="col" className="num">
              {t(rosterWindowWords.rowNumber)}
            </th>
            <th scope="col">{t(memberFieldLabels.name)}</th>
            <th scope="col">{t(rosterWindowWords.notes)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, name, notes }) => (
            <tr key={row}>
              <td className="num">{row}</td>
              <td>{name}</td>
              <td>
                {notes
                  .filter(({ level }) => level === 'stop')
                  .map((note) => (
                    <div key={note.code}>{noteText(note, t)}</div>
                  ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
};
