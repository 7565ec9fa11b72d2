// How is the content of a dated fact typed? A group is chosen, a post or an education suggested, everything else written.
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { Select } from '#renderer/ui/choices.tsx';
import type { WidgetProps } from '#renderer/ui/field.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { educationLabels } from '#shared/members/education.ts';
import type { FactKind } from '#shared/members/fact-model.ts';
import { factWords } from '#shared/members/fact-words.ts';
import { postNames } from '#shared/members/posts.ts';
import { memberWords } from '#shared/members/words.ts';

interface Props extends Omit<WidgetProps<string>, 'label'> {
  readonly kind: FactKind;
}

const suggestionsFor = (kind: FactKind): readonly string[] => {
  if (kind === 'post') return postNames;
  return kind === 'education' ? educationLabels : [];
};

/** The field for the content of a fact of this kind. */
export const FactValueField = ({ kind, ...field }: Props) => {
  const t = useWords();
  const overview = useCall('branch.overview', {}, { isEnabled: kind === 'group' });
  if (kind !== 'group') {
    return <TextInput label={t(factWords.value)} {...field} isRequired maxLength={300} suggestions={suggestionsFor(kind)} />;
  }
  return (
    <Select<string, string>
      {...field}
      label={t(factWords.value)}
      value={field.value || null}
      emptyLabel={t(memberWords.noGroup)}
      choices={overview.data?.groups.map(({ id, name }) => ({ value: id, label: name })) ?? []}
      onChange={(id) => field.onChange(id ?? '')}
    />
  );
};
