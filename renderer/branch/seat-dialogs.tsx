// Who takes a seat, and when does one end?
import { FormField } from '#renderer/core/form-field.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { LedgerDialog } from '#renderer/core/ledger-dialog.tsx';
import { useSession } from '#renderer/core/session.tsx';
import { useLedgerForm } from '#renderer/core/use-ledger-form.ts';
import { Select } from '#renderer/ui/choices.tsx';
import { DateInput } from '#renderer/ui/date-input.tsx';
import { FieldRow } from '#renderer/ui/page-parts.tsx';
import { seatRoleLabels } from '#shared/branch/labels.ts';
import { type Seat, seatRoles } from '#shared/branch/model.ts';
import { branchWords } from '#shared/branch/words.ts';
import { uiWords } from '#shared/core/ui-words.ts';

interface FillProps {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
}

/** Fills a seat from a day on. */
export const FillSeatDialog = ({ people, onClose }: FillProps) => {
  const t = useWords();
  const { today, organisation } = useSession();
  const defaults = { role: 'secretary' as const, memberId: '', electedOn: organisation?.termStart ?? today, approvedOn: null };
  const ledger = useLedgerForm('branch.fillSeat', defaults);
  return (
    <LedgerDialog of={ledger} title={t(branchWords.fillSeat)} onClose={onClose}>
      <FieldRow>
        <FormField control={ledger.form.control} name="role">
          {(field) => (
            <Select
              label={t(branchWords.role)}
              hasFocusAtFirst
              {...field}
              choices={seatRoles.map((role) => ({ value: role, label: t(seatRoleLabels[role]) }))}
            />
          )}
        </FormField>
        <FormField control={ledger.form.control} name="memberId">
          {(field) => (
            <Select
              label={t(branchWords.holder)}
              isRequired
              {...field}
              value={field.value === '' ? null : field.value}
              error={field.error ? t(uiWords.notChosen) : undefined}
              choices={people.map((person) => ({ value: person.id, label: person.name }))}
            />
          )}
        </FormField>
        <FormField control={ledger.form.control} name="electedOn">
          {(field) => <DateInput label={t(branchWords.electedOn)} isRequired {...field} onChange={(day) => field.onChange(day ?? '')} />}
        </FormField>
        <FormField control={ledger.form.control} name="approvedOn">
          {(field) => <DateInput label={t(branchWords.approvedOn)} {...field} />}
        </FormField>
      </FieldRow>
    </LedgerDialog>
  );
};

/** Ends a seat on a day. */
export const EndSeatDialog = ({ seat, onClose }: { readonly seat: Seat; readonly onClose: () => void }) => {
  const t = useWords();
  const { today } = useSession();
  const ledger = useLedgerForm('branch.endSeat', { id: seat.id, endedOn: today });
  return (
    <LedgerDialog of={ledger} title={t(branchWords.endSeatOf, { name: seat.memberName, role: t(seatRoleLabels[seat.role]) })} onClose={onClose}>
      <FormField control={ledger.form.control} name="endedOn">
        {(field) => <DateInput label={t(branchWords.endedOn)} isRequired hasFocusAtFirst {...field} onChange={(day) => field.onChange(day ?? '')} />}
      </FormField>
    </LedgerDialog>
  );
};
