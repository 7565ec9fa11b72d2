// Which phrases are there, and which are one's own?

import { useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { EditPhraseDialog, RetirePhraseDialog } from '#renderer/phrases/edit-phrase-dialog.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Card, PageHead } from '#renderer/ui/page-parts.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import { meetingKindLabels } from '#shared/meetings/labels.ts';
import { phraseFieldLabels } from '#shared/phrases/labels.ts';
import type { Phrase } from '#shared/phrases/model.ts';
import { builtInPhraseList } from '#shared/phrases/offer.ts';
import { phraseWords } from '#shared/phrases/words.ts';

type Open = { readonly what: 'edit'; readonly phrase: Phrase | null } | { readonly what: 'retire'; readonly phrase: Phrase };

/** The page `/meetings/phrases`. */
export const PhrasesPage = () => {
  const t = useWords();
  const list = useCall('phrases.list', {});
  const [open, setOpen] = useState<Open | null>(null);
  const own = list.data?.phrases ?? [];
  const close = () => setOpen(null);
  return (
    <>
      <PageHead title={t(phraseWords.title)} sub={t(phraseWords.sub)}>
        <Button look="primary" onClick={() => setOpen({ what: 'edit', phrase: null })}>
          {t(phraseWords.add)}
        </Button>
      </PageHead>
      <FaultBox fault={list.error?.fault ?? null} />
      <div className="stack">
        <Card title={t(phraseWords.own)} aside={own.length}>
          {own.length === 0 ? (
            <p className="mut">{t(phraseWords.emptyOwn)}</p>
          ) : (
            <PhraseTable phrases={own} label={t(phraseWords.own)} onOpen={setOpen} />
          )}
        </Card>
        <Card title={t(phraseWords.builtIn)} aside={builtInPhraseList.length}>
          <PhraseTable phrases={builtInPhraseList} label={t(phraseWords.builtIn)} onOpen={null} />
        </Card>
      </div>
      {open?.what === 'edit' ? <EditPhraseDialog phrase={open.phrase} onClose={close} /> : null}
      {open?.what === 'retire' ? <RetirePhraseDialog phrase={open.phrase} onClose={close} /> : null}
    </>
  );
};

interface TableProps {
  readonly phrases: readonly Phrase[];
  readonly label: string;
  /** Null: they cannot be changed. */
  readonly onOpen: ((open: Open) => void) | null;
}

const PhraseTable = ({ phrases, label, onOpen }: TableProps) => {
  const t = useWords();
  const kindOf = (kind: string | null): string => {
    const found = Object.entries(meetingKindLabels).find(([name]) => name === kind)?.[1];
    return found ? t(found) : (kind ?? t(phraseWords.anyKind));
  };
  return (
    <table className="plain-table phrase-table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t(phraseWords.colField)}</th>
          <th scope="col">{t(phraseWords.colKind)}</th>
          <th scope="col">{t(phraseWords.colText)}</th>
          {onOpen ? (
            <th scope="col" className="num">
              {t(phraseWords.colAction)}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {phrases.map((phrase) => (
          <tr key={`${phrase.id} ${phrase.field} ${phrase.meetingKind} ${phrase.text}`}>
            <td className="nowrap">{t(phraseFieldLabels[phrase.field])}</td>
            <td className="nowrap">{kindOf(phrase.meetingKind)}</td>
            <td>{phrase.text}</td>
            {onOpen ? (
              <td className="num nowrap">
                <Button isSmall look="link" label={t(phraseWords.editOf, { text: phrase.text })} onClick={() => onOpen({ what: 'edit', phrase })}>
                  {t(uiWords.edit)}
                </Button>
                <Button isSmall look="link" label={t(phraseWords.retireOf, { text: phrase.text })} onClick={() => onOpen({ what: 'retire', phrase })}>
                  {t(phraseWords.retire)}
                </Button>
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
