// Who hands over to whom, before whom, and on which day?
import { FormField } from '#renderer/core/form-field.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { useShortcuts } from '#renderer/core/shortcuts.ts';
import { useLedgerForm } from '#renderer/core/use-ledger-form.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DateInput } from '#renderer/ui/date-input.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Actions, Card } from '#renderer/ui/page-parts.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import type { HandoverInput } from '#shared/handover/model.ts';
import { handoverWords } from '#shared/handover/words.ts';

interface Props {
  /** Names that were prepared before; null at the first time. */
  readonly known: HandoverInput | null;
  readonly onPrepared: () => void;
}

/** The names and the day; freezing the inventory sends them. */
export const PeopleForm = ({ known, onPrepared }: Props) => {
  const t = useWords();
  const { status, today } = useSession();
  const members = useCall('members.names', { asOf: null }, { isEnabled: status.organisationKind === 'branch' });
  const usual = { handedOn: today, outgoing: status.actor, incoming: '', supervisor: '', note: '' };
  const { form, submit, fault, isBusy } = useLedgerForm('handover.prepare', { people: known ?? usual });
  const prepare = async () => {
    if (await submit()) onPrepared();
  };
  useShortcuts({ finish: () => void prepare() });
  const names = (members.data?.people ?? []).map(({ name }) => name);
  return (
    <Card title={t(handoverWords.step2)}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void prepare();
        }}
      >
        <FaultBox fault={fault} />
        <div className="field-row field-row-2">
          <FormField control={form.control} name="people.outgoing">
            {(field) => <TextInput label={t(handoverWords.outgoing)} isRequired maxLength={50} hasFocusAtFirst {...field} />}
          </FormField>
          <FormField control={form.control} name="people.incoming">
            {(field) => <TextInput label={t(handoverWords.incoming)} isRequired maxLength={50} suggestions={names} {...field} />}
          </FormField>
        </div>
        <div className="field-row field-row-2">
          <FormField control={form.control} name="people.supervisor">
            {(field) => <TextInput label={t(handoverWords.supervisor)} hint={t(handoverWords.supervisorHint)} maxLength={50} {...field} />}
          </FormField>
          <FormField control={form.control} name="people.handedOn">
            {(field) => <DateInput label={t(handoverWords.handedOn)} isRequired {...field} onChange={(date) => field.onChange(date ?? '')} />}
          </FormField>
        </div>
        <FormField control={form.control} name="people.note">
          {(field) => <TextArea label={t(handoverWords.note)} hint={t(handoverWords.noteHint)} {...field} />}
        </FormField>
        <Actions>
          <Button look="primary" type="submit" isBusy={isBusy}>
            {t(isBusy ? handoverWords.preparing : handoverWords.prepare)}
          </Button>
        </Actions>
      </form>
    </Card>
  );
};
