// Which persons look odd across branches? For people to clear up (reliability rows 84 and 86).
import { Link } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { OriginButton } from '#renderer/handoff/origin-panels.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Card, Tag } from '#renderer/ui/page-parts.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import { handoffWords } from '#shared/handoff/words.ts';

const kinds = {
  'same-id-number': handoffWords.sameIdNumber,
  'same-person': handoffWords.samePerson,
  'bad-id-number': handoffWords.badIdNumber,
} as const;

/** The list; nothing while nothing is odd. */
export const FindingsPanel = () => {
  const t = useWords();
  const { data, error } = useCall('handoff.findings', {});
  if (error) return <FaultBox fault={error.fault} />;
  if (!data || data.findings.length === 0) return null;
  return (
    <Card title={t(handoffWords.findings)} aside={String(data.findings.length)}>
      <p className="mut">{t(handoffWords.findingsHint)}</p>
      <ul className="finding-list">
        {data.findings.slice(0, 200).map(({ kind, people }) => (
          <li key={`${kind}/${people.map(({ memberId }) => memberId).join('/')}`}>
            <Tag look="warn">{t(kinds[kind])}</Tag>{' '}
            {people.map(({ orgId, memberId, name, organisation, idNumber, seq, enteredOn }) => (
              <span key={memberId} className="finding-person">
                <Link href={`/inbox/books/${orgId}/member/${memberId}`} className="link">
                  {name}
                </Link>
                {t(uiWords.withDetail, {
                  text: '',
                  detail: [organisation, idNumber, t(handoffWords.provenance, { seq: seq ?? '—', date: enteredOn })]
                    .filter(Boolean)
                    .join(t(uiWords.partMark)),
                })}
                <OriginButton row={{ table: 'member', id: memberId }} name={t(uiWords.withDetail, { text: name, detail: organisation })} />
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  );
};
