// Which member, meeting or other thing is the sheet about? Chosen from the list that the ledger offers, found by text where it is long.
import { useDeferredValue, useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { Select } from '#renderer/ui/choices.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { declarationOf } from '#shared/records/choice.ts';
import type { SheetChoice } from '#shared/records/contract.ts';
import { sheetSubjectLabels } from '#shared/records/sheet.ts';
import { printWords } from '#shared/records/window-words.ts';

/** More lines than this are searched. */
const fewLines = 12;

/** The list of a sheet's subjects. */
export const SubjectChoice = ({ choice, onChange }: { readonly choice: SheetChoice; readonly onChange: (choice: SheetChoice) => void }) => {
  const t = useWords();
  const [text, setText] = useState('');
  const list = useCall('records.subjects', { sheet: choice.sheet, year: choice.year, text: useDeferredValue(text), chosen: choice.id });
  const what = t(sheetSubjectLabels[declarationOf(choice.sheet).about]);
  const { lines = [], total = 0 } = list.data ?? {};
  const hintOf = () => {
    if (!list.data) return;
    if (total === 0) return t(printWords.noSubjects, { what });
    return total > lines.length ? t(printWords.moreSubjects, { shown: lines.length, total }) : undefined;
  };
  return (
    <>
      <FaultBox fault={list.error?.fault ?? null} />
      {total > fewLines || text ? <TextInput label={t(printWords.findSubject)} value={text} onChange={setText} /> : null}
      <Select
        label={what}
        hint={hintOf()}
        value={lines.some(({ id }) => id === choice.id) ? choice.id : null}
        choices={lines.map(({ id, label }) => ({ value: id, label }))}
        onChange={(id) => onChange({ ...choice, id })}
      />
    </>
  );
};
