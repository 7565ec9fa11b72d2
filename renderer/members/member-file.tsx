// How does the file of a known member look? Facts at the left, history and summary at the right.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { SectionOrigin, useBooks } from '#renderer/core/books.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { useShortcuts } from '#renderer/core/shortcuts.ts';
import { FilesCard } from '#renderer/files/files-card.tsx';
import { EventsCard } from '#renderer/members/events-card.tsx';
import { FactsCard } from '#renderer/members/facts-card.tsx';
import { MemberForm } from '#renderer/members/member-form.tsx';
import { MergedCard, MergedNotice } from '#renderer/members/merged-card.tsx';
import { OwnCard } from '#renderer/members/own-card.tsx';
import { RetireDialog } from '#renderer/members/retire-dialog.tsx';
import { TimelineCard } from '#renderer/members/timeline-card.tsx';
import { useNumbers } from '#renderer/members/use-numbers.ts';
import { YearCards } from '#renderer/members/year-cards.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DateInput } from '#renderer/ui/date-input.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Card, PageHead, Tag } from '#renderer/ui/page-parts.tsx';
import type { IsoDate } from '#shared/core/date.ts';
import { z } from '#shared/core/zod.ts';
import { factWords } from '#shared/members/fact-words.ts';
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
  const [asOf, setAsOf] = useState<IsoDate | null>(null);
  const numbers = useNumbers(member);
  const { isForeign, formOf, about } = useBooks();
  const isReadOnly = isForeign || member.retiredAt !== null;
  const print = () => (formOf ? go(formOf(member.id)) : go('/print', { state: { sheet: 'member-form', id: member.id, year } }));
  useShortcuts({ print });
  return (
    <>
      <PageHead title={member.name} mark={<Marks member={member} />} sub={about ?? t(memberWords.fileSub)}>
        {numbers.isMasked ? (
          <Button isBusy={numbers.isBusy} onClick={numbers.reveal}>
            {t(factWords.reveal)}
          </Button>
        ) : null}
        <Button onClick={print}>{t(memberWords.printForm)}</Button>
        {isReadOnly ? null : (
          <Button look="danger" onClick={() => setIsRetiring(true)}>
            {t(memberWords.retire)}
          </Button>
        )}
      </PageHead>
      <FaultBox fault={numbers.fault} />
      {member.retiredAt ? <p className="notice">{t(memberWords.retiredNotice, { reason: member.retireReason ?? '' })}</p> : null}
      <MergedNotice memberId={member.id} />
      {asOf ? (
        <DayView id={member.id} date={asOf} onBack={() => setAsOf(null)} />
      ) : (
        <MemberForm
          id={member.id}
          member={{ ...typedFacts.parse(member), ...numbers.shown }}
          isReadOnly={isReadOnly}
          onKept={numbers.keepTyped}
          beside={
            <>
              <Summary member={member} onDay={setAsOf} />
              <EventsCard member={member} isReadOnly={isReadOnly} />
              <YearCards memberId={member.id} />
              <OwnCard memberId={member.id} name={member.name} asOf={null} isReadOnly={isReadOnly} />
              <MergedCard memberId={member.id} isReadOnly={isReadOnly} />
              <FactsCard memberId={member.id} isReadOnly={isReadOnly} />
              <FilesCard ownerKind="member" ownerId={member.id} kinds={memberFileKinds} isReadOnly={isReadOnly} />
              <TimelineCard memberId={member.id} />
            </>
          }
        />
      )}
      {isRetiring ? <RetireDialog member={member} onClose={() => setIsRetiring(false)} /> : null}
    </>
  );
};

/** The file as it was on a day, only to look at. */
const DayView = ({ id, date, onBack }: { readonly id: string; readonly date: IsoDate; readonly onBack: () => void }) => {
  const t = useWords();
  const { whose } = useBooks();
  const past = useCall('members.get', { id, asOf: date, ...whose });
  return (
    <>
      <p className="notice row" role="status">
        {t(factWords.asOfNotice, { date })}
        <Button isSmall onClick={onBack}>
          {t(factWords.asOfBack)}
        </Button>
      </p>
      <FaultBox fault={past.error?.fault ?? null} />
      {past.data ? (
        <MemberForm
          key={date}
          id={id}
          member={typedFacts.parse(past.data)}
          isReadOnly
          onLeave={onBack}
          beside={
            <>
              <Summary member={past.data} />
              <OwnCard memberId={id} name={past.data.name} asOf={date} isReadOnly />
            </>
          }
        />
      ) : null}
    </>
  );
};

/** How the person stands; and, in a branch's books, that nothing can be changed. */
const Marks = ({ member }: { readonly member: Member }) => {
  const t = useWords();
  const { isForeign } = useBooks();
  return (
    <>
      <Standing member={member} /> {isForeign ? <Tag look="note">{t(memberWords.readOnly)}</Tag> : null}
    </>
  );
};

const Standing = ({ member }: { readonly member: Member }) => {
  const t = useWords();
  if (member.retiredAt) return <Tag look="note">{t(memberWords.retired)}</Tag>;
  if (!member.isMember) return <Tag look="note">{t(memberWords.left)}</Tag>;
  return <Tag look={member.memberType === 'fullMember' ? 'ok' : 'warn'}>{t(memberTypeLabels[member.memberType])}</Tag>;
};

const Summary = ({ member, onDay }: { readonly member: Member; readonly onDay?: (date: IsoDate | null) => void }) => {
  const t = useWords();
  const age = member.partyAge === null ? '—' : t(memberWords.yearsUnit, { years: member.partyAge });
  const lines = [
    { label: memberFieldLabels.partyAge, value: age },
    { label: memberFieldLabels.partyPosts, value: member.partyPosts || '—' },
    { label: memberFieldLabels.groupId, value: member.groupName || '—' },
    ...(member.nameAsWritten && member.nameAsWritten !== member.name ? [{ label: memberWords.asWritten, value: member.nameAsWritten }] : []),
  ];
  return (
    <Card title={t(memberWords.facts)} aside={<SectionOrigin title={t(memberWords.facts)} rows={[{ table: 'member', id: member.id }]} />}>
      <dl className="facts">
        {lines.map((line) => (
          <div key={line.label.zh}>
            <dt>{t(line.label)}</dt>
            <dd>{line.value}</dd>
          </div>
        ))}
      </dl>
      {onDay ? <DateInput label={t(factWords.asOf)} value={null} onChange={onDay} /> : null}
    </Card>
  );
};
