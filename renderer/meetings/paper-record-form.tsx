// Which fields has the first entry of a record copied from paper?
import { useWords } from '#renderer/core/i18n.ts';
import { CountInput } from '#renderer/meetings/count-input.tsx';
import { PartList } from '#renderer/meetings/part-list.tsx';
import { Select } from '#renderer/ui/choices.tsx';
import { PartialDateInput } from '#renderer/ui/date-input.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { meetingKindLabels, voteResultLabels } from '#shared/meetings/labels.ts';
import { meetingKinds, voteResults } from '#shared/meetings/model.ts';
import type { PaperDraftContent, PaperVote } from '#shared/meetings/paper-record.ts';
import { paperWords } from '#shared/meetings/paper-words.ts';

interface FormProps {
  readonly typed: PaperDraftContent;
  readonly edit: (change: Partial<PaperDraftContent>) => void;
}

/** The fields in the order of the paper book. */
export const PaperForm = ({ typed, edit }: FormProps) => {
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
