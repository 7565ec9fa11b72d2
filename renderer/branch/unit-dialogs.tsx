// What is known of a unit, and why is one taken out?
import { FormField } from '#renderer/core/form-field.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { LedgerDialog } from '#renderer/core/ledger-dialog.tsx';
import { useLedgerForm } from '#renderer/core/use-ledger-form.ts';
import { Select } from '#renderer/ui/choices.tsx';
import { FieldRow } from '#renderer/ui/page-parts.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { unitPartyOrgLabels } from '#shared/branch/labels.ts';
import { type BranchUnit, isCreditCodeRight, unitPartyOrgs } from '#shared/branch/units.ts';
import { branchWords } from '#shared/branch/words.ts';

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
  const ledger = useLedgerForm('branch.saveUnit', unit ?? newUnit);
  const { control } = ledger.form;
  const code = ledger.form.watch('creditCode');
  return (
    <LedgerDialog of={ledger} title={t(unit ? branchWords.editUnit : branchWords.addUnit)} onClose={onClose}>
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
    </LedgerDialog>
  );
};

/** Takes a unit out, with its reason. */
export const RetireUnitDialog = ({ unit, onClose }: { readonly unit: BranchUnit; readonly onClose: () => void }) => {
  const t = useWords();
  const ledger = useLedgerForm('branch.retireUnit', { id: unit.id, reason: '' });
  return (
    <LedgerDialog
      of={ledger}
      title={t(branchWords.retireUnitTitle, { name: unit.name })}
      confirmText={t(branchWords.retireUnit)}
      isDanger
      onClose={onClose}
    >
      <p>{t(branchWords.retireUnitText)}</p>
      <FormField control={ledger.form.control} name="reason">
        {(field) => <TextInput label={t(branchWords.retireUnitReason)} isRequired hasFocusAtFirst {...field} maxLength={200} />}
      </FormField>
    </LedgerDialog>
  );
};
