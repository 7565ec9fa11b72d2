// What was voted on, and what came out? Figures as counted; E, A and the result follow by themselves and say why.
import { type Translate, useWords } from '#renderer/core/i18n.ts';
import { CountInput } from '#renderer/meetings/count-input.tsx';
import { PartList } from '#renderer/meetings/part-list.tsx';
import { useIsVillage } from '#renderer/meetings/use-village.ts';
import { newVote } from '#renderer/meetings/vote-result.ts';
import { Select } from '#renderer/ui/choices.tsx';
import { Tag } from '#renderer/ui/page-parts.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import type { Quorum } from '#shared/meetings/contract.ts';
import { voteKindLabels, voteMethodLabels } from '#shared/meetings/labels.ts';
import { type MeetingContent, type VoteInput, voteKinds, voteMethods } from '#shared/meetings/model.ts';
import { attendanceNeeded, isAdmissionVote, yesCounted } from '#shared/meetings/vote-rules.ts';
import { meetingWords } from '#shared/meetings/words.ts';

interface Props {
  readonly content: MeetingContent;
  readonly quorum: Quorum | null;
  readonly edit: (change: Partial<MeetingContent>) => void;
}

const ballots = ['yes', 'no', 'abstain', 'invalid'] as const;
const written = ['writtenYes', 'writtenOther'] as const;
const looks = { passed: 'ok', rejected: 'error', notVoted: 'warn' } as const;

const whyOf = (vote: VoteInput, quorum: Quorum, t: Translate): string => {
  const figures = { yes: yesCounted(vote, quorum), expected: quorum.expectedVoting };
  if (vote.result === 'passed') return t(meetingWords.passedWhy, figures);
  if (vote.result === 'rejected') return t(meetingWords.rejectedWhy, figures);
  const needed = attendanceNeeded(vote, quorum);
  return quorum.presentVoting < needed ? t(meetingWords.notVotedWhy, { present: quorum.presentVoting, needed }) : t(meetingWords.notVotedChosen);
};

const subjectFor = (content: MeetingContent): VoteInput => {
  const taken = new Set(content.votes.map(({ subject }) => subject));
  const item = content.agenda.find(
    ({ kind, title }) => ['deliberation', 'admission', 'regularisation', 'villageMatter'].includes(kind) && title !== '' && !taken.has(title),
  );
  const kind = voteKinds.find((one) => one === item?.kind) ?? 'general';
  return newVote(kind, item?.title ?? '');
};

/** The votes of a meeting; a new one takes up the next item of the agenda that has none yet. */
export const VotesField = ({ content, quorum, edit }: Props) => {
  const t = useWords();
  return (
    <PartList
      title={t(meetingWords.votes)}
      items={content.votes}
      onChange={(votes) => edit({ votes })}
      create={() => subjectFor(content)}
      addText={t(meetingWords.addVote)}
      emptyText={t(meetingWords.emptyVotes)}
    >
      {(vote, patch) => <VoteLine vote={vote} quorum={content.heldOn ? quorum : null} patch={patch} />}
    </PartList>
  );
};

interface LineProps {
  readonly vote: VoteInput;
  readonly quorum: Quorum | null;
  readonly patch: (change: Partial<VoteInput>) => void;
}

const VoteLine = ({ vote, quorum, patch }: LineProps) => {
  const t = useWords();
  const isVillage = useIsVillage();
  const kinds = voteKinds.filter((kind) => kind !== 'villageMatter' || isVillage || vote.kind === kind);
  const changeKind = (kind: VoteInput['kind'] | null) => {
    if (!kind) return;
    const { method } = newVote(kind, '');
    patch(isAdmissionVote({ kind }) ? { kind, method } : { kind, writtenYes: 0, writtenOther: 0 });
  };
  return (
    <div className="vote-line">
      <div className="vote-about">
        <TextInput label={t(meetingWords.voteSubject)} value={vote.subject} maxLength={300} onChange={(subject) => patch({ subject })} />
        <Select
          label={t(meetingWords.voteKind)}
          value={vote.kind}
          choices={kinds.map((value) => ({ value, label: t(voteKindLabels[value]) }))}
          onChange={changeKind}
        />
        <Select
          label={t(meetingWords.voteMethod)}
          value={vote.method}
          choices={voteMethods.map((value) => ({ value, label: t(voteMethodLabels[value]) }))}
          onChange={(method) => patch({ method: method ?? vote.method })}
        />
      </div>
      <div className="vote-figures">
        <Figure label={t(meetingWords.expectedVoting)} value={quorum?.expectedVoting} />
        <Figure label={t(meetingWords.presentVoting)} value={quorum?.presentVoting} />
        {ballots.map((name) => (
          <CountInput key={name} label={t(meetingWords[name])} value={vote[name]} onChange={(value) => patch({ [name]: value })} />
        ))}
        {isAdmissionVote(vote)
          ? written.map((name) => (
              <CountInput key={name} label={t(meetingWords[name])} value={vote[name]} onChange={(value) => patch({ [name]: value })} />
            ))
          : null}
        <div className="vote-result" aria-live="polite">
          {quorum ? <Tag look={looks[vote.result]}>{whyOf(vote, quorum, t)}</Tag> : null}
        </div>
      </div>
    </div>
  );
};

const Figure = ({ label, value }: { readonly label: string; readonly value: number | undefined }) => (
  <div className="vote-figure">
    <span className="field-label">{label}</span>
    <span className="vote-figure-value num">{value ?? '—'}</span>
  </div>
);
