// How is a change of many typed? What, to which value, and whether it changed on a day or was wrong before.
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { Radio, Select } from '#renderer/ui/choices.tsx';
import { PartialDateInput } from '#renderer/ui/date-input.tsx';
import { FieldRow } from '#renderer/ui/page-parts.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { educationLabels } from '#shared/members/education.ts';
import { factWords } from '#shared/members/fact-words.ts';
import { factKindLabels } from '#shared/members/labels.ts';
import { listWords, massFlagWords } from '#shared/members/list-words.ts';
import { type MassChange, type MassColumn, type MassFlag, massColumns, massFlags } from '#shared/members/mass-change.ts';
import { postNames } from '#shared/members/posts.ts';
import { memberWords } from '#shared/members/words.ts';

interface Props<C extends MassChange = MassChange> {
  readonly change: C;
  readonly onChange: (change: MassChange) => void;
}

const isFlag = (kind: MassColumn | MassFlag): kind is MassFlag => massFlags.some((flag) => flag === kind);

/** The fields of a change of many. */
export const MassFields = ({ change, onChange }: Props) => {
  const t = useWords();
  const { today } = useSession();
  const choose = (kind: MassColumn | MassFlag) =>
    onChange(isFlag(kind) ? { what: 'flag', kind, value: true } : { what: 'column', kind, value: '', from: today, note: '' });
  return (
    <>
      <Select<MassColumn | MassFlag>
        label={t(listWords.massWhat)}
        value={change.kind}
        hasFocusAtFirst
        choices={[
          ...massColumns.map((value) => ({ value, label: t(factKindLabels[value]) })),
          ...massFlags.map((value) => ({ value, label: t(massFlagWords[value]) })),
        ]}
        onChange={choose}
      />
      {change.what === 'flag' ? (
        <Radio<'yes' | 'no'>
          label={t(listWords.massValue)}
          value={change.value ? 'yes' : 'no'}
          choices={[
            { value: 'yes', label: t(listWords.yes) },
            { value: 'no', label: t(listWords.no) },
          ]}
          onChange={(value) => onChange({ ...change, value: value === 'yes' })}
        />
      ) : (
        <ColumnFields change={change} onChange={onChange} />
      )}
    </>
  );
};

type ColumnChange = Extract<MassChange, { what: 'column' }>;

const suggestionsFor = (kind: MassColumn): readonly string[] => {
  if (kind === 'post') return postNames;
  return kind === 'education' ? educationLabels : [];
};

const ColumnFields = ({ change, onChange }: Props<ColumnChange>) => {
  const t = useWords();
  const { today } = useSession();
  const overview = useCall('branch.overview', {});
  const groups = overview.data?.groups ?? [];
  return (
    <>
      {change.kind === 'group' ? (
        <Select<string, string>
          label={t(listWords.massValue)}
          value={change.value || null}
          emptyLabel={t(memberWords.noGroup)}
          choices={groups.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(value) => onChange({ ...change, value: value ?? '' })}
        />
      ) : (
        <TextInput
          label={t(listWords.massValue)}
          value={change.value}
          maxLength={60}
          suggestions={suggestionsFor(change.kind)}
          onChange={(value) => onChange({ ...change, value })}
        />
      )}
      <Radio<'changed' | 'corrected'>
        label={t(listWords.massHow)}
        value={change.from === null ? 'corrected' : 'changed'}
        choices={[
          { value: 'changed', label: t(factWords.changed) },
          { value: 'corrected', label: t(factWords.corrected) },
        ]}
        onChange={(how) => onChange({ ...change, from: how === 'changed' ? today : null })}
      />
      {change.from === null ? null : (
        <FieldRow columns={2}>
          <PartialDateInput
            label={t(factWords.changeFrom)}
            hint={t(factWords.partialHint)}
            value={change.from}
            onChange={(from) => onChange({ ...change, from: from ?? today })}
          />
          <TextInput label={t(listWords.massNote)} value={change.note} maxLength={200} onChange={(note) => onChange({ ...change, note })} />
        </FieldRow>
      )}
    </>
  );
};
