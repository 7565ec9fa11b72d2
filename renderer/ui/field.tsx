// How does a field stand on a page? Label above, widget, then hint or error, all tied together for screen readers.
import { type ReactNode, useId } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { uiWords } from '#shared/core/ui-words.ts';

/** What every widget of a form takes. `error` stands under the field. */
export interface WidgetProps<T> {
  readonly label: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly name?: string | undefined;
  readonly error?: string | undefined;
  readonly hint?: ReactNode;
  readonly isRequired?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  /** Keeps the label for screen readers only, e.g. in a grid. */
  readonly isLabelHidden?: boolean | undefined;
  readonly hasFocusAtFirst?: boolean | undefined;
}

/** Attributes that tie a control to its label and message. */
interface ControlAttributes {
  readonly id: string;
  readonly 'aria-invalid': boolean | undefined;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-required': boolean | undefined;
}

interface Props {
  readonly label: string;
  readonly error?: string | undefined;
  readonly hint?: ReactNode;
  readonly isRequired?: boolean | undefined;
  readonly isLabelHidden?: boolean | undefined;
  readonly children: (attributes: ControlAttributes) => ReactNode;
}

/** The frame around one control; `children` receives the attributes for it. */
export const Field = ({ label, error, hint, isRequired, isLabelHidden, children }: Props) => {
  const t = useWords();
  const id = useId();
  const hasMessage = Boolean(error) || Boolean(hint);
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <label htmlFor={id} className={isLabelHidden ? 'sr-only' : 'field-label'}>
        {label}
        {isRequired ? <span className="field-required">{t(uiWords.required)}</span> : null}
      </label>
      {children({
        id,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': hasMessage ? `${id}-message` : undefined,
        'aria-required': isRequired ? true : undefined,
      })}
      {hasMessage ? (
        <div id={`${id}-message`} className={error ? 'field-error' : 'field-hint'}>
          {error ? <span role="alert">{error}</span> : hint}
        </div>
      ) : null}
    </div>
  );
};
