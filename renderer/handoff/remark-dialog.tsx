// What does the superior say about a branch's books? One remark: its kind, what it is about, its text.
import { FormField } from '#renderer/core/form-field.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { LedgerDialog } from '#renderer/core/ledger-dialog.tsx';
import { useCall } from '#renderer/core/query-client.ts';
import { useLedgerForm } from '#renderer/core/use-ledger-form.ts';
import { Radio, Select } from '#renderer/ui/choices.tsx';
import { DateInput } from '#renderer/ui/date-input.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { remarkKinds, remarkLength } from '#shared/handoff/replies.ts';
import type { Remark } from '#shared/handoff/replies-contract.ts';
import { remarkKindLabels, replyWords as w } from '#shared/handoff/reply-words.ts';

interface Props {
  readonly orgId: string;
  /** The remark to change; null: a new one. */
  readonly remark: Remark | null;
  readonly onClose: () => void;
}

/** The form of one remark. */
export const RemarkDialog = ({ orgId, remark, onClose }: Props) => {
  const t = useWords();
  const subjects = useCall('handoff.remarkSubjects', { orgId });
  const ledger = useLedgerForm('handoff.saveRemark', {
    ...{ id: remark?.id ?? null, orgId, kind: remark?.kind ?? 'remark', table: remark?.table ?? null },
    ...{ rowId: remark?.rowId ?? null, text: remark?.text ?? '', dueOn: remark?.dueOn ?? null },
  });
  const rows = subjects.data?.rows ?? [];
  return (
    <LedgerDialog of={ledger} title={t(remark ? w.editRemark : w.writeRemark).replace('…', '')} doneText={() => t(w.saved)} onClose={onClose}>
      <FormField control={ledger.form.control} name="kind">
        {(field) => <Radio label={t(w.kind)} choices={remarkKinds.map((value) => ({ value, label: t(remarkKindLabels[value]) }))} {...field} />}
      </FormField>
      <FormField control={ledger.form.control} name="rowId">
        {(field) => (
          <Select
            label={t(w.about)}
            emptyLabel={t(w.wholeBranch)}
            choices={rows.map(({ id, title }) => ({ value: id, label: title }))}
            {...field}
            onChange={(id) => {
              field.onChange(id);
              ledger.form.setValue('table', rows.find((row) => row.id === id)?.table ?? null);
            }}
          />
        )}
      </FormField>
      <FormField control={ledger.form.control} name="text">
        {(field) => <TextArea label={t(w.text)} hint={t(w.textHint)} isRequired maxLength={remarkLength} {...field} />}
      </FormField>
      <FormField control={ledger.form.control} name="dueOn">
        {({ value, ...field }) => <DateInput label={t(w.dueOn)} hint={t(w.dueHint)} value={value ?? null} {...field} />}
      </FormField>
    </LedgerDialog>
  );
};
