// How is a letter written? One column in the order of the paper; it keeps itself, and its preview is the page.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { DiscardDraft, SaveTag } from '#renderer/core/draft-parts.tsx';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { useShortcuts } from '#renderer/core/shortcuts.ts';
import { firstUnreadableField } from '#renderer/core/use-ledger-form.ts';
import type { SheetRequest } from '#renderer/records/choice.ts';
import { type LetterDraft, type LoadedLetter, useLetter } from '#renderer/records/use-letter.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DateInput } from '#renderer/ui/date-input.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { PageHead } from '#renderer/ui/page-parts.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { draftWords } from '#shared/core/draft-words.ts';
import { letterWords as w } from '#shared/records/letter-words.ts';

/** The editor of one letter. */
export const LetterEditor = ({ loaded }: { readonly loaded: LoadedLetter }) => {
  const t = useWords();
  const [, go] = useLocation();
  const draft = useLetter(loaded);
  const [isDiscarding, setDiscarding] = useState(false);
  const { save, saver } = draft;
  const show = async () => {
    const unreadable = firstUnreadableField();
    if (unreadable) return unreadable.focus();
    // A notice made of a meeting is kept even when nothing was changed in it.
    if (saver.state().id === null) saver.typed(draft.content);
    if (!(await saver.flush())) return;
    const { id } = saver.state();
    if (id !== null) go('/print', { state: { sheet: 'letter', id } satisfies SheetRequest });
  };
  const leave = () => void saver.flush().then((isKept) => isKept && go('/print/letters'));
  useShortcuts({ save: () => void saver.flush(), finish: () => void show(), print: () => void show(), leave });
  return (
    <>
      <PageHead title={draft.content.title || t(w.fresh)} mark={<SaveTag save={save} />}>
        <Button look="primary" onClick={() => void show()}>
          {t(w.show)}
        </Button>
        <Button onClick={() => setDiscarding(true)}>{t(draftWords.discard)}</Button>
        <Button onClick={leave}>{t(w.backToList)}</Button>
      </PageHead>
      {save.phase === 'failed' ? <FaultBox fault={faultOf(save.error)} /> : null}
      <div className="card form">
        <LetterFields draft={draft} />
      </div>
      {isDiscarding ? (
        <DiscardDraft
          call="records.discardLetter"
          saver={saver}
          title={t(draftWords.discard)}
          question={t(w.discardAsk)}
          onDone={() => go('/print/letters', { replace: true })}
          onClose={() => setDiscarding(false)}
        />
      ) : null}
    </>
  );
};

const LetterFields = ({ draft: { content, edit } }: { readonly draft: LetterDraft }) => {
  const t = useWords();
  return (
    <>
      <TextInput label={t(w.heading)} hasFocusAtFirst maxLength={200} value={content.title} onChange={(title) => edit({ title })} />
      <TextInput
        label={t(w.number)}
        hint={t(w.numberHint)}
        maxLength={60}
        value={content.number}
        onChange={(number) => edit({ number: hexagonal(number) })}
      />
      <TextInput
        label={t(w.recipient)}
        hint={t(w.recipientHint)}
        maxLength={300}
        value={content.recipient}
        onChange={(recipient) => edit({ recipient })}
      />
      <TextArea label={t(w.body)} hint={t(w.bodyHint)} rows={12} maxLength={20_000} value={content.body} onChange={(body) => edit({ body })} />
      <TextArea
        label={t(w.attachments)}
        hint={t(w.attachmentsHint)}
        rows={2}
        maxLength={2_000}
        value={content.attachments}
        onChange={(attachments) => edit({ attachments })}
      />
      <div className="field-row">
        <TextInput label={t(w.signer)} maxLength={100} value={content.signer} onChange={(signer) => edit({ signer })} />
        <DateInput label={t(w.datedOn)} value={content.datedOn} onChange={(datedOn) => edit({ datedOn })} />
      </div>
    </>
  );
};

/** The year of a document's number stands in hexagonal brackets (domain §4.8), which no keyboard has. */
const hexagonal = (text: string): string => text.replace(/[[(（【［](\d{4})[\])）】］]/g, '〔$1〕');
