// Which entries are wanted? Person, kind, part, days, words; and the filters that were saved.
import { useWords } from '#renderer/core/i18n.ts';
import { SavedFilters } from '#renderer/filters/saved-filters.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choices.tsx';
import { DateInput } from '#renderer/ui/date-input.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { isSameFilter } from '#shared/filters/read.ts';
import { type DiaryFilter, diaryFilterSchema, wholeDiary } from '#shared/journal/diary.ts';
import { actKindLabels, actPartLabels, diaryWords } from '#shared/journal/diary-words.ts';
import { actKinds, actParts } from '#shared/journal/kinds.ts';

interface Props {
  readonly filter: DiaryFilter;
  readonly people: readonly string[];
  readonly onChange: (filter: DiaryFilter) => void;
}

/** The fields of the diary's filter. */
export const DiaryFilterBar = ({ filter, people, onChange }: Props) => {
  const t = useWords();
  const change = (part: Partial<DiaryFilter>) => onChange({ ...filter, ...part });
  return (
    <search aria-label={t(diaryWords.filter)}>
      <div className="diary-filter">
        <TextInput
          label={t(diaryWords.text)}
          placeholder={t(diaryWords.textHint)}
          maxLength={50}
          value={filter.text}
          onChange={(text) => change({ text })}
        />
        <Select
          label={t(diaryWords.actor)}
          emptyLabel={t(diaryWords.anybody)}
          value={filter.actor || null}
          onChange={(actor) => change({ actor: actor ?? '' })}
          choices={people.map((name) => ({ value: name, label: name }))}
        />
        <Select
          label={t(diaryWords.kind)}
          emptyLabel={t(diaryWords.anything)}
          value={filter.kind || null}
          onChange={(kind) => change({ kind: kind ?? '' })}
          choices={actKinds.map((kind) => ({ value: kind, label: t(actKindLabels[kind]) }))}
        />
        <Select
          label={t(diaryWords.part)}
          emptyLabel={t(diaryWords.anything)}
          value={filter.part || null}
          onChange={(part) => change({ part: part ?? '' })}
          choices={actParts.map((part) => ({ value: part, label: t(actPartLabels[part]) }))}
        />
        <DateInput label={t(diaryWords.from)} value={filter.from} onChange={(from) => change({ from })} />
        <DateInput label={t(diaryWords.to)} value={filter.to} onChange={(to) => change({ to })} />
      </div>
      <div className="row diary-saved">
        <SavedFilters list="journal" schema={diaryFilterSchema} value={filter} empty={wholeDiary} onChange={onChange} />
        <Button isSmall isDisabled={isSameFilter(filter, wholeDiary)} onClick={() => onChange(wholeDiary)}>
          {t(diaryWords.reset)}
        </Button>
      </div>
    </search>
  );
};
