// Where does one record of a branch come from? In a dialog from wherever it is named.
import { useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { ProvenanceFacts } from '#renderer/handoff/provenance-text.tsx';
import { tableName } from '#renderer/handoff/report-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Tag } from '#renderer/ui/page-parts.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import { provenanceWords as w } from '#shared/handoff/provenance-words.ts';

interface RowName {
  readonly table: string;
  readonly id: string;
}

const Origin = ({ row }: { readonly row: RowName }) => {
  const t = useWords();
  const origin = useCall('handoff.origin', row);
  if (origin.error) return <FaultBox fault={origin.error.fault} />;
  if (!origin.data) return <p className="mut">{t(uiWords.loading)}</p>;
  return (
    <>
      <p>
        {tableName(row.table, t)}　<strong>{origin.data.label}</strong> {origin.data.isRetired ? <Tag look="warn">{t(w.retired)}</Tag> : null}
      </p>
      <ProvenanceFacts provenance={origin.data.provenance} />
    </>
  );
};

/** The button beside a name, and the dialog that it opens. */
export const OriginButton = ({ row, name }: { readonly row: RowName; readonly name: string }) => {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="link" isSmall label={t(w.openOf, { name })} onClick={() => setOpen(true)}>
        {t(w.title)}
      </Button>
      {isOpen ? (
        <Dialog
          title={t(w.titleOf, { name })}
          onClose={() => setOpen(false)}
          actions={<Button onClick={() => setOpen(false)}>{t(uiWords.close)}</Button>}
        >
          <Origin row={row} />
          <p className="mut">{t(w.hint)}</p>
        </Dialog>
      ) : null}
    </>
  );
};
