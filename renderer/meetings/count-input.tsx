// How is a number of votes typed?
import { type FocusEvent, useState } from 'react';
import { Field } from '#renderer/ui/field.tsx';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

const read = (text: string): number => {
  const digits = text.normalize('NFKC').replace(/\D/g, '');
  return digits === '' ? 0 : Math.min(10_000, Number(digits));
};

/** A count from 0 on; typing replaces what stands there. */
export const CountInput = ({ label, value, onChange }: Props) => {
  const [isEmpty, setIsEmpty] = useState(false);
  const select = (event: FocusEvent<HTMLInputElement>) => event.target.select();
  return (
    <Field label={label}>
      {(attributes) => (
        <input
          {...attributes}
          className="input input-number"
          inputMode="numeric"
          autoComplete="off"
          value={isEmpty ? '' : value}
          onFocus={select}
          onBlur={() => setIsEmpty(false)}
          onChange={(event) => {
            setIsEmpty(event.target.value === '');
            onChange(read(event.target.value));
          }}
        />
      )}
    </Field>
  );
};
