// How is one fact of a kind entered? By its look: a line, a day, a figure, yes or no, boxes to tick, or a longer text.
import { useId } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import type { Sitting } from '#renderer/meetings/use-sitting.ts';
import { Select } from '#renderer/ui/choices.tsx';
import { DateInput } from '#renderer/ui/date-input.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { formWords } from '#shared/meetings/form-words.ts';
import type { KindFact } from '#shared/meetings/kinds.ts';
import { factOf } from '#shared/meetings/model.ts';

interface Props {
  readonly fact: KindFact;
  readonly sitting: Sitting;
}

/** The field of one fact. */
export const FactInput = ({ fact, sitting }: Props) => {
  const t = useWords();
  const { content, names, draft } = sitting;
  const label = t(fact.label);
  const value = factOf(content, fact.name);
  const change = (text: string | null) => draft.edit({ facts: { ...content.facts, [fact.name]: text ?? '' } });
  switch (fact.look) {
    case 'text':
      return <TextArea label={label} rows={2} value={value} maxLength={10_000} onChange={change} />;
    case 'date':
      return <DateInput label={label} value={value || null} onChange={change} />;
    case 'yesNo':
      return (
        <Select
          label={label}
          value={value === '' ? null : value}
          choices={[
            { value: 'yes', label: t(formWords.yes) },
            { value: 'no', label: t(formWords.no) },
          ]}
          emptyLabel={t(formWords.notSaid)}
          onChange={change}
        />
      );
    case 'ticks':
      return <Ticks fact={fact} label={label} value={value} onChange={change} />;
    case 'figure':
      return <TextInput label={label} value={value} maxLength={7} inputMode="decimal" onChange={(text) => change(figureOf(text))} />;
    default:
      return <TextInput label={label} value={value} maxLength={200} onChange={change} suggestions={fact.isPerson ? names : (fact.usual ?? [])} />;
  }
};

/** What counts of a typed figure: digits and one point, full-width ones too. */
const figureOf = (text: string): string => text.normalize('NFKC').replace(/[^\d.]/g, '');

const Ticks = (props: { readonly fact: KindFact; readonly label: string; readonly value: string; readonly onChange: (value: string) => void }) => {
  const t = useWords();
  const id = useId();
  const ticked = props.value.split(',').filter(Boolean);
  const choices = Object.entries(props.fact.choices ?? {});
  const toggle = (value: string, isOn: boolean) =>
    props.onChange(
      choices
        .map(([name]) => name)
        .filter((name) => (name === value ? isOn : ticked.includes(name)))
        .join(),
    );
  return (
    <fieldset className="field radio" name={id}>
      <legend className="field-label">{props.label}</legend>
      <div className="radio-row">
        {choices.map(([value, label]) => (
          <label key={value} className="radio-choice">
            <input type="checkbox" checked={ticked.includes(value)} onChange={(event) => toggle(value, event.target.checked)} />
            <span>{t(label)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};
