// How does the file of a known member look? Facts at the left, history and summary at the right.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { useSession } from '#renderer/core/session.tsx';
import { FilesCard } from '#renderer/files/files-card.tsx';
import { EventsCard } from '#renderer/members/events-card.tsx';
import { MemberForm } from '#renderer/members/member-form.tsx';
import { RetireDialog } from '#renderer/members/retire-dialog.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Card, PageHead, Tag } from '#renderer/ui/page-parts.tsx';
import { z } from '#shared/core/zod.ts';
import { memberFieldLabels, memberTypeLabels } from '#shared/members/labels.ts';
import { type Member, memberInput } from '#shared/members/model.ts';
import { memberWords } from '#shared/members/words.ts';

// Takes the typed facts out of a shown member: unknown keys fall away.
const typedFacts = z.object(memberInput.shape);

const memberFileKinds = ['photo', 'scan', 'idCard', 'material'] as const;

/** One member's file. */
export const MemberFile = ({ member }: { readonly member: Member }) => {
  const t = useWords();
  const [, go] = useLocation();
  const { year } = useSession();
  const [isRetiring, setIsRetiring] = useState(false);
  const isRetired = member.retiredAt !== null;
  return (
    <>
      <PageHead title={member.name} mark={<Standing member={member} />} sub={t(memberWords.fileSub)}>
        <Button onClick={() => go('/print', { state: { sheet: 'member-form', id: member.id, year } })}>{t(memberWords.printForm)}</Button>
        {isRetired ? null : (
          <Button look="danger" onClick={() => setIsRetiring(true)}>
            {t(memberWords.retire)}
          </Button>
        )}
      </PageHead>
      {isRetired ? <p className="notice">{t(memberWords.retiredNotice, { reason: member.retireReason ?? '' })}</p> : null}
      <MemberForm
        id={member.id}
        member={typedFacts.parse(member)}
        isReadOnly={isRetired}
        beside={
          <>
            <Summary member={member} />
            <EventsCard member={member} />
            <FilesCard ownerKind="member" ownerId={member.id} kinds={memberFileKinds} isReadOnly={isRetired} />
          </>
        }
      />
      {isRetiring ? <RetireDialog member={member} onClose={() => setIsRetiring(false)} /> : null}
    </>
  );
};

const Standing = ({ member }: { readonly member: Member }) => {
  const t = useWords();
  if (member.retiredAt) return <Tag look="note">{t(memberWords.retired)}</Tag>;
  if (!member.isMember) return <Tag look="note">{t(memberWords.left)}</Tag>;
  return <Tag look={member.memberType === 'fullMember' ? 'ok' : 'warn'}>{t(memberTypeLabels[member.memberType])}</Tag>;
};

const Summary = ({ member }: { readonly member: Member }) => {
  const t = useWords();
  const age = member.partyAge === null ? '—' : t(memberWords.yearsUnit, { years: member.partyAge });
  const lines = [
    { label: memberFieldLabels.partyAge, value: age },
    { label: memberFieldLabels.partyPosts, value: member.partyPosts || '—' },
    { label: memberFieldLabels.groupId, value: member.groupName || '—' },
    ...(member.nameAsWritten && member.nameAsWritten !== member.name ? [{ label: memberWords.asWritten, value: member.nameAsWritten }] : []),
  ];
  return (
    <Card title={t(memberWords.facts)}>
      <dl className="facts">
        {lines.map((line) => (
          <div key={line.label.zh}>
            <dt>{t(line.label)}</dt>
            <dd>{line.value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
};
