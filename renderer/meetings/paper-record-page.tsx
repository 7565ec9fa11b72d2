// How is a record of an old paper book copied? A quick form that keeps itself, then the key figures once more, blind, and only then is it kept.

import { useState } from 'react';
import { useLocation } from 'wouter';
import { call } from '#renderer/core/call.ts';
import { DiscardDraft, SaveTag } from '#renderer/core/draft-parts.tsx';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { Loaded, useReadAfresh } from '#renderer/core/loaded.tsx';
import { useShortcuts } from '#renderer/core/shortcuts.ts';
import { type Loaded as LoadedDraft, useAutosavedContent } from '#renderer/core/use-autosave.ts';
import { PaperForm } from '#renderer/meetings/paper-record-form.tsx';
import { SecondEntryDialog } from '#renderer/meetings/second-entry-dialog.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { PageHead } from '#renderer/ui/page-parts.tsx';
import { chinaDateTime } from '#shared/core/date.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { type PaperDraftContent, paperRecordInput } from '#shared/meetings/paper-record.ts';
import { paperWords } from '#shared/meetings/paper-words.ts';
import './meetings.css';
import './kinds.css';

const nothing: PaperDraftContent = {
  ...{ kind: 'memberMeeting', heldOn: null, place: '', hostName: '', recorderName: '', expected: 0, present: 0 },
  ...{ agenda: '', content: '', votes: [], decisions: '', source: '' },
};

interface LoadedForm extends LoadedDraft {
  readonly content: PaperDraftContent;
}

/** A form in which nothing stands but what usually stays the same on the next page of the book. */
const freshForm = ({ kind, place, source }: PaperDraftContent): LoadedForm => ({
  id: null,
  savedAt: null,
  content: { ...nothing, kind, place, source },
});

/** The page `/meetings/copy`: goes on with what was not finished; after one is kept, kind, place and book stay for the next. */
export const PaperRecordPage = () => {
  const read = useReadAfresh(async () => (await call('meetings.historicalDraft', {})).draft ?? freshForm(nothing));
  return <Loaded of={read}>{(loaded) => <Forms first={loaded} />}</Loaded>;
};

const Forms = ({ first }: { readonly first: LoadedForm }) => {
  // `turn` counts the forms begun here: each has a saver of its own.
  const [form, setForm] = useState<{ readonly turn: number; readonly loaded: LoadedForm }>({ turn: 0, loaded: first });
  const next = (before: PaperDraftContent) => setForm({ turn: form.turn + 1, loaded: freshForm(before) });
  return <PaperEditor key={form.turn} loaded={form.loaded} onNext={next} />;
};

interface EditorProps {
  readonly loaded: LoadedForm;
  /** Begins the next form; given is the one before. */
  readonly onNext: (before: PaperDraftContent) => void;
}

const PaperEditor = ({ loaded, onNext }: EditorProps) => {
  const t = useWords();
  const [, navigate] = useLocation();
  const draft = useAutosavedContent(loaded, 'meetings.saveHistoricalDraft', (id, content) => call('meetings.saveHistoricalDraft', { id, content }));
  const [asked, setAsked] = useState<'second' | 'discard' | null>(null);
  const { content, save, saver } = draft;
  const parsed = paperRecordInput.safeParse(content);
  const goOn = () => parsed.success && setAsked('second');
  const leave = () => void saver.flush().then((isKept) => isKept && navigate('/meetings'));
  useShortcuts({ finish: goOn, save: () => void saver.flush(), leave });
  return (
    <div className="meeting-page">
      <PageHead title={t(paperWords.title)} sub={t(paperWords.sub)} mark={<SaveTag save={save} />}>
        <Button look="primary" isDisabled={!parsed.success} onClick={goOn}>
          {t(paperWords.toSecond)}
        </Button>
        <Button isDisabled={save.id === null} onClick={() => setAsked('discard')}>
          {t(paperWords.discard)}
        </Button>
        <Button onClick={leave}>{t(uiWords.toList)}</Button>
      </PageHead>
      {save.phase === 'failed' ? <FaultBox fault={faultOf(save.error)} /> : null}
      {loaded.savedAt ? <p className="notice">{t(paperWords.goesOn, { time: chinaDateTime(loaded.savedAt) })}</p> : null}
      <p className="mut">{t(paperWords.exempt)}</p>
      <PaperForm typed={content} edit={draft.edit} />
      {asked === 'second' && parsed.success ? (
        <SecondEntryDialog first={parsed.data} saver={saver} onClose={() => setAsked(null)} onKept={() => onNext(content)} />
      ) : null}
      {asked === 'discard' ? (
        <DiscardDraft
          call="meetings.discardHistoricalDraft"
          saver={saver}
          title={t(paperWords.discard)}
          question={t(paperWords.discardAsk)}
          onDone={() => onNext(nothing)}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </div>
  );
};
