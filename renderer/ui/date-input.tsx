// How is a day entered? Typed in any usual hand, or picked from a calendar.
import { useWords } from '#renderer/core/i18n.ts';
import { CalendarButton } from '#renderer/ui/calendar-button.tsx';
import type { WidgetProps } from '#renderer/ui/field.tsx';
import { ParsedInput } from '#renderer/ui/parsed-input.tsx';
import { parseTypedDate, parseTypedPartialDate } from '#renderer/ui/typed-values.ts';
import type { IsoDate, PartialDate } from '#shared/core/date.ts';
import { uiWords } from '#shared/core/ui-words.ts';

const asIs = (value: string): string => value;

/** A full date, or null while it is empty or unreadable. */
export const DateInput = (props: WidgetProps<IsoDate | null>) => {
  const t = useWords();
  return (
    <ParsedInput<IsoDate>
      {...props}
      parse={parseTypedDate}
      show={asIs}
      complaint={t(uiWords.dateFormat)}
      placeholder={t(uiWords.dateShape)}
      beside={<CalendarButton kind="date" label={props.label} value={props.value} onPick={props.onChange} isDisabled={props.isDisabled} />}
    />
  );
};

/** A date as old papers have it: a day, a month or only a year. */
export const PartialDateInput = (props: WidgetProps<PartialDate | null>) => {
  const t = useWords();
  const day = props.value && props.value.length === 10 ? props.value : null;
  return (
    <ParsedInput<PartialDate>
      {...props}
      parse={parseTypedPartialDate}
      show={asIs}
      complaint={t(uiWords.dateFormat)}
      placeholder={t(uiWords.dateShape)}
      beside={<CalendarButton kind="date" label={props.label} value={day} onPick={props.onChange} isDisabled={props.isDisabled} />}
    />
  );
};
