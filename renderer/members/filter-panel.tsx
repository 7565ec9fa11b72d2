// By what is the list filtered? Every part may be left open; all that are set must hold.
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { SavedFilters } from '#renderer/filters/saved-filters.tsx';
import { useListView } from '#renderer/members/list-state.tsx';
import { OwnFilter } from '#renderer/members/own-filter.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox, Select } from '#renderer/ui/choices.tsx';
import { DateInput } from '#renderer/ui/date-input.tsx';
import { ParsedInput } from '#renderer/ui/parsed-input.tsx';
import { type EducationGroup, educationGroups } from '#shared/members/education.ts';
import { type MemberFilter, type MissingFact, memberViewSchema, missingFacts, noFilter, partsAsked, usualView } from '#shared/members/filter.ts';
import { memberFieldLabels, memberTypeLabels, sexLabels } from '#shared/members/labels.ts';
import { educationGroupWords, listWords, missingFactWords, postGroupWords } from '#shared/members/list-words.ts';
import { memberTypes, sexes } from '#shared/members/model.ts';
import { type PostGroup, postGroups } from '#shared/members/posts.ts';
import { memberWords } from '#shared/members/words.ts';

const flags = ['isMobile', 'isLost', 'isMigrantWorker', 'hasSeat', 'isSuspended'] as const;
const ages = ['ageFrom', 'ageTo', 'partyAgeFrom', 'partyAgeTo'] as const;

const readYears = (text: string): number | null => {
  const plain = text.normalize('NFKC').trim();
  return /^\d{1,3}$/.test(plain) && Number(plain) <= 130 ? Number(plain) : null;
};

/** The filter's fields, below the search box. */
export const FilterPanel = () => {
  const t = useWords();
  const { view, change } = useListView();
  const { filter } = view;
  const set = (part: Partial<MemberFilter>) => change({ filter: { ...filter, ...part } });
  return (
    <section className="filter-panel" aria-label={t(listWords.filterTitle)}>
      <SavedFilters
        list="members"
        schema={memberViewSchema}
        value={{ text: view.text, scope: view.scope, filter, hidden: [...view.hidden] }}
        empty={usualView}
        onChange={change}
      />
      <div className="filter-fields">
        <GroupField filter={filter} set={set} />
        <PersonFields filter={filter} set={set} />
        {ages.map((part) => (
          <ParsedInput<number>
            key={part}
            label={t(listWords[part])}
            complaint={t(listWords.yearsFormat)}
            value={filter[part]}
            parse={readYears}
            show={String}
            onChange={(years) => set({ [part]: years })}
          />
        ))}
        <OwnFilter asked={filter.own} onChange={(own) => set({ own })} />
        <DateInput label={t(listWords.asOf)} hint={t(listWords.asOfHint)} value={view.asOf} onChange={(asOf) => change({ asOf })} />
      </div>
      <fieldset className="filter-flags">
        <legend className="field-label">{t(listWords.flags)}</legend>
        {flags.map((flag) => (
          <Checkbox key={flag} label={t(listWords[flag])} value={filter[flag]} onChange={(value) => set({ [flag]: value })} />
        ))}
        <Button isSmall isDisabled={partsAsked(filter) === 0 && view.asOf === null} onClick={() => change({ filter: noFilter, asOf: null })}>
          {t(listWords.clear)}
        </Button>
      </fieldset>
    </section>
  );
};

interface FieldProps {
  readonly filter: MemberFilter;
  readonly set: (part: Partial<MemberFilter>) => void;
}

const GroupField = ({ filter, set }: FieldProps) => {
  const t = useWords();
  const overview = useCall('branch.overview', {});
  const groups = overview.data?.groups.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  return (
    <Select<string, string>
      label={t(memberWords.colGroup)}
      value={filter.group}
      emptyLabel={t(listWords.any)}
      choices={[...groups, { value: 'none', label: t(listWords.groupNone) }]}
      onChange={(group) => set({ group })}
    />
  );
};

const PersonFields = ({ filter, set }: FieldProps) => {
  const t = useWords();
  const any = t(listWords.any);
  return (
    <>
      <Select
        label={t(memberFieldLabels.memberType)}
        value={filter.memberType}
        emptyLabel={any}
        choices={memberTypes.map((value) => ({ value, label: t(memberTypeLabels[value]) }))}
        onChange={(memberType) => set({ memberType })}
      />
      <Select
        label={t(memberFieldLabels.sex)}
        value={filter.sex}
        emptyLabel={any}
        choices={sexes.map((value) => ({ value, label: t(sexLabels[value]) }))}
        onChange={(sex) => set({ sex })}
      />
      <Select
        label={t(memberFieldLabels.ethnicity)}
        value={filter.ethnicity}
        emptyLabel={any}
        choices={[
          { value: 'han', label: t(listWords.han) },
          { value: 'minority', label: t(listWords.minority) },
        ]}
        onChange={(ethnicity) => set({ ethnicity })}
      />
      <Select<EducationGroup, string>
        label={t(memberFieldLabels.education)}
        value={filter.education}
        emptyLabel={any}
        choices={educationGroups.map((value) => ({ value, label: t(educationGroupWords[value]) }))}
        onChange={(education) => set({ education })}
      />
      <Select<PostGroup, string>
        label={t(memberFieldLabels.post)}
        value={filter.post}
        emptyLabel={any}
        choices={postGroups.map((value) => ({ value, label: t(postGroupWords[value]) }))}
        onChange={(post) => set({ post })}
      />
      <Select<MissingFact, string>
        label={t(listWords.missing)}
        value={filter.missing}
        emptyLabel={any}
        choices={missingFacts.map((value) => ({ value, label: t(missingFactWords[value]) }))}
        onChange={(missing) => set({ missing })}
      />
    </>
  );
};
