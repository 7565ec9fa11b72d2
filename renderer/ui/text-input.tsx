// How is a line of text typed?
import { type HTMLInputTypeAttribute, useId } from 'react';
import { Field, type WidgetProps } from '#renderer/ui/field.tsx';
import { useFirstFocus } from '#renderer/ui/first-focus.ts';

interface Props extends WidgetProps<string> {
  readonly placeholder?: string;
  readonly type?: HTMLInputTypeAttribute;
  readonly maxLength?: number;
  /** Usual answers, offered while typing. */
  readonly suggestions?: readonly string[];
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel';
  readonly autoComplete?: string;
}

/** One line of text, with usual answers to pick from where there are some. */
export const TextInput = (props: Props) => {
  const listId = useId();
  const first = useFirstFocus<HTMLInputElement>(props.hasFocusAtFirst);
  return (
    <Field label={props.label} error={props.error} hint={props.hint} isRequired={props.isRequired} isLabelHidden={props.isLabelHidden}>
      {(attributes) => (
        <>
          <input
            {...attributes}
            ref={first}
            className="input"
            type={props.type ?? 'text'}
            name={props.name}
            value={props.value}
            disabled={props.isDisabled}
            placeholder={props.placeholder}
            maxLength={props.maxLength}
            inputMode={props.inputMode}
            autoComplete={props.autoComplete ?? 'off'}
            spellCheck={false}
            list={props.suggestions ? listId : undefined}
            onChange={(event) => props.onChange(event.target.value)}
            onBlur={props.onBlur}
          />
          {props.suggestions ? (
            <datalist id={listId}>
              {props.suggestions.map((text) => (
                <option key={text} value={text} />
              ))}
            </datalist>
          ) : null}
        </>
      )}
    </Field>
  );
};
