// Where do the rows of one section of a branch's page come from? A word beside its title, and the list behind it.
import { useState } from 'react';
import type { SectionRows } from '#renderer/core/books.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { OriginTable } from '#renderer/handoff/origin-table.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import { provenanceWords as w } from '#shared/handoff/provenance-words.ts';

interface Props extends SectionRows {
  readonly orgId: string;
}

/** The button of a section. */
export const BranchSectionOrigin = ({ title, ...named }: Props) => {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="link" isSmall label={t(w.openOf, { name: title })} onClick={() => setOpen(true)}>
        {t(w.title)}
      </Button>
      {isOpen ? <SectionDialog title={title} {...named} onClose={() => setOpen(false)} /> : null}
    </>
  );
};

const SectionDialog = ({ orgId, title, rows, onClose }: Props & { readonly onClose: () => void }) => {
  const t = useWords();
  const origins = useCall('handoff.originsOf', { orgId, rows: rows.map(({ table, id }) => ({ table, id })) });
  return (
    <Dialog title={t(w.titleOf, { name: title })} onClose={onClose} isWide actions={<Button onClick={onClose}>{t(uiWords.close)}</Button>}>
      <p className="mut">{t(w.hint)}</p>
      <FaultBox fault={origins.error?.fault ?? null} />
      {origins.data ? <OriginTable rows={origins.data.rows} /> : null}
    </Dialog>
  );
};
