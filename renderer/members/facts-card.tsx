// Which dated facts are known: career, honours, training, family, and what has changed?
import { useState } from 'react';
import { SectionOrigin, useBooks } from '#renderer/core/books.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { FactDialog } from '#renderer/members/fact-dialog.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Card } from '#renderer/ui/page-parts.tsx';
import type { MemberFact } from '#shared/members/fact-model.ts';
import { factWords } from '#shared/members/fact-words.ts';
import { factKindLabels } from '#shared/members/labels.ts';

interface Props {
  readonly memberId: string;
  readonly isReadOnly: boolean;
}

/** The dated facts of a member, oldest first. */
export const FactsCard = ({ memberId, isReadOnly }: Props) => {
  const t = useWords();
  const { whose, isForeign } = useBooks();
  const list = useCall('members.facts', { id: memberId, ...whose });
  const [open, setOpen] = useState<MemberFact | 'new' | null>(null);
  const facts = list.data?.facts ?? [];
  return (
    <Card title={t(factWords.title)} aside={<SectionOrigin title={t(factWords.title)} rows={facts.map(({ id }) => ({ table: 'memberFact', id }))} />}>
      <FaultBox fault={list.error?.fault ?? null} />
      {list.isSuccess && facts.length === 0 ? <p className="mut files-empty">{t(isForeign ? factWords.none : factWords.empty)}</p> : null}
      {facts.length > 0 ? (
        <ul className="fact-list" aria-label={t(factWords.title)}>
          {facts.map((fact) => (
            <FactLine key={fact.id} fact={fact} onEdit={isReadOnly ? null : () => setOpen(fact)} />
          ))}
        </ul>
      ) : null}
      {isReadOnly ? null : <Button onClick={() => setOpen('new')}>{t(factWords.add)}</Button>}
      {open ? <FactDialog memberId={memberId} fact={open === 'new' ? null : open} onClose={() => setOpen(null)} /> : null}
    </Card>
  );
};

const FactLine = ({ fact, onEdit }: { readonly fact: MemberFact; readonly onEdit: (() => void) | null }) => {
  const t = useWords();
  const kind = t(factKindLabels[fact.kind]);
  const isOneDay = fact.until === fact.fromOn;
  const range = isOneDay
    ? (fact.fromOn ?? '')
    : t(factWords.range, { from: fact.fromOn ?? t(factWords.always), until: fact.until ?? t(factWords.still) });
  return (
    <li>
      <span className="mut">{kind}</span>
      <strong>{fact.shown || '—'}</strong>
      {fact.fromOn || fact.until ? <span className="mut nowrap">{range}</span> : null}
      {fact.note ? <span className="mut">{fact.note}</span> : null}
      {onEdit ? (
        <span className="push">
          <Button isSmall label={t(factWords.editNamed, { kind, value: fact.shown })} onClick={onEdit}>
            {t(factWords.edit)}
          </Button>
        </span>
      ) : null}
    </li>
  );
};
