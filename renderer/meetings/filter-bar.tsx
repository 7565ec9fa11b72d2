// Which meetings of the year are looked at? Words, kind, state, late entries; and the filters that were saved.

import { useWords } from '#renderer/core/i18n.ts';
import { SavedFilters } from '#renderer/filters/saved-filters.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox, Select } from '#renderer/ui/choices.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { draftWords } from '#shared/core/draft-words.ts';
import { isSameFilter } from '#shared/filters/read.ts';
import type { MeetingLine } from '#shared/meetings/contract.ts';
import { allMeetings, type MeetingFilter, meetingFilterSchema } from '#shared/meetings/filter.ts';
import { meetingKindLabels } from '#shared/meetings/labels.ts';
import { meetingKinds } from '#shared/meetings/model.ts';
import { meetingWords as w } from '#shared/meetings/words.ts';

interface Props {
  readonly filter: MeetingFilter;
  /** All lines of the year: only kinds that were held are offered. */
  readonly rows: readonly MeetingLine[];
  readonly shown: number;
  readonly onChange: (filter: MeetingFilter) => void;
}

/** The fields of the filter above the list of meetings. */
export const MeetingFilterBar = ({ filter, rows, shown, onChange }: Props) => {
  const t = useWords();
  const change = (part: Partial<MeetingFilter>) => onChange({ ...filter, ...part });
  const kinds = meetingKinds.filter((kind) => kind === filter.kind || rows.some((line) => line.kind === kind));
  const isAll = isSameFilter(filter, allMeetings);
  return (
    <search className="meeting-filter" aria-label={t(w.filter)}>
      <TextInput
        label={t(w.filterText)}
        isLabelHidden
        placeholder={t(w.filterText)}
        maxLength={50}
        value={filter.text}
        onChange={(text) => change({ text })}
      />
      <Select
        label={t(w.colKind)}
        isLabelHidden
        emptyLabel={t(w.allKinds)}
        value={filter.kind}
        choices={kinds.map((kind) => ({ value: kind, label: t(meetingKindLabels[kind]) }))}
        onChange={(kind) => change({ kind })}
      />
      <Select
        label={t(w.colState)}
        isLabelHidden
        emptyLabel={t(w.allStates)}
        value={filter.state}
        choices={[
          { value: 'draft', label: t(draftWords.draft) },
          { value: 'final', label: t(draftWords.final) },
        ]}
        onChange={(state) => change({ state })}
      />
      <Checkbox label={t(w.onlyLate)} value={filter.isLate} onChange={(isLate) => change({ isLate })} />
      <SavedFilters list="meetings" schema={meetingFilterSchema} value={filter} empty={allMeetings} onChange={onChange} isCompact />
      {isAll ? null : (
        <>
          <Button isSmall onClick={() => onChange(allMeetings)}>
            {t(w.showAll)}
          </Button>
          <span className="mut" role="status">
            {t(w.filterCount, { shown, all: rows.length })}
          </span>
        </>
      )}
    </search>
  );
};
