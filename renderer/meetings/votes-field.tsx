// What was voted on, and what came out? Figures as counted; E, A and the result follow by themselves and say why.
import { type Translate, useWords } from '#renderer/core/i18n.ts';
import { CountInput } from '#renderer/meetings/count-input.tsx';
import { PartList } from '#renderer/meetings/part-list.tsx';
import { newVote } from '#renderer/meetings/vote-result.ts';
import { Select } from '#renderer/ui/choices.tsx';
import { Tag } from '#renderer/ui/page-parts.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import type { Quorum } from '#shared/meetings/contract.ts';
import { voteKindLabels, voteMethodLabels } from '#shared/meetings/labels.ts';
import { type MeetingContent, type VoteInput, voteKinds, voteMethods } from '#shared/meetings/model.ts';
import { attendanceNeeded, yesCounted } from '#shared/meetings/vote-rules.ts';
import { meetingWords } from '#shared/meetings/words.ts';

interface Props {
  readonly content: MeetingContent;
  readonly quorum: Quorum | null;
  readonly edit: (change: Partial<MeetingContent>) => void;
}

/** By what a vote is judged: E and A, and the day that chooses the rules. */
interface Count {
  readonly quorum: Quorum;
  readonly heldOn: string;
}

const ballots = ['yes', 'no', 'abstain', 'invalid'] as const;
const written = ['writtenYes', 'writtenOther'] as const;
const looks = { passed: 'ok', rejected: 'error', notVoted: 'warn' } as const;

const whyOf = (vote: VoteInput, { quorum, heldOn }: Count, t: Translate): string => {
  const figures = { yes: yesCounted(vote, heldOn), expected: quorum.expectedVoting };
  if (vote.result === 'passed') return t(meetingWords.passedWhy, figures);
  if (vote.result === 'rejected') return t(meetingWords.rejectedWhy, figures);
  const needed = attendanceNeeded(vote, quorum);
  return quorum.presentVoting < needed ? t(meetingWords.notVotedWhy, { present: quorum.presentVoting, needed }) : t(meetingWords.notVotedChosen);
};

const subjectFor = (content: MeetingContent): VoteInput => {
  const taken = new Set(content.votes.map(({ subject }) => subject));
  const item = content.agenda.find(
    ({ kind, title }) => ['deliberation', 'admission', 'regularisation'].includes(kind) && title !== '' && !taken.has(title),
  );
  const kind = item?.kind === 'admission' || item?.kind === 'regularisation' ? item.kind : 'general';
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
      {(vote, patch) => <VoteLine vote={vote} count={quorum && content.heldOn ? { quorum, heldOn: content.heldOn } : null} patch={patch} />}
    </PartList>
  );
};

interface LineProps {
  readonly vote: VoteInput;
  readonly count: Count | null;
  readonly patch: (change: Partial<VoteInput>) => void;
}

const VoteLine = ({ vote, count, patch }: LineProps) => {
  const t = useWords();
  const changeKind = (kind: VoteInput['kind'] | null) => {
    if (!kind) return;
    const { method } = newVote(kind, '');
    patch(kind === 'general' ? { kind, writtenYes: 0, writtenOther: 0 } : { kind, method });
  };
  return (
    <div className="vote-line">
      <div className="vote-about">
        <TextInput label={t(meetingWords.voteSubject)} value={vote.subject} maxLength={300} onChange={(subject) => patch({ subject })} />
        <Select
          label={t(meetingWords.voteKind)}
          value={vote.kind}
          choices={voteKinds.map((value) => ({ value, label: t(voteKindLabels[value]) }))}
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
        <Figure label={t(meetingWords.expectedVoting)} value={count?.quorum.expectedVoting} />
        <Figure label={t(meetingWords.presentVoting)} value={count?.quorum.presentVoting} />
        {ballots.map((name) => (
          <CountInput key={name} label={t(meetingWords[name])} value={vote[name]} onChange={(value) => patch({ [name]: value })} />
        ))}
        {vote.kind === 'general'
          ? null
          : written.map((name) => (
              <CountInput key={name} label={t(meetingWords[name])} value={vote[name]} onChange={(value) => patch({ [name]: value })} />
            ))}
        <div className="vote-result" aria-live="polite">
          {count ? <Tag look={looks[vote.result]}>{whyOf(vote, count, t)}</Tag> : null}
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
