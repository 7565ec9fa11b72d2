// How do copied records of old paper books stand in the year book? In a part of their own, one block each, marked 历史补录.

import { numbered } from '#renderer/paper/numbered.ts';
import { Paragraphs } from '#renderer/paper/sheet.tsx';
import { addendumWords } from '#shared/core/addendum-words.ts';
import { printedDate } from '#shared/core/date.ts';
import { fill } from '#shared/core/words.ts';
import { addendumLabels, meetingKindLabels, voteResultLabels } from '#shared/meetings/labels.ts';
import { type PaperRecord, type PaperVote, paperNumber } from '#shared/meetings/paper-record.ts';
import { paperWords as p } from '#shared/meetings/paper-words.ts';
import { recordsWords as w } from '#shared/records/words.ts';

/** One copied record. */
export const PaperRecordBlock = ({ record }: { readonly record: PaperRecord }) => (
  <article className="paper-record">
    <h3 className="section">
      {`${printedDate(record.heldOn)}　${meetingKindLabels[record.kind].zh}　${paperNumber(record)}`} <span className="mark">{p.title.zh}</span>
    </h3>
    <table className="facts">
      <tbody>
        <Pair label={w.place.zh} other={w.host.zh} values={[record.place, record.hostName]} />
        <Pair
          label={w.recorder.zh}
          other={`${w.expected.zh}／${w.present.zh}`}
          values={[record.recorderName, `${record.expected}／${record.present}`]}
        />
      </tbody>
    </table>
    <Titled title={p.agenda.zh} text={record.agenda} />
    <Titled title={p.content.zh} text={record.content} />
    <Titled
      title={p.votes.zh}
      text={numbered(record.votes)
        .map(({ item }) => voteText(item))
        .join('\n')}
    />
    <Titled title={w.decisions.zh} text={record.decisions} />
    {record.addenda.map((addendum) => (
      <Titled
        key={addendum.id}
        title={addendumLabels[addendum.kind].zh}
        text={`${addendum.text}\n${fill(addendumWords.made.zh, { ...addendum, madeOn: printedDate(addendum.madeOn) })}`}
      />
    ))}
    <p className="small">{fill(p.enteredLine.zh, { date: printedDate(record.enteredOn), person: record.enteredBy, source: record.source })}</p>
  </article>
);

const voteText = ({ subject, yes, no, abstain, result }: PaperVote): string =>
  `${subject}：${p.yes.zh} ${yes}，${p.no.zh} ${no}，${p.abstain.zh} ${abstain}，${voteResultLabels[result].zh}`;

const Titled = ({ title, text }: { readonly title: string; readonly text: string }) => (
  <>
    <p className="lead">{title}</p>
    <Paragraphs text={text} />
  </>
);

const Pair = ({ label, other, values }: { readonly label: string; readonly other: string; readonly values: readonly [string, string] }) => (
  <tr>
    <th scope="row">{label}</th>
    <td>{values[0] || w.none.zh}</td>
    <th scope="row">{other}</th>
    <td>{values[1] || w.none.zh}</td>
  </tr>
);
