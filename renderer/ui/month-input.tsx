// How is a month entered?
import { useWords } from '#renderer/core/i18n.ts';
import { CalendarButton } from '#renderer/ui/calendar-button.tsx';
import type { WidgetProps } from '#renderer/ui/field.tsx';
import { ParsedInput } from '#renderer/ui/parsed-input.tsx';
import { parseTypedMonth } from '#renderer/ui/typed-values.ts';
import type { MonthKey } from '#shared/core/date.ts';
import { uiWords } from '#shared/core/ui-words.ts';

/** A month, `2026-03`, or null while it is empty or unreadable. */
export const MonthInput = (props: WidgetProps<MonthKey | null>) => {
  const t = useWords();
  return (
    <ParsedInput<MonthKey>
      {...props}
      parse={parseTypedMonth}
      show={(month) => month}
      complaint={t(uiWords.monthFormat)}
      placeholder={t(uiWords.monthShape)}
      beside={<CalendarButton kind="month" label={props.label} value={props.value} onPick={props.onChange} isDisabled={props.isDisabled} />}
    />
  );
};
