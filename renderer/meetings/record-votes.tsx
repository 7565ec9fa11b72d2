// How is a vote printed? One table a vote, with every figure that the inspector adds up.
import { numbered } from '#renderer/paper/numbered.ts';
import { Paragraphs } from '#renderer/paper/sheet.tsx';
import { fill } from '#shared/core/words.ts';
import { voteMethodLabels, voteResultLabels } from '#shared/meetings/labels.ts';
import type { MeetingRecord } from '#shared/meetings/model.ts';
import { recordsWords as w } from '#shared/records/words.ts';

type Vote = MeetingRecord['votes'][number];

/** The votes of a record in order; 无 when there was none. */
export const RecordVotes = ({ votes }: { readonly votes: readonly Vote[] }) =>
  votes.length === 0 ? <Paragraphs text="" /> : numbered(votes).map(({ ordinal, item }) => <VoteTable key={ordinal} vote={item} />);

const VoteTable = ({ vote }: { readonly vote: Vote }) => (
  <table className="vote">
    <tbody>
      <tr>
        <th scope="row">{w.voteSubject.zh}</th>
        <td colSpan={7}>{vote.subject}</td>
      </tr>
      <tr>
        <th scope="row">{w.voteMethod.zh}</th>
        <td colSpan={2}>{voteMethodLabels[vote.method].zh}</td>
        <th scope="row" colSpan={3}>
          {w.voteExpected.zh}
        </th>
        <td className="centre" colSpan={2}>{`${vote.expected}／${vote.present}`}</td>
      </tr>
      <tr>
        <Figure label={w.voteYes.zh} value={vote.yes} />
        <Figure label={w.voteNo.zh} value={vote.no} />
        <Figure label={w.voteAbstain.zh} value={vote.abstain} />
        <Figure label={w.voteInvalid.zh} value={vote.invalid} />
      </tr>
      <tr>
        <th scope="row">{w.voteWritten.zh}</th>
        <td colSpan={3}>{writtenText(vote)}</td>
        <th scope="row">{w.voteResult.zh}</th>
        <td colSpan={3}>{voteResultLabels[vote.result].zh}</td>
      </tr>
    </tbody>
  </table>
);

const Figure = ({ label, value }: { readonly label: string; readonly value: number }) => (
  <>
    <th scope="row">{label}</th>
    <td className="centre">{value}</td>
  </>
);

const writtenText = ({ writtenYes, writtenOther }: Vote): string =>
  writtenYes + writtenOther === 0 ? w.none.zh : fill(w.voteWrittenText.zh, { yes: writtenYes, other: writtenOther });
