// What was ever entered in one own field of a member, and how is a wrong entry taken out?
import { useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import { chinaDate } from '#shared/core/date.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { factWords, timelineWords } from '#shared/members/fact-words.ts';
import type { OwnLine } from '#shared/members/own-model.ts';
import { ownValueWords as w } from '#shared/members/own-words.ts';

interface Props {
  readonly line: OwnLine;
  readonly isReadOnly: boolean;
  readonly onClose: () => void;
}

type Entry = OwnLine['entries'][number];

/** The entries of one own field, oldest first, each with the day on which it was made. */
export const OwnHistoryDialog = ({ line: { field, entries }, isReadOnly, onClose }: Props) => {
  const t = useWords();
  const [retiring, setRetiring] = useState<Entry | null>(null);
  return (
    <Dialog title={t(w.historyTitle, { name: field.name })} onClose={onClose} actions={<Button onClick={onClose}>{t(uiWords.close)}</Button>}>
      <p className="mut">{t(w.historyText)}</p>
      <ul className="fact-list" aria-label={t(w.historyOf, { name: field.name })}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <strong>{entry.shown || t(w.nothing)}</strong>
            <span className="mut nowrap">
              {t(factWords.range, { from: entry.fromOn ?? t(factWords.always), until: entry.until ?? t(factWords.still) })}
            </span>
            <span className="mut nowrap">{t(timelineWords.recordedAt, { time: chinaDate(entry.recordedAt) })}</span>
            {entry.note ? <span className="mut">{entry.note}</span> : null}
            {isReadOnly ? null : (
              <span className="push">
                <Button isSmall label={t(w.retireEntryNamed, { value: entry.shown || t(w.nothing) })} onClick={() => setRetiring(entry)}>
                  {t(w.retireEntry)}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {retiring ? <RetireEntry key={retiring.id} entry={retiring} onDone={() => (entries.length > 1 ? setRetiring(null) : onClose())} /> : null}
    </Dialog>
  );
};

/** The reason stands below the list. */
const RetireEntry = ({ entry, onDone }: { readonly entry: Entry; readonly onDone: () => void }) => {
  const t = useWords();
  const toast = useToast();
  const retire = useCommand('members.retireOwnValue');
  const [reason, setReason] = useState('');
  const take = async () => {
    await retire.mutateAsync({ id: entry.id, reason });
    toast.done(t(factWords.retired));
    onDone();
  };
  return (
    <>
      <hr />
      <FaultBox fault={retire.error?.fault ?? null} />
      <TextInput label={t(factWords.retireReason)} hasFocusAtFirst isRequired value={reason} onChange={setReason} maxLength={200} />
      <Button look="danger" isDisabled={reason.trim() === ''} isBusy={retire.isPending} onClick={() => void take().catch(() => undefined)}>
        {t(w.retireEntryNamed, { value: entry.shown || t(w.nothing) })}
      </Button>
    </>
  );
};
