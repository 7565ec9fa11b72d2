// Which organisation is it?
import { type SubmitEvent, useRef } from 'react';
import type { Control } from 'react-hook-form';
import { FormField } from '#renderer/core/form-field.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { useUnsaved } from '#renderer/core/leave-guard.tsx';
import { useShortcuts } from '#renderer/core/shortcuts.ts';
import { type FormValues, useLedgerForm } from '#renderer/core/use-ledger-form.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choices.tsx';
import { DateInput } from '#renderer/ui/date-input.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Actions, Card, FieldRow } from '#renderer/ui/page-parts.tsx';
import { ParsedInput } from '#renderer/ui/parsed-input.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import { branchTypeLabels, unitSituationLabels } from '#shared/branch/labels.ts';
import { branchTypes, type Organisation, unitSituations } from '#shared/branch/model.ts';
import { branchWords } from '#shared/branch/words.ts';
import { isLandlineNumber, isMobileNumber } from '#shared/core/phone.ts';
import { uiWords } from '#shared/core/ui-words.ts';

const readUnits = (text: string): number | null => {
  const plain = text.normalize('NFKC').trim();
  return /^[1-9]\d?$/.test(plain) ? Number(plain) : null;
};
const readYears = (text: string): number | null => (/^([1-9]|10)$/.test(text.normalize('NFKC').trim()) ? Number(text.normalize('NFKC')) : null);

/** The organisation's own facts. */
export const OrganisationCard = ({ organisation }: { readonly organisation: Organisation }) => {
  const t = useWords();
  const toast = useToast();
  const { id: _, ...facts } = organisation;
  const { form, submit, fault, isBusy } = useLedgerForm('branch.saveOrganisation', facts, { follows: true });
  const { control, formState } = form;
  useUnsaved(formState.isDirty);
  const typed = useRef<HTMLFormElement>(null);
  useShortcuts({ save: () => typed.current?.requestSubmit() }, { isOff: !formState.isDirty });
  const isBranch = organisation.kind === 'branch';
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!(await submit())) return;
    form.reset(form.getValues());
    toast.done(t(uiWords.saved));
  };
  return (
    <Card title={t(branchWords.organisationSection)}>
      <form ref={typed} className="form" onSubmit={(event) => void save(event)} noValidate>
        <FaultBox fault={fault} />
        <NameFields control={control} isBranch={isBranch} />
        {isBranch ? (
          <>
            <TermFields control={control} />
            <ContactFields control={control} phone={form.watch('contactPhone') ?? ''} />
            <ExtensionFields control={control} isJoint={form.watch('branchType') === 'joint'} />
          </>
        ) : null}
        <Actions>
          <Button look="primary" type="submit" isBusy={isBusy} isDisabled={!formState.isDirty}>
            {t(branchWords.saveOrganisation)}
          </Button>
        </Actions>
      </form>
    </Card>
  );
};

type OrganisationControl = Control<FormValues<'branch.saveOrganisation'>>;

const NameFields = ({ control, isBranch }: { readonly control: OrganisationControl; readonly isBranch: boolean }) => {
  const t = useWords();
  return (
    <FieldRow columns={2}>
      <FormField control={control} name="name">
        {(field) => <TextInput label={t(branchWords.name)} hint={t(branchWords.nameHint)} isRequired {...field} />}
      </FormField>
      <FormField control={control} name="code">
        {(field) => <TextInput label={t(branchWords.code)} hint={t(branchWords.codeHint)} isRequired {...field} />}
      </FormField>
      <FormField control={control} name="superiorName">
        {(field) => <TextInput label={t(branchWords.superiorName)} {...field} />}
      </FormField>
      {isBranch ? (
        <FormField control={control} name="branchType">
          {(field) => (
            <Select
              label={t(branchWords.branchType)}
              {...field}
              choices={branchTypes.map((type) => ({ value: type, label: t(branchTypeLabels[type]) }))}
            />
          )}
        </FormField>
      ) : null}
    </FieldRow>
  );
};

const TermFields = ({ control }: { readonly control: OrganisationControl }) => {
  const t = useWords();
  return (
    <FieldRow columns={4}>
      <FormField control={control} name="formedOn">
        {(field) => <DateInput label={t(branchWords.formedOn)} {...field} />}
      </FormField>
      <FormField control={control} name="termYears">
        {(field) => (
          <ParsedInput<number>
            label={t(branchWords.termYears)}
            hint={t(branchWords.termYearsHint)}
            complaint={t(branchWords.termYearsFormat)}
            parse={readYears}
            show={String}
            {...field}
          />
        )}
      </FormField>
      <FormField control={control} name="termStart">
        {(field) => <DateInput label={t(branchWords.termStart)} {...field} />}
      </FormField>
      <FormField control={control} name="termEnd">
        {(field) => <DateInput label={t(branchWords.termEnd)} {...field} />}
      </FormField>
    </FieldRow>
  );
};

/** Whom the superior asks (F6, the organisation's side); an odd telephone number is pointed out, never refused (DATA-12). */
const ContactFields = ({ control, phone }: { readonly control: OrganisationControl; readonly phone: string }) => {
  const t = useWords();
  const isOdd = phone.trim() !== '' && !isMobileNumber(phone) && !isLandlineNumber(phone.trim());
  return (
    <FieldRow columns={3}>
      <FormField control={control} name="contactName">
        {({ value, ...field }) => (
          <TextInput
            label={t(branchWords.contactName)}
            {...field}
            value={value ?? ''}
            maxLength={50}
            onChange={(text) => field.onChange(text === '' ? null : text)}
          />
        )}
      </FormField>
      <FormField control={control} name="contactPhone">
        {({ value, ...field }) => (
          <TextInput
            label={t(branchWords.contactPhone)}
            hint={t(isOdd ? branchWords.contactPhoneOdd : branchWords.contactPhoneHint)}
            {...field}
            value={value ?? ''}
            maxLength={30}
            inputMode="tel"
            onChange={(text) => field.onChange(text === '' ? null : text)}
          />
        )}
      </FormField>
      <FormField control={control} name="unitSituation">
        {({ value, ...field }) => (
          <Select
            label={t(branchWords.unitSituation)}
            {...field}
            value={value ?? null}
            emptyLabel={t(branchWords.notSaid)}
            choices={unitSituations.map((one) => ({ value: one, label: t(unitSituationLabels[one]) }))}
          />
        )}
      </FormField>
    </FieldRow>
  );
};

const ExtensionFields = ({ control, isJoint }: { readonly control: OrganisationControl; readonly isJoint: boolean }) => {
  const t = useWords();
  return (
    <FieldRow columns={4}>
      <FormField control={control} name="extendedUntil">
        {({ value, ...field }) => (
          <DateInput label={t(branchWords.extendedUntil)} hint={t(branchWords.extensionHint)} {...field} value={value ?? null} />
        )}
      </FormField>
      <FormField control={control} name="extensionNo">
        {({ value, ...field }) => (
          <TextInput
            label={t(branchWords.extensionNo)}
            {...field}
            value={value ?? ''}
            maxLength={60}
            onChange={(text) => field.onChange(text === '' ? null : text)}
          />
        )}
      </FormField>
      {isJoint ? (
        <FormField control={control} name="coveredUnits">
          {({ value, ...field }) => (
            <ParsedInput<number>
              label={t(branchWords.coveredUnits)}
              hint={t(branchWords.coveredUnitsHint)}
              complaint={t(branchWords.coveredUnitsFormat)}
              parse={readUnits}
              show={String}
              {...field}
              value={value ?? null}
            />
          )}
        </FormField>
      ) : null}
    </FieldRow>
  );
};
