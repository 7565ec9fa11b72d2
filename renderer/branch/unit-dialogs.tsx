// What is known of a unit, and why is one taken out?
import { SaveOrCancel } from '#renderer/branch/seat-dialogs.tsx';
import { FormField } from '#renderer/core/form-field.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { useLedgerForm } from '#renderer/core/use-ledger-form.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choices.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { FieldRow } from '#renderer/ui/page-parts.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { unitPartyOrgLabels } from '#shared/branch/labels.ts';
import { type BranchUnit, isCreditCodeRight, unitPartyOrgs } from '#shared/branch/units.ts';
import { branchWords } from '#shared/branch/words.ts';
import { uiWords } from '#shared/core/ui-words.ts';

interface UnitProps {
  /** Null: a new unit. */
  readonly unit: BranchUnit | null;
  readonly onClose: () => void;
}

const newUnit = { id: null, name: '', nature: '', creditCode: '', partyOrg: null };

/** Tells whether a whole code was typed whose last character does not fit: worth a word, but the certificate decides. */
const isOdd = (typed: string): boolean => {
  const code = typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
  return code.length === 18 && !isCreditCodeRight(code);
};

/** Adds a unit or changes one. */
export const UnitDialog = ({ unit, onClose }: UnitProps) => {
  const t = useWords();
  const { form, submit, fault, isBusy } = useLedgerForm('branch.saveUnit', unit ?? newUnit);
  const { control } = form;
  const code = form.watch('creditCode');
  const save = async () => {
    if (await submit()) onClose();
  };
  return (
    <Dialog
      title={t(unit ? branchWords.editUnit : branchWords.addUnit)}
      onClose={onClose}
      onFinish={() => void save()}
      actions={<SaveOrCancel isBusy={isBusy} onSave={save} onClose={onClose} />}
    >
      <FaultBox fault={fault} />
      <FormField control={control} name="name">
        {(field) => <TextInput label={t(branchWords.unitName)} isRequired hasFocusAtFirst {...field} maxLength={100} />}
      </FormField>
      <FormField control={control} name="creditCode">
        {(field) => (
          <TextInput label={t(branchWords.creditCode)} hint={isOdd(code) ? t(branchWords.creditCodeOdd) : undefined} {...field} maxLength={30} />
        )}
      </FormField>
      <FieldRow>
        <FormField control={control} name="nature">
          {(field) => <TextInput label={t(branchWords.unitNature)} hint={t(branchWords.unitNatureHint)} {...field} maxLength={30} />}
        </FormField>
        <FormField control={control} name="partyOrg">
          {(field) => (
            <Select
              label={t(branchWords.unitPartyOrg)}
              {...field}
              emptyLabel={t(branchWords.notSaid)}
              choices={unitPartyOrgs.map((one) => ({ value: one, label: t(unitPartyOrgLabels[one]) }))}
            />
          )}
        </FormField>
      </FieldRow>
    </Dialog>
  );
};

/** Takes a unit out, with its reason. */
export const RetireUnitDialog = ({ unit, onClose }: { readonly unit: BranchUnit; readonly onClose: () => void }) => {
  const t = useWords();
  const { form, submit, fault, isBusy } = useLedgerForm('branch.retireUnit', { id: unit.id, reason: '' });
  const retire = async () => {
    if (await submit()) onClose();
  };
  return (
    <Dialog
      title={t(branchWords.retireUnitTitle, { name: unit.name })}
      onClose={onClose}
      onFinish={() => void retire()}
      actions={
        <>
          <Button onClick={onClose}>{t(uiWords.cancel)}</Button>
          <Button look="danger" isBusy={isBusy} onClick={() => void retire()}>
            {t(branchWords.retireUnit)}
          </Button>
        </>
      }
    >
      <p>{t(branchWords.retireUnitText)}</p>
      <FaultBox fault={fault} />
      <FormField control={form.control} name="reason">
        {(field) => <TextInput label={t(branchWords.retireUnitReason)} isRequired hasFocusAtFirst {...field} maxLength={200} />}
      </FormField>
    </Dialog>
  );
};
