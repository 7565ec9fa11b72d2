// The sixteen items of the national form (F6): which fields, in which order?

import { FormField } from '#renderer/core/form-field.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { AlikeNotice } from '#renderer/members/alike-notice.tsx';
import { IdentifyField } from '#renderer/members/identify-field.tsx';
import type { MemberFormState } from '#renderer/members/member-form.tsx';
import { Checkbox, Radio, Select } from '#renderer/ui/choices.tsx';
import { DateInput, PartialDateInput } from '#renderer/ui/date-input.tsx';
import { MonthInput } from '#renderer/ui/month-input.tsx';
import { FieldRow } from '#renderer/ui/page-parts.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { educationLabels } from '#shared/members/education.ts';
import { ethnicGroups } from '#shared/members/ethnicity.ts';
import { memberFieldLabels as labels, memberTypeLabels, partyStatusLabels, sexLabels } from '#shared/members/labels.ts';
import { memberTypes, partyStatuses, sexes } from '#shared/members/model.ts';
import { postNames } from '#shared/members/posts.ts';
import { memberWords } from '#shared/members/words.ts';

interface Props {
  readonly form: MemberFormState;
  readonly ownId: string | null;
  readonly branchName: string;
}

const ethnicNames = ethnicGroups.map((group) => group.name);

/** Items 1 to 16; the ID number (item 4) stands first because it fills others. */
export const BasicFields = ({ form, ownId, branchName }: Props) => (
  <div className="form">
    <IdentifyField form={form} ownId={ownId} />
    <PersonFields form={form} />
    <AlikeNotice form={form} ownId={ownId} />
    <MembershipFields form={form} branchName={branchName} />
    <ContactFields form={form} />
    <StatusFields form={form} />
  </div>
);

const PersonFields = ({ form: { control } }: { readonly form: MemberFormState }) => {
  const t = useWords();
  return (
    <FieldRow columns={3}>
      <FormField control={control} name="member.name">
        {(field) => <TextInput label={t(labels.name)} isRequired {...field} maxLength={50} />}
      </FormField>
      <FormField control={control} name="member.sex">
        {(field) => <Radio label={t(labels.sex)} {...field} choices={sexes.map((sex) => ({ value: sex, label: t(sexLabels[sex]) }))} />}
      </FormField>
      <FormField control={control} name="member.ethnicity">
        {(field) => <TextInput label={t(labels.ethnicity)} {...field} suggestions={ethnicNames} />}
      </FormField>
      <FormField control={control} name="member.birthDate">
        {(field) => <DateInput label={t(labels.birthDate)} {...field} />}
      </FormField>
      <FormField control={control} name="member.education">
        {(field) => <TextInput label={t(labels.education)} {...field} suggestions={educationLabels} />}
      </FormField>
      <FormField control={control} name="member.memberType">
        {(field) => (
          <Select
            label={t(labels.memberType)}
            isRequired
            {...field}
            choices={memberTypes.map((type) => ({ value: type, label: t(memberTypeLabels[type]) }))}
          />
        )}
      </FormField>
    </FieldRow>
  );
};

const MembershipFields = ({ form: { control }, branchName }: { readonly form: MemberFormState; readonly branchName: string }) => {
  const t = useWords();
  return (
    <>
      <FieldRow columns={2}>
        <TextInput label={t(labels.branchName)} value={branchName} onChange={ignore} isDisabled />
        <FormField control={control} name="member.post">
          {(field) => <TextInput label={t(labels.post)} {...field} suggestions={postNames} />}
        </FormField>
      </FieldRow>
      <FieldRow columns={2}>
        <FormField control={control} name="member.joinedOn">
          {(field) => <PartialDateInput label={t(labels.joinedOn)} hint={t(memberWords.partialHint)} {...field} />}
        </FormField>
        <FormField control={control} name="member.regularisedOn">
          {(field) => <PartialDateInput label={t(labels.regularisedOn)} hint={t(memberWords.partialHint)} {...field} />}
        </FormField>
      </FieldRow>
    </>
  );
};

const ContactFields = ({ form: { control } }: { readonly form: MemberFormState }) => {
  const t = useWords();
  return (
    <>
      <FieldRow columns={2}>
        <FormField control={control} name="member.mobile">
          {(field) => <TextInput label={t(labels.mobile)} inputMode="tel" {...field} />}
        </FormField>
        <FormField control={control} name="member.landline">
          {(field) => <TextInput label={t(labels.landline)} inputMode="tel" {...field} />}
        </FormField>
      </FieldRow>
      <FormField control={control} name="member.address">
        {(field) => <TextInput label={t(labels.address)} {...field} maxLength={200} />}
      </FormField>
    </>
  );
};

const StatusFields = ({ form: { control } }: { readonly form: MemberFormState }) => {
  const t = useWords();
  return (
    <>
      <FieldRow columns={2}>
        <FormField control={control} name="member.partyStatus">
          {(field) => (
            <Select
              label={t(labels.partyStatus)}
              {...field}
              choices={partyStatuses.map((status) => ({ value: status, label: t(partyStatusLabels[status]) }))}
            />
          )}
        </FormField>
        <FormField control={control} name="member.lostContactSince">
          {(field) => <MonthInput label={t(labels.lostContactSince)} hint={t(memberWords.lostHint)} {...field} />}
        </FormField>
      </FieldRow>
      <FieldRow columns={2}>
        <FormField control={control} name="member.isMobile">
          {(field) => <Checkbox label={t(labels.isMobile)} {...field} />}
        </FormField>
        <FormField control={control} name="member.outflowPlace">
          {(field) => <TextInput label={t(labels.outflowPlace)} hint={t(memberWords.outflowHint)} {...field} />}
        </FormField>
      </FieldRow>
    </>
  );
};

const ignore = () => undefined;
