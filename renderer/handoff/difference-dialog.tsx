// What would this package change? Row by row, field by field, before anything is taken.
import { useEffect, useEffectEvent, useState } from 'react';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { provenanceLine } from '#renderer/handoff/provenance-text.tsx';
import { tableName } from '#renderer/handoff/report-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Tag } from '#renderer/ui/page-parts.tsx';
import type { OutputOf } from '#shared/contract.ts';
import type { Fault } from '#shared/core/fault.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { provenanceWords } from '#shared/handoff/provenance-words.ts';
import { handoffWords } from '#shared/handoff/words.ts';

type Change = OutputOf<'handoff.difference'>['changes'][number];

const kinds = {
  added: { look: 'ok', label: handoffWords.added },
  changed: { look: 'note', label: handoffWords.changed },
  retired: { look: 'warn', label: handoffWords.retired },
} as const;

type Page = OutputOf<'handoff.difference'>;

interface Props {
  readonly from: string;
  readonly seq: number;
  /** Reads the changes from a number on: of a file, or of a package that waits. */
  readonly read: (offset: number) => Promise<Page>;
  readonly onClose: () => void;
}

/** The changes of one package, fifty at a time. */
export const DifferenceDialog = ({ from, seq, read, onClose }: Props) => {
  const t = useWords();
  const [changes, setChanges] = useState<readonly Change[]>([]);
  const [total, setTotal] = useState<number | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const more = async () => {
    setBusy(true);
    try {
      const page = await read(changes.length);
      setChanges((known) => [...known, ...page.changes]);
      setTotal(page.total);
    } catch (error) {
      setFault(faultOf(error));
    }
    setBusy(false);
  };
  const first = useEffectEvent(() => void more());
  useEffect(() => first(), []);
  return (
    <Dialog title={t(handoffWords.differenceTitle, { from, seq })} onClose={onClose} isWide>
      <FaultBox fault={fault} />
      {total === null && !fault ? <p className="mut">{t(uiWords.loading)}</p> : null}
      {total === 0 ? <p>{t(handoffWords.nothingNew)}</p> : null}
      <ul className="difference">
        {changes.map((change) => (
          <li key={`${change.table}/${change.id}`}>
            <Tag look={kinds[change.kind].look}>{t(kinds[change.kind].label)}</Tag> {tableName(change.table, t)}　{change.label}
            {change.fields.map((field) => (
              <div key={field.label.zh} className="difference-field">
                {t(uiWords.pair, { first: t(field.label), second: '' })}
                <del>{t(field.before) || t(handoffWords.emptyValue)}</del> → <ins>{t(field.after) || t(handoffWords.emptyValue)}</ins>
              </div>
            ))}
            <Origins change={change} />
          </li>
        ))}
      </ul>
      {total !== null && total > changes.length ? (
        <Button isBusy={isBusy} onClick={() => void more()}>
          {t(handoffWords.differenceMore, { count: total - changes.length })}
        </Button>
      ) : null}
    </Dialog>
  );
};

/** Where the version here and the one in the package come from. */
const Origins = ({ change: { label, held, arriving } }: { readonly change: Change }) => {
  const t = useWords();
  return (
    <details>
      <summary aria-label={t(provenanceWords.openOf, { name: label })}>{t(provenanceWords.title)}</summary>
      {held ? <div className="difference-field">{t(uiWords.pair, { first: t(provenanceWords.held), second: provenanceLine(held, t) })}</div> : null}
      <div className="difference-field">
        {t(uiWords.pair, { first: t(provenanceWords.arriving), second: arriving ? provenanceLine(arriving, t) : t(provenanceWords.asideText) })}
      </div>
    </details>
  );
};
