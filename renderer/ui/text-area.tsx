// How are several lines of text typed? The box grows with them.
import { Field, type WidgetProps } from '#renderer/ui/field.tsx';

interface Props extends WidgetProps<string> {
  readonly rows?: number;
  readonly placeholder?: string;
  readonly maxLength?: number;
}

/** Several lines of text; grows as one types. */
export const TextArea = (props: Props) => (
  <Field label={props.label} error={props.error} hint={props.hint} isRequired={props.isRequired} isLabelHidden={props.isLabelHidden}>
    {(attributes) => (
      <textarea
        {...attributes}
        className="input textarea"
        name={props.name}
        rows={props.rows ?? 3}
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
