// How is a record of an old paper book copied? A quick form, then the key figures once more, blind, and only then is it kept.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { useUnsaved } from '#renderer/core/leave-guard.tsx';
import { useShortcuts } from '#renderer/core/shortcuts.ts';
import { CountInput } from '#renderer/meetings/count-input.tsx';
import { PartList } from '#renderer/meetings/part-list.tsx';
import { SecondEntryDialog } from '#renderer/meetings/second-entry-dialog.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choices.tsx';
import { PartialDateInput } from '#renderer/ui/date-input.tsx';
import { PageHead } from '#renderer/ui/page-parts.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { meetingKindLabels, voteResultLabels } from '#shared/meetings/labels.ts';
import { meetingKinds, voteResults } from '#shared/meetings/model.ts';
import { type PaperRecordInput, type PaperVote, paperRecordInput } from '#shared/meetings/paper-record.ts';
import { paperWords } from '#shared/meetings/paper-words.ts';
import { meetingWords } from '#shared/meetings/words.ts';
import './meetings.css';
import './kinds.css';

/** What stands in the form; the date may still be missing. */
type Typed = Omit<PaperRecordInput, 'heldOn'> & { readonly heldOn: string | null };

const nothing: Typed = {
  ...{ kind: 'memberMeeting', heldOn: null, place: '', hostName: '', recorderName: '', expected: 0, present: 0 },
  ...{ agenda: '', content: '', votes: [], decisions: '', source: '' },
};

/** The page `/meetings/copy`. After one is kept, kind, place and book stay for the next. */
export const PaperRecordPage = () => {
  const t = useWords();
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState<Typed>(nothing);
  const [isSecond, setIsSecond] = useState(false);
  const isTyped = typed.agenda !== '' || typed.content !== '' || typed.heldOn !== null;
  useUnsaved(isTyped);
  const parsed = paperRecordInput.safeParse(typed);
  const edit = (change: Partial<Typed>) => setTyped({ ...typed, ...change });
  const goOn = () => parsed.success && setIsSecond(true);
  useShortcuts({ finish: goOn, leave: () => navigate('/meetings') });
  return (
    <div className="meeting-page">
      <PageHead title={t(paperWords.title)} sub={t(paperWords.sub)}>
        <Button look="primary" isDisabled={!parsed.success} onClick={goOn}>
          {t(paperWords.toSecond)}
        </Button>
        <Button onClick={() => navigate('/meetings')}>{t(meetingWords.backToList)}</Button>
      </PageHead>
      <p className="mut">{t(paperWords.exempt)}</p>
      <PaperForm typed={typed} edit={edit} />
      {isSecond && parsed.success ? (
        <SecondEntryDialog
          first={parsed.data}
          onClose={() => setIsSecond(false)}
          onKept={() => {
            setIsSecond(false);
            setTyped({ ...nothing, kind: typed.kind, place: typed.place, source: typed.source });
          }}
        />
      ) : null}
    </div>
  );
};

interface FormProps {
  readonly typed: Typed;
  readonly edit: (change: Partial<Typed>) => void;
}

const PaperForm = ({ typed, edit }: FormProps) => {
  const t = useWords();
  return (
    <div className="card meeting-form">
      <div className="fact-row">
        <Select
          label={t(paperWords.kind)}
          value={typed.kind}
          choices={meetingKinds.map((kind) => ({ value: kind, label: t(meetingKindLabels[kind]) }))}
          onChange={(kind) => edit({ kind })}
          hasFocusAtFirst
        />
        <PartialDateInput
          label={t(paperWords.heldOn)}
          hint={t(paperWords.heldOnHint)}
          value={typed.heldOn}
          onChange={(heldOn) => edit({ heldOn })}
          isRequired
        />
        <TextInput label={t(paperWords.place)} value={typed.place} maxLength={100} onChange={(place) => edit({ place })} />
        <TextInput label={t(paperWords.hostName)} value={typed.hostName} maxLength={60} onChange={(hostName) => edit({ hostName })} />
        <TextInput label={t(paperWords.recorderName)} value={typed.recorderName} maxLength={60} onChange={(recorderName) => edit({ recorderName })} />
        <CountInput label={t(paperWords.expected)} value={typed.expected} onChange={(expected) => edit({ expected })} />
        <CountInput label={t(paperWords.present)} value={typed.present} onChange={(present) => edit({ present })} />
      </div>
      <TextArea label={t(paperWords.agenda)} rows={1} value={typed.agenda} maxLength={2_000} onChange={(agenda) => edit({ agenda })} isRequired />
      <TextArea label={t(paperWords.content)} rows={3} value={typed.content} maxLength={10_000} onChange={(content) => edit({ content })} />
      <PaperVotes votes={typed.votes} onChange={(votes) => edit({ votes })} />
      <TextArea label={t(paperWords.decisions)} rows={2} value={typed.decisions} maxLength={5_000} onChange={(decisions) => edit({ decisions })} />
      <TextInput
        label={t(paperWords.source)}
        hint={t(paperWords.sourceHint)}
        value={typed.source}
        maxLength={200}
        onChange={(source) => edit({ source })}
        isRequired
      />
    </div>
  );
};

const newVote = (): PaperVote => ({ subject: '', yes: 0, no: 0, abstain: 0, result: 'passed' });

const PaperVotes = ({ votes, onChange }: { readonly votes: readonly PaperVote[]; readonly onChange: (votes: PaperVote[]) => void }) => {
  const t = useWords();
  return (
    <PartList
      title={t(paperWords.votes)}
      items={votes}
      onChange={onChange}
      create={newVote}
      addText={t(paperWords.addVote)}
      emptyText={t(paperWords.noVotes)}
    >
      {(vote, patch) => (
        <div className="fact-row">
          <TextInput label={t(paperWords.subject)} value={vote.subject} maxLength={300} onChange={(subject) => patch({ subject })} />
          {(['yes', 'no', 'abstain'] as const).map((name) => (
            <CountInput key={name} label={t(paperWords[name])} value={vote[name]} onChange={(value) => patch({ [name]: value })} />
          ))}
          <Select
            label={t(paperWords.result)}
            value={vote.result}
            choices={voteResults.map((value) => ({ value, label: t(voteResultLabels[value]) }))}
            onChange={(result) => patch({ result })}
          />
        </div>
      )}
    </PartList>
  );
};
