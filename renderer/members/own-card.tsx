// What do the branch's own fields say of this member? Today's answers, and what was entered before.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { SectionOrigin, useBooks } from '#renderer/core/books.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { OwnHistoryDialog } from '#renderer/members/own-history-dialog.tsx';
import { OwnValuesDialog } from '#renderer/members/own-values-dialog.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Card, Tag } from '#renderer/ui/page-parts.tsx';
import type { IsoDate } from '#shared/core/date.ts';
import type { OwnLine } from '#shared/members/own-model.ts';
import { ownWords, ownValueWords as w } from '#shared/members/own-words.ts';

interface Props {
  readonly memberId: string;
  readonly name: string;
  /** Null: today. */
  readonly asOf: IsoDate | null;
  readonly isReadOnly: boolean;
}

/** The own fields of a member; those out of use stay visible where something was entered. */
export const OwnCard = ({ memberId, name, asOf, isReadOnly }: Props) => {
  const t = useWords();
  const [, go] = useLocation();
  const { today } = useSession();
  const { whose, isForeign } = useBooks();
  const list = useCall('members.ownValues', { id: memberId, asOf, ...whose });
  const [isEditing, setIsEditing] = useState(false);
  const [history, setHistory] = useState<string | null>(null);
  const lines = list.data?.lines ?? [];
  const inUse = lines.filter(({ field }) => !field.isRetired);
  const opened = lines.find(({ field }) => field.id === history);
  return (
    <Card title={t(w.title)} aside={<SectionOrigin title={t(w.title)} rows={lines.flatMap(rowsOf)} />}>
      <FaultBox fault={list.error?.fault ?? null} />
      {list.isSuccess && lines.length === 0 ? (
        <>
          <p className="mut files-empty">{t(isForeign ? w.noneDefined : w.empty)}</p>
          {isReadOnly ? null : <Button onClick={() => go('/settings')}>{t(w.toSettings)}</Button>}
        </>
      ) : null}
      {lines.length > 0 ? (
        <dl className="facts own-lines">
          {lines.map((line) => (
            <OwnLineRow key={line.field.id} line={line} onHistory={() => setHistory(line.field.id)} />
          ))}
        </dl>
      ) : null}
      {inUse.length > 0 && !isReadOnly ? <Button onClick={() => setIsEditing(true)}>{t(w.edit)}</Button> : null}
      {isEditing ? <OwnValuesDialog memberId={memberId} name={name} lines={inUse} today={today} onClose={() => setIsEditing(false)} /> : null}
      {opened ? <OwnHistoryDialog line={opened} isReadOnly={isReadOnly} onClose={() => setHistory(null)} /> : null}
    </Card>
  );
};

const rowsOf = ({ entries }: OwnLine) => entries.map(({ id }) => ({ table: 'ownValue', id }));

const OwnLineRow = ({ line, onHistory }: { readonly line: OwnLine; readonly onHistory: () => void }) => {
  const t = useWords();
  const { field, shown, since, entries } = line;
  return (
    <div>
      <dt>
        {field.name} {field.isRetired ? <Tag look="note">{t(ownWords.isRetired)}</Tag> : null}
      </dt>
      <dd>
        {shown || '—'} {since && shown ? <span className="mut nowrap">{t(w.since, { from: since })}</span> : null}{' '}
        {entries.length > 0 ? (
          <Button isSmall label={t(w.historyNamed, { name: field.name, count: entries.length })} onClick={onHistory}>
            {t(w.history, { count: entries.length })}
          </Button>
        ) : null}
      </dd>
    </div>
  );
};
