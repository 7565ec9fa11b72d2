// What was on the agenda, studied, said and decided?
import { useWords } from '#renderer/core/i18n.ts';
import { PartList } from '#renderer/meetings/part-list.tsx';
import { Checkbox, Select } from '#renderer/ui/choices.tsx';
import { DateInput } from '#renderer/ui/date-input.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { agendaKindLabels } from '#shared/meetings/labels.ts';
import { agendaKinds, type MeetingContent } from '#shared/meetings/model.ts';
import { meetingWords } from '#shared/meetings/words.ts';

interface Props {
  readonly content: MeetingContent;
  readonly names: readonly string[];
  readonly edit: (change: Partial<MeetingContent>) => void;
}

/** The agenda: kind, title and content of each item. */
export const AgendaField = ({ content, edit }: Props) => {
  const t = useWords();
  const kinds = agendaKinds.map((value) => ({ value, label: t(agendaKindLabels[value]) }));
  return (
    <PartList
      title={t(meetingWords.agenda)}
      items={content.agenda}
      onChange={(agenda) => edit({ agenda })}
      create={(): MeetingContent['agenda'][number] => ({ kind: 'deliberation', title: '', content: '' })}
      addText={t(meetingWords.addAgenda)}
      emptyText={t(meetingWords.emptyAgenda)}
    >
      {(item, patch) => (
        <div className="agenda-line">
          <Select label={t(meetingWords.agendaKind)} value={item.kind} choices={kinds} onChange={(kind) => patch({ kind: kind ?? item.kind })} />
          <TextInput label={t(meetingWords.agendaTitle)} value={item.title} maxLength={200} onChange={(title) => patch({ title })} />
          <div className="whole-line">
            <TextArea
              label={t(meetingWords.agendaContent)}
              rows={2}
              value={item.content}
              maxLength={10_000}
              onChange={(text) => patch({ content: text })}
            />
          </div>
        </div>
      )}
    </PartList>
  );
};

/** What was said, by whom; a different opinion is marked and printed on its own line. */
export const SpeechesField = ({ content, names, edit }: Props) => {
  const t = useWords();
  return (
    <PartList
      title={t(meetingWords.speeches)}
      items={content.speeches}
      onChange={(speeches) => edit({ speeches })}
      create={() => ({ speaker: '', text: '', dissent: false })}
      addText={t(meetingWords.addSpeech)}
      emptyText={t(meetingWords.emptySpeeches)}
    >
      {(item, patch) => (
        <div className="speech-line">
          <div>
            <TextInput
              label={t(meetingWords.speaker)}
              value={item.speaker}
              maxLength={50}
              suggestions={names}
              onChange={(speaker) => patch({ speaker })}
            />
            <Checkbox label={t(meetingWords.dissent)} value={item.dissent} onChange={(dissent) => patch({ dissent })} />
          </div>
          <TextArea label={t(meetingWords.speech)} rows={2} value={item.text} maxLength={10_000} onChange={(text) => patch({ text })} />
        </div>
      )}
    </PartList>
  );
};

/** What was decided, who sees to it, until when. */
export const DecisionsField = ({ content, names, edit }: Props) => {
  const t = useWords();
  return (
    <PartList
      title={t(meetingWords.decisions)}
      items={content.decisions}
      onChange={(decisions) => edit({ decisions })}
      create={() => ({ text: '', owner: '', dueOn: null })}
      addText={t(meetingWords.addDecision)}
      emptyText={t(meetingWords.emptyDecisions)}
    >
      {(item, patch) => (
        <div className="decision-line">
          <TextArea label={t(meetingWords.decision)} rows={2} value={item.text} maxLength={2_000} onChange={(text) => patch({ text })} />
          <TextInput label={t(meetingWords.owner)} value={item.owner} maxLength={50} suggestions={names} onChange={(owner) => patch({ owner })} />
          <DateInput label={t(meetingWords.dueOn)} value={item.dueOn} onChange={(dueOn) => patch({ dueOn })} />
        </div>
      )}
    </PartList>
  );
};

/** The longer texts of one kind or another, each in the place where the paper has it. */
export const TextField = ({ content, edit, name }: Omit<Props, 'names'> & { readonly name: 'priorDecisions' | 'study' | 'summary' }) => {
  const t = useWords();
  const limit = name === 'study' ? 10_000 : 5_000;
  return <TextArea label={t(meetingWords[name])} rows={2} value={content[name]} maxLength={limit} onChange={(text) => edit({ [name]: text })} />;
};
