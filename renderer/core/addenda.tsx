// What was said after a record became final, and how is more said? The addenda in order, and the form for one more.
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import type { Control } from 'react-hook-form';
import { FormField } from '#renderer/core/form-field.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { useUnsaved } from '#renderer/core/leave-guard.tsx';
import { type FormValues, useLedgerForm } from '#renderer/core/use-ledger-form.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import type { InputOf } from '#shared/contract.ts';
import { addendumWords as w } from '#shared/core/addendum-words.ts';

/** What every addendum says, whatever it is added to. */
interface Said {
  readonly id: string;
  readonly text: string;
  readonly reason: string;
  readonly madeOn: string;
  readonly madeBy: string;
}

interface ListProps<A extends Said> {
  readonly addenda: readonly A[];
  /** Stands before the text, e.g. its kind. */
  readonly mark?: (addendum: A) => ReactNode;
  /** Stands below the text. */
  readonly below?: (addendum: A) => ReactNode;
}

/** The last line of a list receives the focus once one more has come: who sent it hears that it stands there. */
const useFocusOnNew = (count: number): RefObject<HTMLOListElement | null> => {
  const list = useRef<HTMLOListElement>(null);
  const known = useRef(count);
  useEffect(() => {
    const last = list.current?.lastElementChild;
    if (count > known.current && last instanceof HTMLElement) last.focus();
    known.current = count;
  }, [count]);
  return list;
};

/** The addenda in order. */
export const AddendaList = <A extends Said>({ addenda, mark, below }: ListProps<A>) => {
  const t = useWords();
  return (
    <ol className="addenda" ref={useFocusOnNew(addenda.length)}>
      {addenda.map((addendum) => (
        <li key={addendum.id} tabIndex={-1}>
          {mark?.(addendum)}
          <p className="kept-text">{addendum.text}</p>
          {below?.(addendum)}
          <p className="mut">{t(w.made, { madeOn: addendum.madeOn, madeBy: addendum.madeBy, reason: addendum.reason })}</p>
        </li>
      ))}
    </ol>
  );
};

type AddendumCall = 'meetings.addAddendum' | 'meetings.addHistoricalAddendum' | 'talks.addAddendum';

/** The fields of the form, for those that only one kind of record has. */
export type AddendumControl = Control<FormValues<AddendumCall>>;

interface FormProps {
  /** The call, and what the form begins with. */
  readonly of: { readonly [N in AddendumCall]: { readonly call: N; readonly blank: InputOf<N> } }[AddendumCall];
  readonly maxLength: number;
  readonly hasFocusAtFirst?: boolean;
  /** Fields before the text. */
  readonly before?: (control: AddendumControl) => ReactNode;
  /** Fields below the reason. */
  readonly below?: (control: AddendumControl) => ReactNode;
  readonly onAdded?: () => void;
}

/** The form for one more addendum; what was typed in it is not left behind without a question. */
export const AddendumForm = ({ of: { call, blank }, maxLength, hasFocusAtFirst, before, below, onAdded }: FormProps) => {
  const t = useWords();
  const toast = useToast();
  const { form, submit, fault, isBusy } = useLedgerForm<AddendumCall>(call, blank);
  useUnsaved(form.formState.isDirty);
  const send = async () => {
    if (!(await submit())) return;
    toast.done(t(w.added));
    form.reset();
    onAdded?.();
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        send().catch(() => undefined);
      }}
    >
      {before?.(form.control)}
      <FormField control={form.control} name="text">
        {(field) => <TextArea label={t(w.text)} isRequired maxLength={maxLength} hasFocusAtFirst={hasFocusAtFirst} {...field} />}
      </FormField>
      <FormField control={form.control} name="reason">
        {(field) => <TextInput label={t(w.reason)} isRequired maxLength={300} {...field} />}
      </FormField>
      {below?.(form.control)}
      <FaultBox fault={fault} />
      <div>
        <Button type="submit" isBusy={isBusy}>
          {t(w.add)}
        </Button>
      </div>
    </form>
  );
};
