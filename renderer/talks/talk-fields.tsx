// Which fields does a talk have? Those of the form F21, in its order.
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { PhraseArea } from '#renderer/phrases/phrase-area.tsx';
import { Select } from '#renderer/ui/choices.tsx';
import { DateInput } from '#renderer/ui/date-input.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { FieldRow } from '#renderer/ui/page-parts.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import { talkCategoryLabels } from '#shared/talks/labels.ts';
import { type TalkContent, talkCategories } from '#shared/talks/model.ts';
import { talkWords } from '#shared/talks/words.ts';

interface Props {
  readonly content: TalkContent;
  readonly edit: (change: Partial<TalkContent>) => void;
  readonly errorOf: (field: string) => string | undefined;
}

/** The members of the day of the talk, with their posts. */
const usePeople = (heldOn: string | null) => {
  const t = useWords();
  const list = useCall('members.names', { asOf: heldOn }, { keepsPrevious: true });
  const choices =
    list.data?.people.map(({ id, name, partyPosts }) => ({
      value: id,
      label: partyPosts ? t(uiWords.withDetail, { text: name, detail: partyPosts }) : name,
    })) ?? [];
  return { choices, fault: list.error?.fault ?? null };
};

/** Date, place, kind, people, then the three texts. */
export const TalkFields = ({ content, edit, errorOf }: Props) => {
  const t = useWords();
  const { choices, fault } = usePeople(content.heldOn);
  const person = (name: 'talkerId' | 'partnerId') => ({
    value: content[name],
    choices,
    error: errorOf(name),
    isRequired: true,
    onChange: (id: string) => edit({ [name]: id }),
  });
  return (
    <>
      <FaultBox fault={fault} />
      <FieldRow columns={3}>
        <DateInput
          label={t(talkWords.heldOn)}
          isRequired
          value={content.heldOn}
          error={errorOf('heldOn')}
          onChange={(heldOn) => edit({ heldOn })}
          hasFocusAtFirst
        />
        <TextInput label={t(talkWords.place)} value={content.place} maxLength={100} onChange={(place) => edit({ place })} />
        <Select
          label={t(talkWords.category)}
          value={content.category}
          choices={talkCategories.map((value) => ({ value, label: t(talkCategoryLabels[value]) }))}
          onChange={(category) => edit({ category })}
        />
      </FieldRow>
      <FieldRow columns={3}>
        <Select label={t(talkWords.talker)} {...person('talkerId')} />
        <Select
          label={t(talkWords.second)}
          emptyLabel={t(talkWords.secondNone)}
          value={content.secondId}
          choices={choices}
          error={errorOf('secondId')}
          onChange={(secondId) => edit({ secondId })}
        />
        <Select label={t(talkWords.partner)} {...person('partnerId')} />
      </FieldRow>
      <PhraseArea
        field="talkPoints"
        meetingKind=""
        label={t(talkWords.points)}
        hint={t(talkWords.pointsHint)}
        isRequired
        rows={5}
        value={content.points}
        error={errorOf('points')}
        maxLength={5_000}
        onChange={(points) => edit({ points })}
      />
      <PhraseArea
        field="talkOpinion"
        meetingKind=""
        label={t(talkWords.opinion)}
        value={content.opinion}
        maxLength={3_000}
        onChange={(opinion) => edit({ opinion })}
      />
      <PhraseArea
        field="followUp"
        meetingKind=""
        label={t(talkWords.followUp)}
        hint={t(talkWords.followUpHint)}
        rows={2}
        value={content.followUp}
        maxLength={2_000}
        onChange={(followUp) => edit({ followUp })}
      />
    </>
  );
};
