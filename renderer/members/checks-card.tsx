// What does the ledger notice about these facts, while they are typed?
import { useWatch } from 'react-hook-form';
import { findingText } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { useSession } from '#renderer/core/session.tsx';
import type { MemberFormState } from '#renderer/members/member-form.tsx';
import { FindingList } from '#renderer/ui/findings.tsx';
import { Card } from '#renderer/ui/page-parts.tsx';
import type { MemberInput } from '#shared/members/model.ts';
import { memberFindings } from '#shared/members/rules.ts';
import { memberWords } from '#shared/members/words.ts';

/** A masked number is a kept one: it was checked when it was entered. */
const withoutMasks = (member: MemberInput): MemberInput => {
  const unmasked = (number: string): string => (number.includes('*') ? '' : number);
  return { ...member, idNumber: unmasked(member.idNumber), mobile: unmasked(member.mobile), landline: unmasked(member.landline) };
};

/** The same rules that decide when saving (domain §2.9), shown beforehand. */
export const ChecksCard = ({ form }: { readonly form: MemberFormState }) => {
  const t = useWords();
  const { today } = useSession();
  const member = useWatch({ control: form.control, name: 'member' });
  const isUntouched = member.name === '' && member.idNumber === '';
  const findings = isUntouched ? [] : memberFindings(withoutMasks(member), today);
  return (
    <Card title={t(memberWords.checks)}>
      <div aria-live="polite">
        {findings.length === 0 ? (
          <p className="mut">{t(memberWords.checksFine)}</p>
        ) : (
          <FindingList warnWord={memberWords.pleaseCheck} findings={findings.map((finding) => findingText(finding, t))} />
        )}
      </div>
    </Card>
  );
};
