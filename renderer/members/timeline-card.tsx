// What has happened in this member's life, as far as the books know?
import { useEffect, useEffectEvent, useState } from 'react';
import { Link } from 'wouter';
import { type RowName, SectionOrigin, useBooks } from '#renderer/core/books.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { timelineText } from '#renderer/members/timeline-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Card } from '#renderer/ui/page-parts.tsx';
import { chinaDateTime } from '#shared/core/date.ts';
import { timelineWords } from '#shared/members/fact-words.ts';
import type { TimelineEntry, TimelineSource } from '#shared/members/timeline.ts';
import { memberWords } from '#shared/members/words.ts';

const shownAtFirst = 8;

/** Everything the books hold of one member, newest first, each with the moment of its entry. */
export const TimelineCard = ({ memberId }: { readonly memberId: string }) => {
  const t = useWords();
  const { whose } = useBooks();
  const timeline = useCall('members.timeline', { id: memberId, ...whose });
  const [isWhole, setIsWhole] = useState(false);
  const readAnew = useEffectEvent(() => void timeline.refetch());
  // Other books may have grown since this page was last open.
  useEffect(() => readAnew(), []);
  const entries = timeline.data?.entries ?? [];
  const shown = isWhole ? entries : entries.slice(0, shownAtFirst);
  return (
    <Card title={t(timelineWords.title)} aside={<SectionOrigin title={t(timelineWords.title)} rows={shown.map((entry) => rowOf(entry, memberId))} />}>
      <FaultBox fault={timeline.error?.fault ?? null} />
      <ol className="timeline timeline-wide">
        {shown.map((entry) => (
          <Entry key={entry.key} entry={entry} />
        ))}
      </ol>
      {entries.length > shownAtFirst ? (
        <Button isSmall isExpanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? t(timelineWords.fewer) : t(timelineWords.all, { count: entries.length })}
        </Button>
      ) : null}
    </Card>
  );
};

/** The tables whose rows the entries of each source are. */
const tables: Readonly<Record<TimelineSource, string>> = {
  basic: 'member',
  event: 'membershipEvent',
  fact: 'memberFact',
  dues: 'duesStanding',
  meeting: 'attendance',
  seat: 'committeeSeat',
  file: 'attachment',
  own: 'ownValue',
};

const rowOf = ({ source, key }: TimelineEntry, memberId: string): RowName => ({
  table: tables[source],
  id: source === 'basic' ? memberId : key.slice(source.length + 1),
});

const Entry = ({ entry }: { readonly entry: TimelineEntry }) => {
  const t = useWords();
  const { isForeign } = useBooks();
  const text = timelineText(entry, t);
  return (
    <li>
      <span className="mut">{entry.until && entry.on ? t(memberWords.untilLine, { from: entry.on, until: entry.until }) : (entry.on ?? '—')}</span>
      <span>
        {entry.meetingId && !isForeign ? (
          <Link href={`/meetings/${entry.meetingId}`} className="link">
            {text.title}
          </Link>
        ) : (
          <strong>{text.title}</strong>
        )}{' '}
        {text.detail}
      </span>
      <span className="mut timeline-entered">{t(timelineWords.recordedAt, { time: chinaDateTime(entry.recordedAt).slice(0, 16) })}</span>
    </li>
  );
};
