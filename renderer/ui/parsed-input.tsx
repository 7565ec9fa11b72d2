// How does a typed text become a value? It is read when one leaves the field; what cannot be read stays there, with what is expected.
import { type ReactNode, useEffect, useState } from 'react';
import { Field, type WidgetProps } from '#renderer/ui/field.tsx';
import { useFirstFocus } from '#renderer/ui/first-focus.ts';

interface Props<T> extends WidgetProps<T | null> {
  /** Reads what was typed; null when it cannot be read. */
  readonly parse: (text: string) => T | null;
  readonly show: (value: T) => string;
  /** What is said about an unreadable text. */
  readonly complaint: string;
  readonly placeholder?: string;
  readonly className?: string;
  /** Something beside the input, e.g. a button that opens a calendar. */
  readonly beside?: ReactNode;
}

/** A field that shows a value as text and reads it back. An unreadable text is kept as typed and handed on as null, with a complaint. */
export const ParsedInput = <T,>(props: Props<T>) => {
  const shown = props.value === null ? '' : props.show(props.value);
  const [text, setText] = useState(shown);
  const [isEditing, setIsEditing] = useState(false);
  const isUnreadable = text.trim() !== '' && props.parse(text) === null;
  const first = useFirstFocus<HTMLInputElement>(props.hasFocusAtFirst);
  useEffect(() => {
    if (!isEditing && (shown !== '' || !isUnreadable)) setText(shown);
  }, [shown, isEditing, isUnreadable]);

  const type = (next: string) => {
    setText(next);
    const value = props.parse(next);
    if (next.trim() === '' || value === null) {
      if (props.value !== null) props.onChange(null);
    } else if (value !== props.value) {
      props.onChange(value);
    }
  };
  const error = !isEditing && isUnreadable ? props.complaint : props.error;
  return (
    <Field label={props.label} error={error} hint={props.hint} isRequired={props.isRequired} isLabelHidden={props.isLabelHidden}>
      {(attributes) => (
        <div className="input-with-button">
          <input
            {...attributes}
            ref={first}
            className={`input ${props.className ?? ''}`}
            data-unreadable={isUnreadable ? true : undefined}
            name={props.name}
            value={text}
            disabled={props.isDisabled}
            placeholder={props.placeholder}
            autoComplete="off"
            inputMode="numeric"
            onFocus={() => setIsEditing(true)}
            onChange={(event) => type(event.target.value)}
            onBlur={() => {
              setIsEditing(false);
              props.onBlur?.();
            }}
          />
          {props.beside}
        </div>
      )}
    </Field>
  );
};
