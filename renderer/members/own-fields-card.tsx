// Which own fields has the branch defined, and what can be done with each?
import { useState } from 'react';
import { type Translate, useWords } from '#renderer/core/i18n.ts';
import { useCall, useCommand } from '#renderer/core/query-client.ts';
import { OwnFieldDialog } from '#renderer/members/own-field-dialog.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Actions, Card, EmptyState, Tag } from '#renderer/ui/page-parts.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import type { OwnField } from '#shared/members/own-model.ts';
import { ownKindLabels, ownWords as w } from '#shared/members/own-words.ts';
import './members.css';

/** The definitions, in the settings. */
export const OwnFieldsCard = () => {
  const t = useWords();
  const list = useCall('members.ownFields', {});
  const [editing, setEditing] = useState<OwnField | 'new' | null>(null);
  const [retiring, setRetiring] = useState<OwnField | null>(null);
  const fields = list.data?.fields ?? [];
  return (
    <Card title={t(w.title)}>
      <p className="mut">{t(w.sub)}</p>
      <FaultBox fault={list.error?.fault ?? null} />
      {list.isSuccess && fields.length === 0 ? <EmptyState title={t(w.emptyTitle)}>{t(w.emptyText)}</EmptyState> : null}
      {fields.length > 0 ? <FieldTable fields={fields} onEdit={setEditing} onRetire={setRetiring} /> : null}
      <Actions>
        <Button onClick={() => setEditing('new')}>{t(w.add)}</Button>
      </Actions>
      {editing ? <OwnFieldDialog field={editing === 'new' ? null : editing} onClose={() => setEditing(null)} /> : null}
      {retiring ? <RetireField field={retiring} onClose={() => setRetiring(null)} /> : null}
    </Card>
  );
};

interface TableProps {
  readonly fields: readonly OwnField[];
  readonly onEdit: (field: OwnField) => void;
  readonly onRetire: (field: OwnField) => void;
}

const FieldTable = ({ fields, onEdit, onRetire }: TableProps) => {
  const t = useWords();
  return (
    <table className="plain-table" aria-label={t(w.title)}>
      <thead>
        <tr>
          <th scope="col">{t(w.colName)}</th>
          <th scope="col">{t(w.colKind)}</th>
          <th scope="col">{t(w.colFilled)}</th>
          <th scope="col" className="num">
            {t(w.colDo)}
          </th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.id}>
            <th scope="row">
              {field.name} {field.isRetired ? <Tag look="note">{t(w.isRetired)}</Tag> : null}{' '}
              {field.isPrivate ? <Tag look="note">{t(w.personal)}</Tag> : null}
            </th>
            <td>{kindText(field, t)}</td>
            <td>{t(uiWords.people, { count: field.filled })}</td>
            <td className="num">{field.isRetired ? <Revive field={field} /> : <FieldActions field={field} onEdit={onEdit} onRetire={onRetire} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** The kind, or the answers themselves. */
const kindText = ({ kind, choices }: OwnField, t: Translate): string =>
  kind === 'choice'
    ? choices
        .filter(({ isRetired }) => !isRetired)
        .map(({ name }) => name)
        .join(t(uiWords.listMark))
    : t(ownKindLabels[kind]);

const FieldActions = ({ field, onEdit, onRetire }: Omit<TableProps, 'fields'> & { readonly field: OwnField }) => {
  const t = useWords();
  return (
    <span className="own-actions">
      <Button isSmall label={t(w.editNamed, { name: field.name })} onClick={() => onEdit(field)}>
        {t(w.edit)}
      </Button>
      <Button isSmall label={t(w.retireNamed, { name: field.name })} onClick={() => onRetire(field)}>
        {t(w.retire)}
      </Button>
    </span>
  );
};

const Revive = ({ field }: { readonly field: OwnField }) => {
  const t = useWords();
  const toast = useToast();
  const revive = useCommand('members.reviveOwnField');
  const again = async () => {
    await revive.mutateAsync({ id: field.id });
    toast.done(t(w.revived, { name: field.name }));
  };
  return (
    <>
      <FaultBox fault={revive.error?.fault ?? null} />
      <Button isSmall label={t(w.reviveNamed, { name: field.name })} isBusy={revive.isPending} onClick={() => void again().catch(() => undefined)}>
        {t(w.revive)}
      </Button>
    </>
  );
};

const RetireField = ({ field, onClose }: { readonly field: OwnField; readonly onClose: () => void }) => {
  const t = useWords();
  const toast = useToast();
  const retire = useCommand('members.retireOwnField');
  const [reason, setReason] = useState('');
  const take = async () => {
    if (reason.trim() === '') return;
    await retire.mutateAsync({ id: field.id, reason });
    toast.done(t(w.retired, { name: field.name }));
    onClose();
  };
  const finish = () => void take().catch(() => undefined);
  return (
    <Dialog
      title={t(w.retireTitle, { name: field.name })}
      onClose={onClose}
      onFinish={finish}
      actions={
        <>
          <Button onClick={onClose}>{t(uiWords.cancel)}</Button>
          <Button look="danger" isDisabled={reason.trim() === ''} isBusy={retire.isPending} onClick={finish}>
            {t(w.retireDo, { name: field.name })}
          </Button>
        </>
      }
    >
      <p>{t(w.retireText)}</p>
      <FaultBox fault={retire.error?.fault ?? null} />
      <TextInput label={t(w.retireReason)} hasFocusAtFirst isRequired value={reason} onChange={setReason} maxLength={200} />
    </Dialog>
  );
};
