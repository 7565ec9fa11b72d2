// How are the branch's own fields filled in for a member? All at once; what changed is said to hold from a day on, or to be put right.
import { useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { firstUnreadableField } from '#renderer/core/use-ledger-form.ts';
import { OwnValueField } from '#renderer/members/own-value-field.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Radio } from '#renderer/ui/choices.tsx';
import { PartialDateInput } from '#renderer/ui/date-input.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { FieldRow } from '#renderer/ui/page-parts.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import type { PartialDate } from '#shared/core/date.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { factWords } from '#shared/members/fact-words.ts';
import type { OwnLine } from '#shared/members/own-model.ts';
import { ownValueWords as w } from '#shared/members/own-words.ts';

interface Props {
  readonly memberId: string;
  readonly name: string;
  /** Fields in use, with what stands in them. */
  readonly lines: readonly OwnLine[];
  readonly today: string;
  readonly onClose: () => void;
}

type How = 'now' | 'changed';

/** Whether these values hold now, or from a day on. */
interface Since {
  readonly how: How;
  readonly from: PartialDate | null;
  readonly note: string;
}

/** The form of a member's own fields. */
export const OwnValuesDialog = ({ memberId, name, lines, today, onClose }: Props) => {
  const t = useWords();
  const toast = useToast();
  const save = useCommand('members.saveOwnValues');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [since, setSince] = useState<Since>({ how: 'now', from: today, note: '' });
  const keep = async () => {
    const unreadable = firstUnreadableField();
    if (unreadable) {
      // Left again at once, so that what is expected stands under it.
      unreadable.focus();
      unreadable.blur();
      return;
    }
    const values = Object.entries(typed).map(([fieldId, value]) => ({ fieldId, value }));
    if (values.length === 0) {
      toast.done(t(w.same));
      onClose();
      return;
    }
    const from = since.how === 'changed' ? (since.from ?? today) : null;
    const { changed } = await save.mutateAsync({ memberId, values, from, note: since.note });
    toast.done(changed === 0 ? t(w.same) : t(w.saved, { count: changed }));
    onClose();
  };
  const finish = () => void keep().catch(() => undefined);
  return (
    <Dialog
      title={t(w.editTitle, { name })}
      onClose={onClose}
      onFinish={finish}
      actions={
        <>
          <Button onClick={onClose}>{t(uiWords.cancel)}</Button>
          <Button look="primary" isBusy={save.isPending} onClick={finish}>
            {t(uiWords.save)}
          </Button>
        </>
      }
    >
      <FaultBox fault={save.error?.fault ?? null} />
      {lines.map(({ field, value }, index) => (
        <OwnValueField
          key={field.id}
          field={field}
          value={typed[field.id] ?? value}
          onChange={(next) => setTyped((before) => ({ ...before, [field.id]: next }))}
          hasFocusAtFirst={index === 0}
        />
      ))}
      <SinceFields since={since} onChange={(part) => setSince({ ...since, ...part })} />
    </Dialog>
  );
};

const SinceFields = ({ since, onChange }: { readonly since: Since; readonly onChange: (part: Partial<Since>) => void }) => {
  const t = useWords();
  return (
    <>
      <Radio<How>
        label={t(w.how)}
        hint={t(w.howHint)}
        value={since.how}
        choices={[
          { value: 'now', label: t(w.how_now) },
          { value: 'changed', label: t(w.how_changed) },
        ]}
        onChange={(how) => onChange({ how })}
      />
      <FieldRow columns={2}>
        {since.how === 'changed' ? (
          <PartialDateInput label={t(w.from)} hint={t(factWords.partialHint)} value={since.from} onChange={(from) => onChange({ from })} />
        ) : null}
        <TextInput label={t(factWords.note)} value={since.note} maxLength={300} onChange={(note) => onChange({ note })} />
      </FieldRow>
    </>
  );
};
