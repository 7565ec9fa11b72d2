// What has happened in this member's life, as far as the books know?
import { useEffect, useEffectEvent, useState } from 'react';
import { Link } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { timelineText } from '#renderer/members/timeline-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Card } from '#renderer/ui/page-parts.tsx';
import { chinaDateTime } from '#shared/core/date.ts';
import { timelineWords } from '#shared/members/fact-words.ts';
import type { TimelineEntry } from '#shared/members/timeline.ts';
import { memberWords } from '#shared/members/words.ts';

const shownAtFirst = 8;

/** Everything the books hold of one member, newest first, each with the moment of its entry. */
export const TimelineCard = ({ memberId }: { readonly memberId: string }) => {
  const t = useWords();
  const timeline = useCall('members.timeline', { id: memberId });
  const [isWhole, setIsWhole] = useState(false);
  const readAnew = useEffectEvent(() => void timeline.refetch());
  // Other books may have grown since this page was last open.
  useEffect(() => readAnew(), []);
  const entries = timeline.data?.entries ?? [];
  const shown = isWhole ? entries : entries.slice(0, shownAtFirst);
  return (
    <Card title={t(timelineWords.title)}>
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

const Entry = ({ entry }: { readonly entry: TimelineEntry }) => {
  const t = useWords();
  const text = timelineText(entry, t);
  return (
    <li>
      <span className="mut">{entry.until && entry.on ? t(memberWords.untilLine, { from: entry.on, until: entry.until }) : (entry.on ?? '—')}</span>
      <span>
        {entry.meetingId ? (
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
