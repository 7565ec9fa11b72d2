// How is a list of a kind written: opinions, self-criticism, problems, measures, 补课? One line an entry, with the columns that it uses.
import { useWords } from '#renderer/core/i18n.ts';
import { PartList } from '#renderer/meetings/part-list.tsx';
import type { Sitting } from '#renderer/meetings/use-sitting.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DateInput } from '#renderer/ui/date-input.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { formWords } from '#shared/meetings/form-words.ts';
import type { KindList } from '#shared/meetings/kinds.ts';
import type { LineInput } from '#shared/meetings/model.ts';
import './kinds.css';

interface Props {
  readonly list: KindList;
  readonly sitting: Sitting;
}

/** An empty line of a list. */
const emptyLine = (list: KindList): LineInput => ({ list: list.name, person: '', on: null, text: '', note: '', reply: '' });

/** One list of the record in hand; of those who spoke of themselves, one line for each who is present can be taken at once. */
export const LinesField = ({ list, sitting }: Props) => {
  const t = useWords();
  const { content, names, draft } = sitting;
  const own = content.lines.filter((line) => line.list === list.name);
  const keep = (lines: readonly LineInput[]) => draft.edit({ lines: [...content.lines.filter((line) => line.list !== list.name), ...lines] });
  const present = sitting.people.filter(({ memberId }) =>
    content.attendance.some((entry) => entry.memberId === memberId && entry.status === 'present'),
  );
  const canTakeAll = 'reply' in list.columns && own.length === 0 && present.length > 0;
  return (
    <LineList
      list={list}
      lines={own}
      names={names}
      onChange={keep}
      aside={
        canTakeAll ? (
          <Button isSmall look="link" onClick={() => keep(present.map(({ name }) => ({ ...emptyLine(list), person: name })))}>
            {t(formWords.takeAll)}
          </Button>
        ) : undefined
      }
    />
  );
};

interface ListProps {
  readonly list: KindList;
  readonly lines: readonly LineInput[];
  readonly names: readonly string[];
  readonly onChange: (lines: LineInput[]) => void;
  readonly aside?: React.ReactNode;
}

/** The lines of a list with their fields. */
export const LineList = ({ list, lines, names, onChange, aside }: ListProps) => {
  const t = useWords();
  return (
    <PartList
      title={t(list.label)}
      aside={aside}
      items={lines}
      onChange={onChange}
      create={() => emptyLine(list)}
      addText={t(formWords.addLine)}
      emptyText={t(formWords.noLines)}
    >
      {(line, patch) => <LineFields list={list} line={line} names={names} patch={patch} />}
    </PartList>
  );
};

interface FieldsProps {
  readonly list: KindList;
  readonly line: LineInput;
  readonly names: readonly string[];
  readonly patch: (change: Partial<LineInput>) => void;
}

const LineFields = ({ list: { columns }, line, names, patch }: FieldsProps) => {
  const t = useWords();
  return (
    <div className="line-fields">
      {columns.person ? (
        <TextInput label={t(columns.person)} value={line.person} maxLength={100} suggestions={names} onChange={(person) => patch({ person })} />
      ) : null}
      {columns.on ? <DateInput label={t(columns.on)} value={line.on} onChange={(on) => patch({ on })} /> : null}
      {(['text', 'note', 'reply'] as const).map((name) => {
        const label = columns[name];
        return label ? (
          <div className="whole-line" key={name}>
            <TextArea
              label={t(label)}
              rows={1}
              value={line[name]}
              maxLength={name === 'reply' ? 2_000 : 5_000}
              onChange={(text) => patch({ [name]: text })}
            />
          </div>
        ) : null;
      })}
    </div>
  );
};
