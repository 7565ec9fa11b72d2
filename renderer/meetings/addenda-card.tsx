// What was corrected or supplemented after the record became final, and how is more added?
import { AddendaList, type AddendumControl, AddendumForm } from '#renderer/core/addenda.tsx';
import { FormField } from '#renderer/core/form-field.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { LineList } from '#renderer/meetings/lines-field.tsx';
import { LinesTable } from '#renderer/meetings/lines-table.tsx';
import { Radio } from '#renderer/ui/choices.tsx';
import { Card, Tag } from '#renderer/ui/page-parts.tsx';
import { addendumWords } from '#shared/core/addendum-words.ts';
import { formWords } from '#shared/meetings/form-words.ts';
import { type KindList, listsOf } from '#shared/meetings/kinds.ts';
import { addendumLabels } from '#shared/meetings/labels.ts';
import { type Addendum, addendumKinds, type LineInput, type MeetingKind } from '#shared/meetings/model.ts';
import { meetingWords } from '#shared/meetings/words.ts';

/** The kind of an addendum, before its text. */
export const AddendumMark = ({ kind }: Pick<Addendum, 'kind'>) => {
  const t = useWords();
  return <Tag look="note">{t(addendumLabels[kind])}</Tag>;
};

/** The choice between 更正 and 补充, before the text of a new one. */
export const AddendumKindField = ({ control }: { readonly control: AddendumControl }) => {
  const t = useWords();
  return (
    <FormField control={control} name="kind">
      {(field) => (
        <Radio label={t(meetingWords.addendumKind)} choices={addendumKinds.map((value) => ({ value, label: t(addendumLabels[value]) }))} {...field} />
      )}
    </FormField>
  );
};

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
    <Card title={t(addendumWords.title)}>
      {addenda.length === 0 ? <p className="mut">{t(addendumWords.none)}</p> : null}
      <AddendaList
        addenda={addenda}
        mark={(addendum) => <AddendumMark kind={addendum.kind} />}
        below={({ lines }) => <FilledLists lists={later} lines={lines ?? []} />}
      />
      <AddendumForm
        of={{ call: 'meetings.addAddendum', blank: { meetingId, kind: 'correction', text: '', reason: '', lines: [] } }}
        maxLength={5_000}
        before={(control) => <AddendumKindField control={control} />}
        below={(control) =>
          later.length > 0 ? (
            <FormField control={control} name="lines">
              {(field) => <LaterLists lists={later} lines={field.value ?? []} onChange={field.onChange} />}
            </FormField>
          ) : null
        }
      />
    </Card>
  );
};

/** The lists that an addendum filled in. */
const FilledLists = ({ lists, lines }: { readonly lists: readonly KindList[]; readonly lines: readonly LineInput[] }) => {
  const t = useWords();
  return lists
    .filter(({ name }) => lines.some(({ list }) => list === name))
    .map((list) => (
      <div key={list.name}>
        <strong>{t(list.label)}</strong>
        <LinesTable list={list} lines={lines} />
      </div>
    ));
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
