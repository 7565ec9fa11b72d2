// How does a widget sit in a form? It receives its value, its change handler and the error under it, and knows nothing of the form.
import type { ReactNode } from 'react';
import { type Control, Controller, type FieldPath, type FieldPathValue, type FieldValues } from 'react-hook-form';
import { useSpeech } from '#renderer/core/i18n.ts';
import { schemaMessage } from '#shared/core/schema-words.ts';

/** What a widget needs from a form. */
interface BoundField<T> {
  readonly name: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly onBlur: () => void;
  readonly error: string | undefined;
}

interface Props<V extends FieldValues, P extends FieldPath<V>> {
  readonly control: Control<V>;
  readonly name: P;
  readonly children: (field: BoundField<FieldPathValue<V, P>>) => ReactNode;
}

/** Binds one field: `<FormField control={form.control} name="member.name">{(field) => <TextInput label="…" {...field} />}</FormField>`. */
export const FormField = <V extends FieldValues, P extends FieldPath<V>>({ control, name, children }: Props<V, P>) => {
  const { language } = useSpeech();
  const worded = (message: string | undefined) => (message === undefined ? undefined : schemaMessage(message, language));
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <>
          {children({
            name: field.name,
            value: field.value,
            onChange: field.onChange,
            onBlur: field.onBlur,
            error: worded(fieldState.error?.message),
          })}
        </>
      )}
    />
  );
};
