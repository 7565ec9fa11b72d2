// What is to be printed? The panel is made from the catalogue: a sheet, and what its declaration asks for besides.
import { useEffect, useRef, useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { useSession } from '#renderer/core/session.tsx';
import { useYears } from '#renderer/core/use-years.ts';
import { sheetsFound } from '#renderer/records/choice.ts';
import { SubjectChoice } from '#renderer/records/subject-choice.tsx';
import { Radio, Select } from '#renderer/ui/choices.tsx';
import { DateInput } from '#renderer/ui/date-input.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import type { Word } from '#shared/core/words.ts';
import { catalogue, type SheetId } from '#shared/records/catalogue.ts';
import { areDaysInOrder, completed, declarationOf, isAboutOne, plainChoice } from '#shared/records/choice.ts';
import type { SheetChoice } from '#shared/records/contract.ts';
import { sheetGroupLabels } from '#shared/records/sheet.ts';
import { printWords } from '#shared/records/window-words.ts';

interface Props {
  readonly choice: SheetChoice;
  readonly onChange: (choice: SheetChoice) => void;
}

/** Sheet, year, and what the sheet asks for besides. */
export const ChoicePanel = ({ choice, onChange }: Props) => (
  <div className="form">
    <SheetList choice={choice} onChange={onChange} />
    <YearChoice choice={choice} onChange={onChange} />
    <VersionChoice choice={choice} onChange={onChange} />
    {isAboutOne(choice.sheet) && !choice.isBlank ? <SubjectChoice choice={choice} onChange={onChange} /> : null}
    <BlankKindChoice choice={choice} onChange={onChange} />
    <AudienceChoice choice={choice} onChange={onChange} />
    <SidesChoice choice={choice} onChange={onChange} />
    <PlaceChoice choice={choice} onChange={onChange} />
  </div>
);

const SheetList = ({ choice, onChange }: Props) => {
  const t = useWords();
  const [text, setText] = useState('');
  const list = useRef<HTMLDivElement>(null);
  // A page that asked for a sheet far down the list shows which one is chosen.
  useEffect(() => {
    list.current?.querySelector(':checked')?.scrollIntoView({ block: 'nearest' });
  }, []);
  const { status } = useSession();
  const isSuperior = status.organisationKind === 'committee';
  const groups = sheetsFound(text, (sheet) => t(catalogue[sheet].label))
    .map(({ group, sheets }) => ({ group, sheets: sheets.filter((sheet) => isSuperior || !declarationOf(sheet).isForSuperior) }))
    .filter(({ sheets }) => sheets.length > 0);
  const pick = (sheet: SheetId) =>
    onChange({ ...plainChoice(sheet, choice.year), firstPlace: choice.firstPlace, isTwoSided: declarationOf(sheet).isBook });
  return (
    <div className="sheet-list">
      <TextInput label={t(printWords.findSheet)} hint={t(printWords.findSheetHint)} value={text} onChange={setText} />
      {groups.length === 0 ? <p className="mut">{t(printWords.noSheet)}</p> : null}
      <div ref={list} className="sheet-groups">
        {groups.map(({ group, sheets }) => (
          <Radio
            key={group}
            name="sheet"
            label={t(sheetGroupLabels[group])}
            value={choice.sheet}
            choices={sheets.map((value) => ({ value, label: t(catalogue[value].label) }))}
            onChange={pick}
          />
        ))}
      </div>
    </div>
  );
};

const YearChoice = ({ choice, onChange }: Props) => {
  const t = useWords();
  const years = useYears(choice.year).map(String);
  const { about } = declarationOf(choice.sheet);
  const isOfYear = about !== 'member';
  return (
    <>
      <Select
        label={t(printWords.year)}
        value={String(choice.year)}
        choices={years.map((value) => ({ value, label: value }))}
        onChange={(year) => year && onChange({ ...choice, year: Number(year), from: null, to: null, id: isOfYear ? null : choice.id })}
      />
      {about === 'quarter' ? (
        <PartChoice choice={choice} onChange={onChange} label={printWords.quarter} option={printWords.quarterOption} count={4} />
      ) : null}
      {about === 'month' ? (
        <PartChoice choice={choice} onChange={onChange} label={printWords.month} option={printWords.monthOption} count={12} />
      ) : null}
      <DaysChoice choice={choice} onChange={onChange} />
    </>
  );
};

const PartChoice = ({ choice, onChange, label, option, count }: Props & { readonly label: Word; readonly option: Word; readonly count: number }) => {
  const t = useWords();
  return (
    <Select
      label={t(label)}
      emptyLabel={t(printWords.wholeYear)}
      value={choice.part === null ? null : String(choice.part)}
      choices={Array.from({ length: count }, (_, index) => ({ value: String(index + 1), label: t(option, { number: index + 1 }) }))}
      onChange={(part) => onChange({ ...choice, part: part === null ? null : Number(part), from: null, to: null })}
    />
  );
};

/** From which day to which, for sheets that may be about any days; they take the place of the month. */
const DaysChoice = ({ choice, onChange }: Props) => {
  const t = useWords();
  if (!declarationOf(choice.sheet).isOfDays) return null;
  return (
    <>
      <DateInput label={t(printWords.from)} value={choice.from} onChange={(from) => onChange({ ...choice, from, part: null })} />
      <DateInput
        label={t(printWords.to)}
        hint={t(printWords.daysHint)}
        error={areDaysInOrder(choice) ? undefined : t(printWords.daysTurned)}
        value={choice.to}
        onChange={(to) => onChange({ ...choice, to, part: null })}
      />
    </>
  );
};

/** Where the first label stands, so that a page of labels that was begun is used up. */
const PlaceChoice = ({ choice, onChange }: Props) => {
  const t = useWords();
  const { places } = declarationOf(choice.sheet);
  if (places === undefined) return null;
  return (
    <Select
      label={t(printWords.firstPlace)}
      hint={t(printWords.firstPlaceHint)}
      value={String(choice.firstPlace)}
      choices={Array.from({ length: places }, (_, index) => ({ value: String(index + 1), label: t(printWords.place, { number: index + 1 }) }))}
      onChange={(place) => place && onChange({ ...choice, firstPlace: Number(place) })}
    />
  );
};

const VersionChoice = ({ choice, onChange }: Props) => {
  const t = useWords();
  if (declarationOf(choice.sheet).blank !== 'also') return null;
  return (
    <Radio
      label={t(printWords.version)}
      value={choice.isBlank ? 'blank' : 'filled'}
      choices={[
        { value: 'filled', label: t(printWords.filled) },
        { value: 'blank', label: t(printWords.blank) },
      ]}
      onChange={(version) => onChange({ ...choice, isBlank: version === 'blank' })}
    />
  );
};

const BlankKindChoice = ({ choice, onChange }: Props) => {
  const t = useWords();
  const { isBlank, blankKind } = completed(choice);
  const kinds = Object.entries(declarationOf(choice.sheet).blankKinds ?? {});
  if (!isBlank || kinds.length === 0) return null;
  return (
    <Select
      label={t(printWords.blankKind)}
      value={blankKind}
      choices={kinds.map(([value, label]) => ({ value, label: t(label) }))}
      onChange={(kind) => kind && onChange({ ...choice, blankKind: kind })}
    />
  );
};

const AudienceChoice = ({ choice, onChange }: Props) => {
  const t = useWords();
  if (declarationOf(choice.sheet).audience !== 'both') return null;
  return (
    <Radio
      label={t(printWords.audience)}
      value={choice.isPublic ? 'public' : 'internal'}
      choices={[
        { value: 'internal', label: t(printWords.internal) },
        { value: 'public', label: t(printWords.publicVersion) },
      ]}
      onChange={(audience) => onChange({ ...choice, isPublic: audience === 'public' })}
    />
  );
};

const SidesChoice = ({ choice, onChange }: Props) => {
  const t = useWords();
  if (!declarationOf(choice.sheet).isBook) return null;
  return (
    <Radio
      label={t(printWords.sides)}
      value={choice.isTwoSided ? 'two' : 'one'}
      choices={[
        { value: 'one', label: t(printWords.oneSided) },
        { value: 'two', label: t(printWords.twoSided) },
      ]}
      onChange={(sides) => onChange({ ...choice, isTwoSided: sides === 'two' })}
    />
  );
};
