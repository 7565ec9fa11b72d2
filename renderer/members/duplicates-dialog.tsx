// Which files may be one person's? Proposals only; each is compared by a person.
import { useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { MergeDialog } from '#renderer/members/merge-dialog.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { EmptyState } from '#renderer/ui/page-parts.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import { alikeReasonLabels, mergeWords as w } from '#shared/members/merge-words.ts';

/** The pairs that may be one person, and the way to compare them. */
export const DuplicatesDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useWords();
  const alike = useCall('members.alikeFiles', {});
  const [compared, setCompared] = useState<readonly [string, string] | null>(null);
  const pairs = alike.data?.pairs ?? [];
  if (compared) return <MergeDialog ids={compared} onClose={onClose} />;
  return (
    <Dialog title={t(w.findTitle)} isWide onClose={onClose} actions={<Button onClick={onClose}>{t(uiWords.close)}</Button>}>
      <FaultBox fault={alike.error?.fault ?? null} />
      {alike.isSuccess && pairs.length === 0 ? <EmptyState title={t(w.noneTitle)}>{t(w.noneText)}</EmptyState> : null}
      {pairs.length > 0 ? <p className="mut">{t(w.findText)}</p> : null}
      <ul className="fact-list" aria-label={t(w.findTitle)}>
        {pairs.map(({ first, second, reason }) => (
          <li key={`${first.id} ${second.id}`}>
            <strong>{t(w.pair, { first: first.name, second: second.name })}</strong>
            <span className="mut">{t(alikeReasonLabels[reason])}</span>
            <span className="mut nowrap">{[first.birthDate, first.groupName, second.groupName].filter(Boolean).join(' · ')}</span>
            <span className="push">
              <Button
                isSmall
                label={t(w.compareNamed, { first: first.name, second: second.name })}
                onClick={() => setCompared([first.id, second.id])}
              >
                {t(w.compare)}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
};
