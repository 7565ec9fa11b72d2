// What was on the agenda, studied, said and decided?
import { useWords } from '#renderer/core/i18n.ts';
import { PartList } from '#renderer/meetings/part-list.tsx';
import { useIsVillage } from '#renderer/meetings/use-village.ts';
import { PhraseArea } from '#renderer/phrases/phrase-area.tsx';
import { Checkbox, Select } from '#renderer/ui/choices.tsx';
import { DateInput } from '#renderer/ui/date-input.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { formWords } from '#shared/meetings/form-words.ts';
import { kindTable } from '#shared/meetings/kinds.ts';
import { agendaKindLabels } from '#shared/meetings/labels.ts';
import { agendaKinds, type MeetingContent } from '#shared/meetings/model.ts';
import { partLabel } from '#shared/meetings/part-labels.ts';
import { meetingWords } from '#shared/meetings/words.ts';

interface Props {
  readonly content: MeetingContent;
  readonly names: readonly string[];
  readonly edit: (change: Partial<MeetingContent>) => void;
}

/** The agenda: kind, title and content of each item. */
export const AgendaField = ({ content, edit }: Props) => {
  const t = useWords();
  const isVillage = useIsVillage();
  const kinds = agendaKinds.filter((kind) => kind !== 'villageMatter' || isVillage).map((value) => ({ value, label: t(agendaKindLabels[value]) }));
  return (
    <PartList
      title={t(partLabel(content.kind, 'agenda'))}
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
            <PhraseArea
              field="agenda"
              meetingKind={content.kind}
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
      title={t(partLabel(content.kind, 'speeches'))}
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
          <PhraseArea
            field="speech"
            meetingKind={content.kind}
            label={t(meetingWords.speech)}
            rows={2}
            value={item.text}
            maxLength={10_000}
            onChange={(text) => patch({ text })}
          />
        </div>
      )}
    </PartList>
  );
};

/** What was decided, who sees to it, until when. */
export const DecisionsField = ({ content, names, edit }: Props) => {
  const t = useWords();
  const isCommittee = kindTable[content.kind].body === 'committee';
  return (
    <PartList
      title={t(partLabel(content.kind, 'decisions'))}
      items={content.decisions}
      onChange={(decisions) => edit({ decisions })}
      create={() => ({ text: '', owner: '', dueOn: null, toMemberMeeting: isCommittee ? false : null })}
      addText={t(meetingWords.addDecision)}
      emptyText={t(meetingWords.emptyDecisions)}
    >
      {(item, patch) => (
        <div className="decision-line">
          <PhraseArea
            field="decision"
            meetingKind={content.kind}
            label={t(meetingWords.decision)}
            rows={2}
            value={item.text}
            maxLength={2_000}
            onChange={(text) => patch({ text })}
          />
          <TextInput label={t(meetingWords.owner)} value={item.owner} maxLength={50} suggestions={names} onChange={(owner) => patch({ owner })} />
          <DateInput label={t(meetingWords.dueOn)} value={item.dueOn} onChange={(dueOn) => patch({ dueOn })} />
          {isCommittee ? (
            <div className="whole-line">
              <Checkbox
                label={t(formWords.toMemberMeeting)}
                value={item.toMemberMeeting === true}
                onChange={(toMemberMeeting) => patch({ toMemberMeeting })}
              />
            </div>
          ) : null}
        </div>
      )}
    </PartList>
  );
};

/** The longer texts that several kinds have, under the name that the kind gives them. */
export const TextField = ({ content, edit, name }: Omit<Props, 'names'> & { readonly name: 'study' | 'summary' }) => {
  const t = useWords();
  const limit = name === 'study' ? 10_000 : 5_000;
  return (
    <PhraseArea
      field={name}
      meetingKind={content.kind}
      label={t(partLabel(content.kind, name))}
      rows={2}
      value={content[name]}
      maxLength={limit}
      onChange={(text) => edit({ [name]: text })}
    />
  );
};
