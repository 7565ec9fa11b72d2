// How are records of a branch listed with where they come from? One a line, with its version, hand and package.
import { useWords } from '#renderer/core/i18n.ts';
import { enteredText, packageText, receivedText } from '#renderer/handoff/provenance-text.tsx';
import { tableName } from '#renderer/handoff/report-text.ts';
import { Tag } from '#renderer/ui/page-parts.tsx';
import type { OutputOf } from '#shared/contract.ts';
import { provenanceWords as w } from '#shared/handoff/provenance-words.ts';

type Origin = OutputOf<'handoff.originsOf'>['rows'][number];

/** The records in the order given; one that nothing names is called by its kind. */
export const OriginTable = ({ rows }: { readonly rows: readonly Origin[] }) => {
  const t = useWords();
  return (
    <div className="table-scroll">
      <table className="plain-table" aria-label={t(w.title)}>
        <thead>
          <tr>
            <th>{t(w.record)}</th>
            <th>{t(w.version)}</th>
            <th>{t(w.entered)}</th>
            <th>{t(w.package)}</th>
            <th>{t(w.received)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, isRetired, provenance }) => (
            <tr key={provenance.id}>
              <td>
                {label || tableName(provenance.table, t)} {isRetired ? <Tag look="warn">{t(w.retired)}</Tag> : null}
              </td>
              <td>
                {t(w.versionText, { rev: provenance.rev })}
                {provenance.newestRev > provenance.rev ? <p className="package-remark">{t(w.behind, { newest: provenance.newestRev })}</p> : null}
              </td>
              <td>{enteredText(provenance, t)}</td>
              <td>
                {packageText(provenance, t)}
                {provenance.package ? <span className="package-file provenance-file">{provenance.package.fileName}</span> : null}
              </td>
              <td>{receivedText(provenance, t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
