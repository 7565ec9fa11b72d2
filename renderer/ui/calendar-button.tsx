// How is a day picked with the mouse? A calendar opens beside the field and closes after the choice.
import { CalendarOutlined } from '@ant-design/icons';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { uiWords } from '#shared/core/ui-words.ts';

interface Props {
  readonly kind: 'date' | 'month';
  readonly label: string;
  readonly value: string | null;
  readonly onPick: (value: string) => void;
  readonly isDisabled?: boolean | undefined;
}

const formats = { date: 'YYYY-MM-DD', month: 'YYYY-MM' } as const;

/** The button at the right end of a date or month field. The keyboard's way is typing, so Tab passes it by. */
export const CalendarButton = ({ kind, label, value, onPick, isDisabled }: Props) => {
  const t = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="input-button"
        tabIndex={-1}
        disabled={isDisabled}
        aria-label={t(uiWords.openCalendar)}
        onClick={() => setIsOpen(true)}
      >
        <CalendarOutlined aria-hidden />
      </button>
      {isOpen ? (
        <DatePicker
          className="calendar-anchor"
          open
          autoFocus
          picker={kind}
          aria-label={label}
          defaultValue={value ? dayjs(value) : null}
          getPopupContainer={(trigger) => trigger.closest<HTMLElement>('dialog, main') ?? document.body}
          onOpenChange={(open) => setIsOpen(open)}
          onChange={(picked) => {
            if (picked) onPick(picked.format(formats[kind]));
            setIsOpen(false);
          }}
        />
      ) : null}
    </>
  );
};
