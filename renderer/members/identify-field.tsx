// What does an ID number say as soon as it is typed? Birth, sex, and whether somebody already has it.
import { useDeferredValue, useEffect, useEffectEvent } from 'react';
import { Link } from 'wouter';
import { FormField } from '#renderer/core/form-field.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import type { MemberFormState } from '#renderer/members/member-form.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import type { OutputOf } from '#shared/contract.ts';
import { factWords } from '#shared/members/fact-words.ts';
import { memberFieldLabels, sexLabels } from '#shared/members/labels.ts';
import { idNumberProblemWords } from '#shared/members/rule-words.ts';
import { memberWords } from '#shared/members/words.ts';

type Reading = OutputOf<'members.identify'>;

/** The ID number's field: it fills birth and sex, and names the file that already has the number. */
export const IdentifyField = ({ form, ownId }: { readonly form: MemberFormState; readonly ownId: string | null }) => {
  const t = useWords();
  const typed = useDeferredValue(form.watch('member.idNumber'));
  const isTyped = form.formState.dirtyFields.member?.idNumber === true;
  // A mask is a number that was checked when it was entered.
  const isMasked = typed.includes('*');
  const reading = useCall('members.identify', { idNumber: typed.slice(0, 40) }, { isEnabled: typed.trim() !== '' && !isMasked });
  const fill = useEffectEvent((found: Reading) => {
    if (!isTyped || found.problem !== 'none') return;
    if (found.birthDate) form.setValue('member.birthDate', found.birthDate, { shouldDirty: true, shouldValidate: true });
    if (found.sex) form.setValue('member.sex', found.sex, { shouldDirty: true, shouldValidate: true });
  });
  useEffect(() => {
    if (reading.data) fill(reading.data);
  }, [reading.data]);
  const found = typed.trim() === '' || isMasked ? null : (reading.data ?? null);
  const duplicate = found?.duplicate && found.duplicate.id !== ownId ? found.duplicate : null;
  const problem = found && found.problem !== 'none' && found.problem !== 'empty' ? idNumberProblemWords[found.problem] : null;
  const settle = () => {
    if (found?.problem === 'none' && found.idNumber !== typed) form.setValue('member.idNumber', found.idNumber, { shouldDirty: true });
  };
  return (
    <div className="identify">
      <FormField control={form.control} name="member.idNumber">
        {(field) => (
          <TextInput
            label={t(memberFieldLabels.idNumber)}
            {...field}
            onBlur={() => {
              settle();
              field.onBlur();
            }}
            maxLength={30}
            hasFocusAtFirst={ownId === null}
            error={field.error ?? (problem && typed.trim().length >= 15 ? t(problem) : undefined)}
            hint={
              found ? <ReadingHint reading={found} isShort={typed.trim().length < 15} /> : t(isMasked ? factWords.maskedHint : memberWords.idHint)
            }
          />
        )}
      </FormField>
      {duplicate ? (
        <p className="notice notice-warn" role="alert">
          {t(memberWords.idDuplicate, { name: duplicate.name })}{' '}
          <Link href={`/members/${duplicate.id}`} className="link">
            {t(memberWords.idOpenDuplicate, { name: duplicate.name })}
          </Link>
        </p>
      ) : null}
    </div>
  );
};

const ReadingHint = ({ reading, isShort }: { readonly reading: Reading; readonly isShort: boolean }) => {
  const t = useWords();
  if (isShort || reading.problem !== 'none' || !reading.birthDate || !reading.sex) return t(memberWords.idHint);
  if (reading.unknownArea) return t(memberWords.idUnknownArea);
  return t(memberWords.idFilled, { date: reading.birthDate, sex: t(sexLabels[reading.sex]) });
};
