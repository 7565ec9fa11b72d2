// How are the superior's remarks and the branch's answers printed? One remark a line, both sides sign below.
import { PaperTable } from '#renderer/paper/paper-table.tsx';
import { Sheet } from '#renderer/paper/sheet.tsx';
import { SignatureRow } from '#renderer/paper/signature-row.tsx';
import { chinaDate, printedDate } from '#shared/core/date.ts';
import { fill } from '#shared/core/words.ts';
import type { SuperiorRemark } from '#shared/handoff/replies-contract.ts';
import { remarkKindLabels, replyAnswerLabels, replyWords as w } from '#shared/handoff/reply-words.ts';
import { taskStateLabels } from '#shared/plans/labels.ts';
import type { ModelOf } from '#shared/records/model.ts';

const columns = [
  { key: 'ordinal', label: w.ordinal.zh, width: 12 },
  { key: 'about', label: w.about.zh, width: 38 },
  { key: 'what', label: w.what.zh, width: null },
  { key: 'answer', label: w.answerColumn.zh, width: 56 },
];

/** 上级批阅反馈单. */
export const SuperiorRepliesSheet = ({ model: { frame, remarks } }: { readonly model: ModelOf<'superior-replies'> }) => (
  <Sheet frame={frame} title={w.sheetTitle.zh}>
    <h1 className="title">{w.sheetTitle.zh}</h1>
    <p className="under-title">
      <span>{frame.organisation.name}</span> <span>{fill(w.sheetAsOf.zh, { year: frame.year, date: printedDate(frame.printedOn) })}</span>
    </p>
    {remarks.length > 0 ? (
      <PaperTable columns={columns}>
        <tbody>
          {remarks.map((remark, index) => (
            <tr key={remark.id}>
              <td className="centre">{index + 1}</td>
              <td>{`${remarkKindLabels[remark.kind].zh}：${remark.title}`}</td>
              <td>{`${remark.text}（${remark.from} ${remark.by}，${printedDate(chinaDate(remark.at))}）`}</td>
              <td>{answerText(remark)}</td>
            </tr>
          ))}
        </tbody>
      </PaperTable>
    ) : (
      <p>{w.sheetNone.zh}</p>
    )}
    <SignatureRow signers={[w.secretary.zh, w.signDate.zh, w.superiorSign.zh, `${w.signDate.zh} `]} />
  </Sheet>
);

const answerText = ({ answer }: SuperiorRemark): string => {
  if (!answer) return '';
  const note = answer.note ? `：${answer.note}` : '';
  return `${replyAnswerLabels[answer.answer].zh}${note}（${answer.answeredBy}，${printedDate(chinaDate(answer.answeredAt))}）${taskText(answer.task)}`;
};

/** How far the branch is with what it adopted. */
const taskText = (task: NonNullable<SuperiorRemark['answer']>['task']): string => {
  if (!task) return '';
  const { owner, dueOn, state, notes } = task;
  const promised = [owner && fill(w.taskOwner.zh, { owner }), dueOn && fill(w.taskDue.zh, { date: printedDate(dueOn) })].filter(Boolean).join('，');
  const [newest] = notes;
  const said = newest ? `${taskStateLabels[newest.state].zh}（${printedDate(newest.notedOn)}）${newest.note}` : '';
  return `${promised ? `。${promised}` : ''}${state === 'open' ? '' : `。${w.task.zh}：${said}`}`;
};
