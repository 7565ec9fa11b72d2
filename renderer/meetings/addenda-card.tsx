// What was corrected or supplemented after the record became final, and how is more added?
import { FormField } from '#renderer/core/form-field.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { useLedgerForm } from '#renderer/core/use-ledger-form.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Radio } from '#renderer/ui/choices.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Card, Tag } from '#renderer/ui/page-parts.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import { addendumLabels } from '#shared/meetings/labels.ts';
import { type Addendum, addendumKinds } from '#shared/meetings/model.ts';
import { meetingWords } from '#shared/meetings/words.ts';

interface Props {
  readonly meetingId: string;
  readonly addenda: readonly Addendum[];
}

/** The addenda of a record in order, and the form for one more. */
export const AddendaCard = ({ meetingId, addenda }: Props) => {
  const t = useWords();
  return (
    <Card title={t(meetingWords.addenda)}>
      {addenda.length === 0 ? <p className="mut">{t(meetingWords.noAddenda)}</p> : null}
      <ol className="addenda">
        {addenda.map((addendum) => (
          <li key={addendum.id}>
            <Tag look="note">{t(addendumLabels[addendum.kind])}</Tag>
            <p className="kept-text">{addendum.text}</p>
            <p className="mut">{t(meetingWords.addendumMade, { madeOn: addendum.madeOn, madeBy: addendum.madeBy, reason: addendum.reason })}</p>
          </li>
        ))}
      </ol>
      <AddendumForm meetingId={meetingId} />
    </Card>
  );
};

const AddendumForm = ({ meetingId }: { readonly meetingId: string }) => {
  const t = useWords();
  const toast = useToast();
  const { form, submit, fault, isBusy } = useLedgerForm('meetings.addAddendum', { meetingId, kind: 'correction', text: '', reason: '' });
  const send = async () => {
    if (!(await submit())) return;
    toast.done(t(meetingWords.addendumAdded));
    form.reset();
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        send().catch(() => undefined);
      }}
    >
      <FormField control={form.control} name="kind">
        {(field) => (
          <Radio
            label={t(meetingWords.addendumKind)}
            choices={addendumKinds.map((value) => ({ value, label: t(addendumLabels[value]) }))}
            {...field}
            onChange={(kind) => kind && field.onChange(kind)}
          />
        )}
      </FormField>
      <FormField control={form.control} name="text">
        {(field) => <TextArea label={t(meetingWords.addendumText)} isRequired maxLength={5_000} {...field} />}
      </FormField>
      <FormField control={form.control} name="reason">
        {(field) => <TextInput label={t(meetingWords.addendumReason)} isRequired maxLength={300} {...field} />}
      </FormField>
      <FaultBox fault={fault} />
      <div>
        <Button type="submit" isBusy={isBusy}>
          {t(meetingWords.addAddendum)}
        </Button>
      </div>
    </form>
  );
};
