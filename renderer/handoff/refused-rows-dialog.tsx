// What of a package did the superior not take, why, and where is it mended?
import { Link } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { setAsideText, tableName } from '#renderer/handoff/report-text.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { handoffWords } from '#shared/handoff/words.ts';

interface Props {
  readonly packageId: string;
  readonly seq: number;
  readonly onClose: () => void;
}

/** The rows by name, each with its reason and a way to it. */
export const RefusedRowsDialog = ({ packageId, seq, onClose }: Props) => {
  const t = useWords();
  const { data, error } = useCall('handoff.refusedRows', { packageId });
  return (
    <Dialog title={t(handoffWords.refusedRowsTitle, { seq })} onClose={onClose} isWide>
      <FaultBox fault={error?.fault ?? null} />
      <p className="mut">{t(handoffWords.refusedRowsHint)}</p>
      <table className="plain-table" aria-label={t(handoffWords.refusedRowsTitle, { seq })}>
        <thead>
          <tr>
            <th>{t(handoffWords.what)}</th>
            <th>{t(handoffWords.why)}</th>
            <th>{t(handoffWords.mend)}</th>
          </tr>
        </thead>
        <tbody>
          {data?.rows.map((row) => (
            <tr key={`${row.table}/${row.id}`}>
              <td>{`${tableName(row.table, t)}　${row.label}`.trim()}</td>
              <td>{setAsideText(row, t)}</td>
              <td>
                {row.page ? (
                  <Link href={row.page} className="link">
                    {t(handoffWords.mend)}
                  </Link>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
};
