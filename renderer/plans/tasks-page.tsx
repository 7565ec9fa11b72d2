// What did the meetings decide, who sees to it, and how far is it?
import { useState } from 'react';
import { useLocation } from 'wouter';
import { type Translate, useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { TaskDialog } from '#renderer/plans/task-dialog.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Radio } from '#renderer/ui/choices.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { EmptyState, PageHead, Tag } from '#renderer/ui/page-parts.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import { meetingKindLabels } from '#shared/meetings/labels.ts';
import type { Task } from '#shared/plans/contract.ts';
import { taskStateLabels } from '#shared/plans/labels.ts';
import { taskWords } from '#shared/plans/task-words.ts';
import { daysLeftOf } from '#shared/plans/tasks.ts';
import './tasks.css';

const looks = { open: 'warn', underWay: 'note', done: 'ok', dropped: 'note', notDone: 'error' } as const;

/** The page `/meetings/tasks`; `asked`: the task whose dialog is open from the start (a duty leads here). */
export const TasksPage = ({ asked }: { readonly asked: string | null }) => {
  const t = useWords();
  const [, navigate] = useLocation();
  const [scope, setScope] = useState<'open' | 'all'>('open');
  const [noting, setNoting] = useState<Task | null>(null);
  const list = useCall('plans.tasks', { scope }, { keepsPrevious: true });
  const tasks = list.data?.tasks;
  const noted = noting ?? tasks?.find(({ id }) => id === asked) ?? null;
  const close = () => {
    setNoting(null);
    if (asked) navigate('/meetings/tasks', { replace: true });
  };
  return (
    <>
      <PageHead title={t(taskWords.title)} sub={t(taskWords.sub)} />
      <FaultBox fault={list.error?.fault ?? null} />
      <div className="card">
        <Radio
          label={t(taskWords.scope)}
          isLabelHidden
          value={scope}
          choices={[
            { value: 'open', label: t(taskWords.scopeOpen) },
            { value: 'all', label: t(taskWords.scopeAll) },
          ]}
          onChange={setScope}
        />
        {tasks === undefined && !list.error ? <p className="mut">{t(uiWords.loading)}</p> : null}
        {tasks?.length === 0 ? <EmptyState title={t(taskWords.emptyOpen)}>{t(taskWords.emptyHint)}</EmptyState> : null}
        {tasks && tasks.length > 0 ? <TaskTable tasks={tasks} onNote={setNoting} /> : null}
      </div>
      {noted ? <TaskDialog task={noted} onClose={close} /> : null}
    </>
  );
};

const TaskTable = ({ tasks, onNote }: { readonly tasks: readonly Task[]; readonly onNote: (task: Task) => void }) => {
  const t = useWords();
  const heads = [taskWords.colText, taskWords.colOwner, taskWords.colDue, taskWords.colState, taskWords.colNewest];
  return (
    <div className="table-scroll">
      <table className="plain-table tasks" aria-label={t(taskWords.listLabel)}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head.zh} scope="col">
                {t(head)}
              </th>
            ))}
            <th scope="col" className="num">
              {t(taskWords.colAction)}
            </th>
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => (
            <TaskRow key={task.id} task={task} onNote={() => onNote(task)} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

const dueText = (left: number, t: Translate): string => {
  if (left < 0) return t(taskWords.overdueBy, { days: -left });
  return left === 0 ? t(taskWords.today) : t(taskWords.daysLeft, { days: left });
};

const Due = ({ task }: { readonly task: Task }) => {
  const t = useWords();
  const { today } = useSession();
  if (!task.dueOn) return <span className="mut">{t(taskWords.noDue)}</span>;
  const left = daysLeftOf(task, today);
  return (
    <>
      <span className="nowrap">{task.dueOn}</span> {left === null ? null : <Tag look={left < 0 ? 'warn' : 'note'}>{dueText(left, t)}</Tag>}
    </>
  );
};

/** Where a task comes from: a meeting, or a remark of the superior. */
const sourceText = ({ source, heldOn, kind, about }: Task, t: Translate): string => {
  if (source === 'superior') return t(taskWords.fromSuperior, { date: heldOn, about });
  const label = Object.entries(meetingKindLabels).find(([name]) => name === kind)?.[1];
  return t(taskWords.from, { date: heldOn, kind: label ? t(label) : '' });
};

const TaskRow = ({ task, onNote }: { readonly task: Task; readonly onNote: () => void }) => {
  const t = useWords();
  const [, navigate] = useLocation();
  const [newest] = task.notes;
  return (
    <tr>
      <td>
        {task.text}
        <div className="mut">{sourceText(task, t)}</div>
      </td>
      <td className="nowrap">{task.owner || <span className="mut">—</span>}</td>
      <td>
        <Due task={task} />
      </td>
      <td>
        <Tag look={looks[task.state]}>{task.state === 'open' ? t(taskWords.open) : t(taskStateLabels[task.state])}</Tag>
      </td>
      <td>{newest ? `${newest.notedOn} ${newest.note}` : <span className="mut">—</span>}</td>
      <td className="num">
        <span className="row tasks-buttons">
          <Button isSmall label={t(taskWords.noteOf, { text: task.text })} onClick={onNote}>
            {t(taskWords.note)}
          </Button>
          {task.source === 'decision' ? (
            <Button isSmall look="link" label={t(taskWords.seeRecordOf, { text: task.text })} onClick={() => navigate(`/meetings/${task.meetingId}`)}>
              {t(taskWords.seeRecord)}
            </Button>
          ) : (
            <Button isSmall look="link" label={t(taskWords.seeRemarkOf, { text: task.text })} onClick={() => navigate('/handoff')}>
              {t(taskWords.seeRemark)}
            </Button>
          )}
        </span>
      </td>
    </tr>
  );
};
