// How far is a task? One more note below those that are there.
import { FormField } from '#renderer/core/form-field.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { LedgerDialog } from '#renderer/core/ledger-dialog.tsx';
import { useLedgerForm } from '#renderer/core/use-ledger-form.ts';
import { Radio } from '#renderer/ui/choices.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import type { Task } from '#shared/plans/contract.ts';
import { taskStateLabels } from '#shared/plans/labels.ts';
import { taskStates } from '#shared/plans/model.ts';
import { taskWords } from '#shared/plans/task-words.ts';

/** The dialog of one task. */
export const TaskDialog = ({ task, onClose }: { readonly task: Task; readonly onClose: () => void }) => {
  const t = useWords();
  const ledger = useLedgerForm('plans.noteTask', { source: task.source, id: task.id, state: 'underWay', note: '' });
  return (
    <LedgerDialog of={ledger} title={t(taskWords.dialogTitle)} doneText={() => t(taskWords.noted)} onClose={onClose}>
      <p>{task.text}</p>
      <FormField control={ledger.form.control} name="state">
        {(field) => (
          <Radio label={t(taskWords.state)} choices={taskStates.map((value) => ({ value, label: t(taskStateLabels[value]) }))} {...field} />
        )}
      </FormField>
      <FormField control={ledger.form.control} name="note">
        {(field) => <TextArea label={t(taskWords.noteText)} hint={t(taskWords.noteHint)} maxLength={500} {...field} />}
      </FormField>
      {task.notes.length > 0 ? <Earlier task={task} /> : null}
    </LedgerDialog>
  );
};

const Earlier = ({ task }: { readonly task: Task }) => {
  const t = useWords();
  return (
    <section>
      <p className="field-label">{t(taskWords.earlier)}</p>
      <ul>
        {task.notes.map(({ state, notedOn, note, notedBy }) => (
          <li key={`${notedOn} ${state} ${note}`}>{t(taskWords.noteLine, { date: notedOn, by: notedBy, state: t(taskStateLabels[state]), note })}</li>
        ))}
      </ul>
    </section>
  );
};
