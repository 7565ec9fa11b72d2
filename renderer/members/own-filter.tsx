// How is the list filtered by one of the branch's own fields? Which one, whether something stands there, and what.
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { Select } from '#renderer/ui/choices.tsx';
import { PartialDateInput } from '#renderer/ui/date-input.tsx';
import { ParsedInput } from '#renderer/ui/parsed-input.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { listWords } from '#shared/members/list-words.ts';
import type { OwnAsked, OwnField } from '#shared/members/own-model.ts';
import { readOwnValue } from '#shared/members/own-rules.ts';
import { ownValueWords as w } from '#shared/members/own-words.ts';

interface Props {
  readonly asked: OwnAsked | null;
  readonly onChange: (asked: OwnAsked | null) => void;
}

const states = [
  ['known', w.stateKnown],
  ['unknown', w.stateUnknown],
  ['match', w.stateMatch],
] as const;

/** The fields of the filter; nothing when the branch has no own fields. */
export const OwnFilter = ({ asked, onChange }: Props) => {
  const t = useWords();
  const list = useCall('members.ownFields', {});
  const fields = (list.data?.fields ?? []).filter(({ isRetired }) => !isRetired);
  const field = fields.find(({ id }) => id === asked?.fieldId);
  const choose = (id: string | null) => {
    const chosen = fields.find((one) => one.id === id);
    onChange(chosen ? { fieldId: chosen.id, kind: chosen.kind, state: 'known', value: '', upTo: '' } : null);
  };
  if (fields.length === 0) return null;
  return (
    <>
      <Select<string, string>
        label={t(w.filterField)}
        value={field?.id ?? null}
        emptyLabel={t(listWords.any)}
        choices={fields.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={choose}
      />
      {asked && field ? (
        <Select
          label={t(w.filterState)}
          value={asked.state}
          choices={states.map(([value, label]) => ({ value, label: t(label) }))}
          onChange={(state) => onChange({ ...asked, state })}
        />
      ) : null}
      {asked && field && asked.state === 'match' ? <MatchFields field={field} asked={asked} onChange={onChange} /> : null}
    </>
  );
};

interface MatchProps {
  readonly field: OwnField;
  readonly asked: OwnAsked;
  readonly onChange: (asked: OwnAsked) => void;
}

const MatchFields = ({ field, asked, onChange }: MatchProps) => {
  const t = useWords();
  const { name, kind } = field;
  if (kind === 'text')
    return <TextInput label={t(w.filterText)} value={asked.value} maxLength={50} onChange={(value) => onChange({ ...asked, value })} />;
  if (kind === 'number' || kind === 'date') return <RangeFields field={field} asked={asked} onChange={onChange} />;
  const answers =
    kind === 'yesNo'
      ? [
          { value: '是', label: t(w.yes) },
          { value: '否', label: t(w.no) },
        ]
      : field.choices.map((one) => ({ value: one.id, label: one.name }));
  return (
    <Select<string, string>
      label={name}
      value={asked.value || null}
      emptyLabel={t(listWords.any)}
      choices={answers}
      onChange={(value) => onChange({ ...asked, value: value ?? '' })}
    />
  );
};

const RangeFields = ({ field, asked, onChange }: MatchProps) => {
  const t = useWords();
  const { name } = field;
  const set = (part: 'value' | 'upTo') => (text: string | null) => onChange({ ...asked, [part]: text ?? '' });
  if (field.kind === 'date') {
    return (
      <>
        <PartialDateInput label={t(w.filterFromDay, { name })} value={asked.value || null} onChange={set('value')} />
        <PartialDateInput label={t(w.filterToDay, { name })} value={asked.upTo || null} onChange={set('upTo')} />
      </>
    );
  }
  const parse = (text: string) => readOwnValue(field, text) || null;
  const common = { parse, show: (value: string) => value, complaint: t(w.numberFormat) };
  return (
    <>
      <ParsedInput<string> {...common} label={t(w.filterFrom, { name })} value={asked.value || null} onChange={set('value')} />
      <ParsedInput<string> {...common} label={t(w.filterTo, { name })} value={asked.upTo || null} onChange={set('upTo')} />
    </>
  );
};
