// How is one answer chosen from a few?
import { useId } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { Field, type WidgetProps } from '#renderer/ui/field.tsx';
import { useFirstFocus } from '#renderer/ui/first-focus.ts';
import { uiWords } from '#shared/core/ui-words.ts';

/** One answer: what is kept, and what is read. */
export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface SelectProps<T extends string, E extends string | undefined> extends Omit<WidgetProps<T | null>, 'onChange'> {
  readonly choices: readonly Choice<T>[];
  /** The line that means “none”; without it, an answer once given cannot be taken back, and null never comes. */
  readonly emptyLabel?: E;
  readonly onChange: (value: E extends string ? T | null : T) => void;
}

/** A list that opens; null is the line `emptyLabel`, or “请选择” while nothing is chosen. */
export const Select = <T extends string, E extends string | undefined = undefined>(props: SelectProps<T, E>) => {
  const t = useWords();
  const first = useFirstFocus<HTMLSelectElement>(props.hasFocusAtFirst);
  const choose = (text: string) => {
    const chosen = props.choices.find((choice) => choice.value === text)?.value;
    // The empty line can only be chosen where it is offered, so what `onChange` expects is what comes.
    if (chosen !== undefined || props.emptyLabel !== undefined) props.onChange((chosen ?? null) as Parameters<typeof props.onChange>[0]);
  };
  return (
    <Field label={props.label} error={props.error} hint={props.hint} isRequired={props.isRequired} isLabelHidden={props.isLabelHidden}>
      {(attributes) => (
        <select
          {...attributes}
          ref={first}
          className="input select"
          name={props.name}
          disabled={props.isDisabled}
          value={props.value ?? ''}
          onChange={(event) => choose(event.target.value)}
          onBlur={props.onBlur}
        >
          {props.emptyLabel !== undefined || props.value === null ? (
            <option value="" disabled={props.emptyLabel === undefined}>
              {props.emptyLabel ?? t(uiWords.notChosen)}
            </option>
          ) : null}
          {props.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
};

interface RadioProps<T extends string> extends Omit<WidgetProps<T | null>, 'onChange'> {
  readonly onChange: (value: T) => void;
  readonly choices: readonly Choice<T>[];
}

/** A few answers side by side; arrows move between them. */
export const Radio = <T extends string>(props: RadioProps<T>) => {
  const id = useId();
  return (
    <fieldset
      className={props.error ? 'field radio field-wrong' : 'field radio'}
      aria-describedby={props.error || props.hint ? `${id}-message` : undefined}
    >
      <legend className={props.isLabelHidden ? 'sr-only' : 'field-label'}>{props.label}</legend>
      <div className="radio-row">
        {props.choices.map((choice) => (
          <label key={choice.value} className="radio-choice">
            <input
              type="radio"
              name={props.name ?? id}
              value={choice.value}
              checked={props.value === choice.value}
              disabled={props.isDisabled}
              onChange={() => props.onChange(choice.value)}
              onBlur={props.onBlur}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {props.error || props.hint ? (
        <div id={`${id}-message`} className={props.error ? 'field-error' : 'field-hint'}>
          {props.error ?? props.hint}
        </div>
      ) : null}
    </fieldset>
  );
};

/** A claim that is true or not. */
export const Checkbox = (props: WidgetProps<boolean>) => {
  const id = useId();
  return (
    <div className="field checkbox">
      <label className="checkbox-label">
        <input
          type="checkbox"
          name={props.name}
          checked={props.value}
          disabled={props.isDisabled}
          aria-describedby={props.error || props.hint ? `${id}-message` : undefined}
          onChange={(event) => props.onChange(event.target.checked)}
          onBlur={props.onBlur}
        />
        <span className={props.isLabelHidden ? 'sr-only' : undefined}>{props.label}</span>
      </label>
      {props.error || props.hint ? (
        <div id={`${id}-message`} className={props.error ? 'field-error' : 'field-hint'}>
          {props.error ?? props.hint}
        </div>
      ) : null}
    </div>
  );
};
