// How are several lines of text typed? The box grows with them.
import type { CSSProperties } from 'react';
import { Field, type WidgetProps } from '#renderer/ui/field.tsx';

interface Props extends WidgetProps<string> {
  readonly rows?: number;
  readonly placeholder?: string;
  readonly maxLength?: number;
}

/** A box that fits its content leaves `rows` aside; one for long texts is tall from the start. */
const heightOf = (rows = 3): CSSProperties | undefined => (rows > 3 ? { minHeight: `${rows * 1.6 + 0.8}rem` } : undefined);

/** Several lines of text; grows as one types. */
export const TextArea = (props: Props) => (
  <Field label={props.label} error={props.error} hint={props.hint} isRequired={props.isRequired} isLabelHidden={props.isLabelHidden}>
    {(attributes) => (
      <textarea
        {...attributes}
        className="input textarea"
        name={props.name}
        autoComplete="off"
        rows={props.rows ?? 3}
        style={heightOf(props.rows)}
        value={props.value}
        disabled={props.isDisabled}
        placeholder={props.placeholder}
        maxLength={props.maxLength}
        spellCheck={false}
        onChange={(event) => props.onChange(event.target.value)}
        onBlur={props.onBlur}
      />
    )}
  </Field>
);
