// Which numbered forms were printed, how often, and why again?
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import type { PrintLine } from '#shared/records/printing.ts';
import { verifyWords as w } from '#shared/records/verify-words.ts';

/** The register of a year's prints. */
export const RegisterDialog = ({ year, onClose }: { readonly year: number; readonly onClose: () => void }) => {
  const t = useWords();
  const list = useCall('records.prints', { year });
  return (
    <Dialog title={t(w.registerTitle)} isWide onClose={onClose} actions={<Button onClick={onClose}>{t(uiWords.close)}</Button>}>
      <p className="mut">{t(w.registerSub, { year })}</p>
      <FaultBox fault={list.error?.fault ?? null} />
      {list.data?.length === 0 ? <p>{t(w.registerEmpty)}</p> : null}
      {list.data && list.data.length > 0 ? <Register lines={list.data} /> : null}
    </Dialog>
  );
};

const Register = ({ lines }: { readonly lines: readonly PrintLine[] }) => {
  const t = useWords();
  return (
    <div className="table-scroll">
      <table className="plain-table" aria-label={t(w.registerTitle)}>
        <thead>
          <tr>
            {[w.sheet, w.number, w.printedOn, w.pageCode, w.reason].map((label) => (
              <th key={label.en} scope="col">
                {t(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td>{line.title}</td>
              <td className="num">{line.number}</td>
              <td className="nowrap">{line.printedOn}</td>
              <td className="code nowrap">{line.code}</td>
              <td>{line.withdrawn === null ? line.reason : t(w.withdrawn, { reason: line.withdrawn })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
