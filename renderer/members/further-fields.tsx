// Which facts does the roster hold beyond the sixteen items?

import { useBooks } from '#renderer/core/books.tsx';
import { FormField } from '#renderer/core/form-field.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import type { MemberFormState } from '#renderer/members/member-form.tsx';
import { Checkbox, Select } from '#renderer/ui/choices.tsx';
import { FieldRow } from '#renderer/ui/page-parts.tsx';
import { ParsedInput } from '#renderer/ui/parsed-input.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { memberFieldLabels as labels } from '#shared/members/labels.ts';
import { memberWords } from '#shared/members/words.ts';

const readMonths = (text: string): number | null => {
  const plain = text.normalize('NFKC').replace(/[−–]/g, '-').trim();
  return /^-?\d{1,4}$/.test(plain) ? Number(plain) : null;
};

const lines = [
  ['degree', 'professionalTitle'],
  ['workplace', 'newStratum'],
  ['nativePlace', 'household'],
] as const;

/** The roster's other columns, all of them optional. */
export const FurtherFields = ({ form: { control } }: { readonly form: MemberFormState }) => {
  const t = useWords();
  const { whose } = useBooks();
  const overview = useCall('branch.overview', whose);
  const groups = overview.data?.groups ?? [];
  return (
    <div className="form">
      {lines.map((names) => (
        <FieldRow key={names.join()} columns={2}>
          {names.map((name) => (
            <FormField key={name} control={control} name={`member.${name}`}>
              {(field) => <TextInput label={t(labels[name])} {...field} />}
            </FormField>
          ))}
        </FieldRow>
      ))}
      <FieldRow columns={2}>
        <FormField control={control} name="member.groupId">
          {(field) => (
            <Select
              label={t(labels.groupId)}
              {...field}
              emptyLabel={t(memberWords.noGroup)}
              choices={groups.map((group) => ({ value: group.id, label: group.name }))}
            />
          )}
        </FormField>
        <FormField control={control} name="member.partyAgeAdjustment">
          {(field) => (
            <ParsedInput<number>
              label={t(labels.partyAgeAdjustment)}
              hint={t(memberWords.adjustmentHint)}
              complaint={t(memberWords.adjustmentFormat)}
              {...field}
              parse={readMonths}
              show={String}
              onChange={(months) => field.onChange(months ?? 0)}
            />
          )}
        </FormField>
      </FieldRow>
      <FormField control={control} name="member.isMigrantWorker">
        {(field) => <Checkbox label={t(labels.isMigrantWorker)} {...field} />}
      </FormField>
      <FormField control={control} name="member.note">
        {(field) => <TextArea label={t(labels.note)} rows={2} {...field} maxLength={500} />}
      </FormField>
    </div>
  );
};
