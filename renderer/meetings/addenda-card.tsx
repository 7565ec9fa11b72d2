// What was corrected or supplemented after the record became final, and how is more added?
import { FormField } from '#renderer/core/form-field.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { useLedgerForm } from '#renderer/core/use-ledger-form.ts';
import { LineList } from '#renderer/meetings/lines-field.tsx';
import { LinesTable } from '#renderer/meetings/lines-table.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Radio } from '#renderer/ui/choices.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Card, Tag } from '#renderer/ui/page-parts.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import { formWords } from '#shared/meetings/form-words.ts';
import { type KindList, listsOf } from '#shared/meetings/kinds.ts';
import { addendumLabels } from '#shared/meetings/labels.ts';
import { type Addendum, addendumKinds, type LineInput, type MeetingKind } from '#shared/meetings/model.ts';
import { meetingWords } from '#shared/meetings/words.ts';

interface Props {
  readonly meetingId: string;
  readonly kind: MeetingKind;
  readonly addenda: readonly Addendum[];
}

/** The addenda of a record in order, and the form for one more. */
export const AddendaCard = ({ meetingId, kind, addenda }: Props) => {
  const t = useWords();
  const later = listsOf(kind).filter(({ isAfter }) => isAfter);
  return (
    <Card title={t(meetingWords.addenda)}>
      {addenda.length === 0 ? <p className="mut">{t(meetingWords.noAddenda)}</p> : null}
      <ol className="addenda">
        {addenda.map((addendum) => (
          <li key={addendum.id}>
            <Tag look="note">{t(addendumLabels[addendum.kind])}</Tag>
            <p className="kept-text">{addendum.text}</p>
            {later
              .filter(({ name }) => addendum.lines?.some(({ list }) => list === name))
              .map((list) => (
                <div key={list.name}>
                  <strong>{t(list.label)}</strong>
                  <LinesTable list={list} lines={addendum.lines ?? []} />
                </div>
              ))}
            <p className="mut">{t(meetingWords.addendumMade, { madeOn: addendum.madeOn, madeBy: addendum.madeBy, reason: addendum.reason })}</p>
          </li>
        ))}
      </ol>
      <AddendumForm meetingId={meetingId} later={later} />
    </Card>
  );
};

const AddendumForm = ({ meetingId, later }: { readonly meetingId: string; readonly later: readonly KindList[] }) => {
  const t = useWords();
  const toast = useToast();
  const { form, submit, fault, isBusy } = useLedgerForm('meetings.addAddendum', {
    meetingId,
    kind: 'correction',
    text: '',
    reason: '',
    lines: [],
  });
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
      {later.length > 0 ? (
        <FormField control={form.control} name="lines">
          {(field) => <LaterLists lists={later} lines={field.value ?? []} onChange={field.onChange} />}
        </FormField>
      ) : null}
      <FaultBox fault={fault} />
      <div>
        <Button type="submit" isBusy={isBusy}>
          {t(meetingWords.addAddendum)}
        </Button>
      </div>
    </form>
  );
};

interface LaterProps {
  readonly lists: readonly KindList[];
  readonly lines: readonly LineInput[];
  readonly onChange: (lines: LineInput[]) => void;
}

/** The lists that are filled in after the meeting, each with its lines. */
const LaterLists = ({ lists, lines, onChange }: LaterProps) => {
  const t = useWords();
  return (
    <fieldset className="later-lists">
      <legend>{t(formWords.laterLines)}</legend>
      <p className="mut">{t(formWords.laterHint)}</p>
      {lists.map((list) => (
        <LineList
          key={list.name}
          list={list}
          names={[]}
          lines={lines.filter((line) => line.list === list.name)}
          onChange={(own) => onChange([...lines.filter((line) => line.list !== list.name), ...own])}
        />
      ))}
    </fieldset>
  );
};
