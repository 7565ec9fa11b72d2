// What does the notice of a year's holidays say? Pasted as it was published; what is read from it is shown while one types.
import { useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { Select } from '#renderer/ui/choices.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import type { HolidayYear } from '#shared/branch/holiday-years.ts';
import { branchWords } from '#shared/branch/words.ts';
import { detailWord } from '#shared/core/detail-words.ts';
import { daysOff, readHolidayNotice } from '#shared/core/holidays/notice.ts';
import { uiWords } from '#shared/core/ui-words.ts';

interface Props {
  readonly own: readonly HolidayYear[];
  /** The year that is shown first. */
  readonly first: number;
  readonly years: readonly number[];
  readonly onClose: () => void;
}

/** Enters the notice of a year, or puts it right. */
export const HolidaysDialog = ({ own, first, years, onClose }: Props) => {
  const t = useWords();
  const save = useCommand('branch.saveHolidays');
  const textOf = (year: number): string => own.find((one) => one.year === year)?.notice ?? '';
  const [year, setYear] = useState(first);
  const [notice, setNotice] = useState(() => textOf(first));
  const choose = (next: number) => {
    // What was typed belongs to whichever year is chosen; only an untouched text is changed for that year's.
    if (notice === textOf(year)) setNotice(textOf(next));
    setYear(next);
  };
  // A refusal is shown in the dialog from the command's own state.
  const submit = () => save.mutateAsync({ year, notice }).then(onClose, () => undefined);
  return (
    <FormDialog
      title={t(branchWords.enterHolidays)}
      isWide
      isBusy={save.isPending}
      fault={save.error?.fault ?? null}
      onConfirm={() => void submit()}
      onClose={onClose}
    >
      <Select
        label={t(branchWords.holidayYear)}
        value={String(year)}
        choices={years.map((value) => ({ value: String(value), label: String(value) }))}
        onChange={(value) => choose(Number(value))}
      />
      <TextArea
        label={t(branchWords.holidayNotice)}
        hint={t(branchWords.holidayNoticeHint)}
        rows={9}
        maxLength={3_000}
        value={notice}
        onChange={setNotice}
      />
      <Reading year={year} notice={notice} />
    </FormDialog>
  );
};

/** What is read from the text, or why it is not. */
const Reading = ({ year, notice }: { readonly year: number; readonly notice: string }) => {
  const t = useWords();
  if (notice.trim() === '') return null;
  const { table, problem } = readHolidayNotice(year, notice);
  const found = problem ? detailWord(problem.code) : null;
  return (
    <p aria-live="polite">
      {table ? t(branchWords.holidayRead, { days: daysOff(table), worked: table.worked.length }) : null}
      {problem && found ? t(uiWords.withDetail, { text: t(found.word), detail: problem.about }) : null}
    </p>
  );
};
