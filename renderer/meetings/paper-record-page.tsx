// How is a record of an old paper book copied? A quick form that keeps itself, then the key figures once more, blind, and only then is it kept.
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { SaveState } from '#renderer/core/autosaver.ts';
import { call } from '#renderer/core/call.ts';
import { faultOf } from '#renderer/core/fault-text.ts';
import { type Translate, useWords } from '#renderer/core/i18n.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { useShortcuts } from '#renderer/core/shortcuts.ts';
import { type Loaded, useAutosavedContent } from '#renderer/core/use-autosave.ts';
import { PaperForm } from '#renderer/meetings/paper-record-form.tsx';
import { SecondEntryDialog } from '#renderer/meetings/second-entry-dialog.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { PageHead, Tag } from '#renderer/ui/page-parts.tsx';
import { chinaDateTime } from '#shared/core/date.ts';
import type { Fault } from '#shared/core/fault.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { type PaperDraftContent, paperRecordInput } from '#shared/meetings/paper-record.ts';
import { paperWords } from '#shared/meetings/paper-words.ts';
import { meetingWords } from '#shared/meetings/words.ts';
import './meetings.css';
import './kinds.css';

const nothing: PaperDraftContent = {
  ...{ kind: 'memberMeeting', heldOn: null, place: '', hostName: '', recorderName: '', expected: 0, present: 0 },
  ...{ agenda: '', content: '', votes: [], decisions: '', source: '' },
};

interface LoadedForm extends Loaded {
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
  const t = useWords();
  // `turn` counts the forms begun here: each has a saver of its own.
  const [form, setForm] = useState<{ readonly turn: number; readonly loaded: LoadedForm } | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => {
    let isWanted = true;
    call('meetings.historicalDraft', {}).then(
      ({ draft }) => isWanted && setForm({ turn: 0, loaded: draft ?? freshForm(nothing) }),
      (error: unknown) => isWanted && setFault(faultOf(error)),
    );
    return () => {
      isWanted = false;
    };
  }, []);
  if (fault) return <FaultBox fault={fault} />;
  if (!form) return <p className="mut">{t(uiWords.loading)}</p>;
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
      <PageHead
        title={t(paperWords.title)}
        sub={t(paperWords.sub)}
        mark={<Tag look={save.phase === 'failed' ? 'error' : 'note'}>{stateText(save, t)}</Tag>}
      >
        <Button look="primary" isDisabled={!parsed.success} onClick={goOn}>
          {t(paperWords.toSecond)}
        </Button>
        <Button isDisabled={save.id === null} onClick={() => setAsked('discard')}>
          {t(paperWords.discard)}
        </Button>
        <Button onClick={leave}>{t(meetingWords.backToList)}</Button>
      </PageHead>
      {save.phase === 'failed' ? <FaultBox fault={faultOf(save.error)} /> : null}
      {loaded.savedAt ? <p className="notice">{t(paperWords.goesOn, { time: chinaDateTime(loaded.savedAt) })}</p> : null}
      <p className="mut">{t(paperWords.exempt)}</p>
      <PaperForm typed={content} edit={draft.edit} />
      {asked === 'second' && parsed.success ? (
        <SecondEntryDialog first={parsed.data} saver={saver} onClose={() => setAsked(null)} onKept={() => onNext(content)} />
      ) : null}
      {asked === 'discard' ? <DiscardDialog saver={saver} onClose={() => setAsked(null)} onDone={() => onNext(nothing)} /> : null}
    </div>
  );
};

const stateText = (save: SaveState, t: Translate): string => {
  if (save.phase === 'failed') return t(meetingWords.draftFailed);
  if (save.savedAt === null) return t(save.phase === 'saving' ? meetingWords.draftSaving : meetingWords.draftUnsaved);
  return t(meetingWords.draftSaved, { time: chinaDateTime(save.savedAt).slice(11) });
};

interface DiscardProps {
  readonly saver: ReturnType<typeof useAutosavedContent<PaperDraftContent>>['saver'];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const DiscardDialog = ({ saver, onClose, onDone }: DiscardProps) => {
  const t = useWords();
  const discard = useCommand('meetings.discardHistoricalDraft');
  const throwAway = async () => {
    await saver.stop();
    const { id } = saver.state();
    try {
      if (id !== null) await discard.mutateAsync({ id });
      onDone();
    } catch {
      // Shown in the dialog, which stays open; the form goes on being kept.
      saver.resume();
    }
  };
  return (
    <ConfirmDialog
      title={t(paperWords.discard)}
      confirmText={t(paperWords.discard)}
      isDanger
      isBusy={discard.isPending}
      onConfirm={() => void throwAway()}
      onClose={onClose}
    >
      <p>{t(paperWords.discardAsk)}</p>
      <FaultBox fault={discard.error?.fault ?? null} />
    </ConfirmDialog>
  );
};
