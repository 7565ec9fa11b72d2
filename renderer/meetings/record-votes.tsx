// How is a vote printed? One table a vote, with every figure that the inspector adds up; the empty form has the same table.
import type { ReactNode } from 'react';
import { numbered } from '#renderer/paper/numbered.ts';
import { Paragraphs, Tick } from '#renderer/paper/sheet.tsx';
import { fill, type Word } from '#shared/core/words.ts';
import { voteMethodLabels, voteResultLabels } from '#shared/meetings/labels.ts';
import type { MeetingRecord } from '#shared/meetings/model.ts';
import { recordsWords as w } from '#shared/records/words.ts';

type Vote = MeetingRecord['votes'][number];

/** What stands in the cells of one table. */
interface VoteCells {
  readonly subject: string;
  readonly method: ReactNode;
  readonly people: string;
  /** 赞成、反对、弃权、无效. */
  readonly figures: readonly (number | '')[];
  readonly written: string;
  readonly result: ReactNode;
}

/** The votes of a record in order; 无 when there was none. */
export const RecordVotes = ({ votes }: { readonly votes: readonly Vote[] }) =>
  votes.length === 0 ? <Paragraphs text="" /> : numbered(votes).map(({ ordinal, item }) => <VoteTable key={ordinal} cells={cellsOf(item)} />);

/** An empty vote, to be written by hand. */
export const BlankVote = () => <VoteTable isBlank cells={blankCells} />;

const cellsOf = (vote: Vote): VoteCells => ({
  subject: vote.subject,
  method: voteMethodLabels[vote.method].zh,
  people: `${vote.expected}／${vote.present}`,
  figures: [vote.yes, vote.no, vote.abstain, vote.invalid],
  written: writtenText(vote),
  result: voteResultLabels[vote.result].zh,
});

const ticks = (labels: Readonly<Record<string, Word>>): ReactNode =>
  Object.entries(labels).map(([name, label]) => <Tick key={name} isOn={false} label={label.zh} />);

const blankCells: VoteCells = {
  subject: '',
  method: ticks(voteMethodLabels),
  people: '',
  figures: ['', '', '', ''],
  written: w.blankWritten.zh,
  result: ticks(voteResultLabels),
};

const figureLabels = [w.voteYes.zh, w.voteNo.zh, w.voteAbstain.zh, w.voteInvalid.zh];

const VoteTable = ({ cells, isBlank = false }: { readonly cells: VoteCells; readonly isBlank?: boolean }) => (
  <table className={isBlank ? 'vote blank-facts' : 'vote'}>
    <tbody>
      <tr>
        <th scope="row">{w.voteSubject.zh}</th>
        <td colSpan={7}>{cells.subject}</td>
      </tr>
      <tr>
        <th scope="row">{w.voteMethod.zh}</th>
        <td colSpan={isBlank ? 3 : 2}>{cells.method}</td>
        <th scope="row" colSpan={isBlank ? 2 : 3}>
          {w.voteExpected.zh}
        </th>
        <td className="centre" colSpan={2}>
          {cells.people}
        </td>
      </tr>
      <tr>
        {numbered(figureLabels).map(({ ordinal, item }) => (
          <Figure key={item} label={item} value={cells.figures[ordinal - 1] ?? ''} />
        ))}
      </tr>
      <tr>
        <th scope="row">{w.voteWritten.zh}</th>
        <td colSpan={3}>{cells.written}</td>
        <th scope="row">{w.voteResult.zh}</th>
        <td colSpan={3}>{cells.result}</td>
      </tr>
    </tbody>
  </table>
);

const Figure = ({ label, value }: { readonly label: string; readonly value: number | '' }) => (
  <>
    <th scope="row">{label}</th>
    <td className="centre">{value}</td>
  </>
);

const writtenText = ({ writtenYes, writtenOther }: Vote): string =>
  writtenYes + writtenOther === 0 ? w.none.zh : fill(w.voteWrittenText.zh, { yes: writtenYes, other: writtenOther });
