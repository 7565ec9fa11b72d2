// What has happened to this membership?
import { useState } from 'react';
import { SectionOrigin } from '#renderer/core/books.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { EventDialog } from '#renderer/members/event-dialog.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/page-parts.tsx';
import { membershipEventLabels } from '#shared/members/labels.ts';
import type { Member } from '#shared/members/model.ts';
import { memberWords } from '#shared/members/words.ts';

interface Props {
  readonly member: Member;
  readonly isReadOnly: boolean;
}

/** The events of a membership, newest first, and the button that records one. */
export const EventsCard = ({ member, isReadOnly }: Props) => {
  const t = useWords();
  const [isAdding, setIsAdding] = useState(false);
  const events = member.events.toSorted((a, b) => b.on.localeCompare(a.on));
  return (
    <Card
      title={t(memberWords.events)}
      aside={<SectionOrigin title={t(memberWords.events)} rows={events.map(({ id }) => ({ table: 'membershipEvent', id }))} />}
    >
      {events.length === 0 ? <p className="mut">{t(isReadOnly ? memberWords.eventsNone : memberWords.eventsEmptyText)}</p> : null}
      <ol className="timeline">
        {events.map((event) => (
          <li key={event.id}>
            <span className="mut nowrap">{event.until ? t(memberWords.untilLine, { from: event.on, until: event.until }) : event.on}</span>
            <strong>{t(membershipEventLabels[event.kind])}</strong>
            {event.note ? <span>{event.note}</span> : null}
          </li>
        ))}
      </ol>
      {isReadOnly ? null : <Button onClick={() => setIsAdding(true)}>{t(memberWords.addEvent)}</Button>}
      {isAdding ? <EventDialog member={member} onClose={() => setIsAdding(false)} /> : null}
    </Card>
  );
};
