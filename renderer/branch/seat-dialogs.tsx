// Who takes a seat, and when does one end?

import { FormField } from '#renderer/core/form-field.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { useSession } from '#renderer/core/session.tsx';
import { useLedgerForm } from '#renderer/core/use-ledger-form.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choices.tsx';
import { DateInput } from '#renderer/ui/date-input.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
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
  const { form, submit, fault, isBusy } = useLedgerForm('branch.fillSeat', defaults);
  const save = async () => {
    if (await submit()) onClose();
  };
  return (
    <Dialog
      title={t(branchWords.fillSeat)}
      onClose={onClose}
      onFinish={() => void save()}
      actions={<SaveOrCancel isBusy={isBusy} onSave={save} onClose={onClose} />}
    >
      <FaultBox fault={fault} />
      <FieldRow>
        <FormField control={form.control} name="role">
          {(field) => (
            <Select
              label={t(branchWords.role)}
              hasFocusAtFirst
              {...field}
              choices={seatRoles.map((role) => ({ value: role, label: t(seatRoleLabels[role]) }))}
            />
          )}
        </FormField>
        <FormField control={form.control} name="memberId">
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
        <FormField control={form.control} name="electedOn">
          {(field) => <DateInput label={t(branchWords.electedOn)} isRequired {...field} onChange={(day) => field.onChange(day ?? '')} />}
        </FormField>
        <FormField control={form.control} name="approvedOn">
          {(field) => <DateInput label={t(branchWords.approvedOn)} {...field} />}
        </FormField>
      </FieldRow>
    </Dialog>
  );
};

/** Ends a seat on a day. */
export const EndSeatDialog = ({ seat, onClose }: { readonly seat: Seat; readonly onClose: () => void }) => {
  const t = useWords();
  const { today } = useSession();
  const { form, submit, fault, isBusy } = useLedgerForm('branch.endSeat', { id: seat.id, endedOn: today });
  const save = async () => {
    if (await submit()) onClose();
  };
  return (
    <Dialog
      title={t(branchWords.endSeatOf, { name: seat.memberName, role: t(seatRoleLabels[seat.role]) })}
      onClose={onClose}
      onFinish={() => void save()}
      actions={<SaveOrCancel isBusy={isBusy} onSave={save} onClose={onClose} />}
    >
      <FaultBox fault={fault} />
      <FormField control={form.control} name="endedOn">
        {(field) => <DateInput label={t(branchWords.endedOn)} isRequired hasFocusAtFirst {...field} onChange={(day) => field.onChange(day ?? '')} />}
      </FormField>
    </Dialog>
  );
};

interface FootProps {
  readonly isBusy: boolean;
  readonly onSave: () => Promise<void>;
  readonly onClose: () => void;
}

/** The two buttons at the foot of a dialog that saves. */
export const SaveOrCancel = ({ isBusy, onSave, onClose }: FootProps) => {
  const t = useWords();
  return (
    <>
      <Button onClick={onClose}>{t(uiWords.cancel)}</Button>
      <Button look="primary" isBusy={isBusy} onClick={() => void onSave()}>
        {t(uiWords.save)}
      </Button>
    </>
  );
};
