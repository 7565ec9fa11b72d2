// How is a time of day entered?
import { useWords } from '#renderer/core/i18n.ts';
import type { WidgetProps } from '#renderer/ui/field.tsx';
import { ParsedInput } from '#renderer/ui/parsed-input.tsx';
import { parseTypedTime } from '#renderer/ui/typed-values.ts';
import { uiWords } from '#shared/core/ui-words.ts';

/** A time of day, `14:30`; also reads 1430, 14：30, 9点. Null while it is empty or unreadable. */
export const TimeInput = (props: WidgetProps<string | null>) => {
  const t = useWords();
  return (
    <ParsedInput<string>
      {...props}
      parse={parseTypedTime}
      show={(time) => time}
      complaint={t(uiWords.timeFormat)}
      placeholder={t(uiWords.timeShape)}
    />
  );
};
