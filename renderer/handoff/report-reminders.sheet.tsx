// How is the list of reminders printed? One branch a line, with room for what was answered on the telephone.
import { PaperTable } from '#renderer/paper/paper-table.tsx';
import { Sheet } from '#renderer/paper/sheet.tsx';
import { printedDate } from '#shared/core/date.ts';
import { fill } from '#shared/core/words.ts';
import { reminderWords as w } from '#shared/handoff/reminder-words.ts';
import type { ModelOf } from '#shared/records/model.ts';
import type { ReminderLine } from '#shared/records/sheets/township.ts';

const columns = [
  { key: 'ordinal', label: w.ordinal.zh, width: 10 },
  { key: 'name', label: w.name.zh, width: null },
  { key: 'last', label: w.last.zh, width: 34 },
  { key: 'what', label: w.what.zh, width: 42 },
  { key: 'answer', label: w.answer.zh, width: 34 },
];

/** 催报单. */
export const ReportRemindersSheet = ({ model }: { readonly model: ModelOf<'report-reminders'> }) => {
  const { frame, due, branches, reminders } = model;
  return (
    <Sheet frame={frame} title={w.title.zh}>
      <h1 className="title">{w.title.zh}</h1>
      <p className="under-title">
        <span>{frame.organisation.name}</span> <span>{fill(w.asOf.zh, { date: printedDate(frame.printedOn) })}</span>
      </p>
      <p>{fill(w.summary.zh, { due: printedDate(due), branches, count: reminders.length })}</p>
      {reminders.length > 0 ? (
        <PaperTable columns={columns}>
          <tbody>
            {reminders.map((line, index) => (
              <tr key={line.code}>
                <td className="centre">{index + 1}</td>
                <td>
                  {line.name}（{line.code}）
                </td>
                <td>{line.lastOn ? fill(w.lastValue.zh, { seq: line.lastSeq ?? 0, date: printedDate(line.lastOn) }) : w.never.zh}</td>
                <td>{whatToDo(line)}</td>
                <td />
              </tr>
            ))}
          </tbody>
        </PaperTable>
      ) : (
        <p>{w.none.zh}</p>
      )}
    </Sheet>
  );
};

const whatToDo = ({ daysMissing, isRefused, setAside }: ReminderLine): string =>
  [
    ...(daysMissing > 0 || (!isRefused && setAside === 0) ? [fill(w.missing.zh, { days: daysMissing })] : []),
    ...(isRefused ? [w.refused.zh] : []),
    ...(setAside > 0 ? [fill(w.setAside.zh, { count: setAside })] : []),
  ].join('；');
