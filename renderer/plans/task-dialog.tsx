// How far is a task? One more note below those that are there.
import { FormField } from '#renderer/core/form-field.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { useLedgerForm } from '#renderer/core/use-ledger-form.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Radio } from '#renderer/ui/choices.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import type { Task } from '#shared/plans/contract.ts';
import { taskStateLabels } from '#shared/plans/labels.ts';
import { taskStates } from '#shared/plans/model.ts';
import { taskWords } from '#shared/plans/task-words.ts';

/** The dialog of one task. */
export const TaskDialog = ({ task, onClose }: { readonly task: Task; readonly onClose: () => void }) => {
  const t = useWords();
  const toast = useToast();
  const { form, submit, fault, isBusy } = useLedgerForm('plans.noteTask', { source: task.source, id: task.id, state: 'underWay', note: '' });
  const save = async () => {
    if (!(await submit())) return;
    toast.done(t(taskWords.noted));
    onClose();
  };
  return (
    <Dialog
      title={t(taskWords.dialogTitle)}
      onClose={onClose}
      onFinish={() => void save()}
      actions={
        <>
          <Button onClick={onClose}>{t(uiWords.cancel)}</Button>
          <Button look="primary" isBusy={isBusy} onClick={() => void save()}>
            {t(uiWords.save)}
          </Button>
        </>
      }
    >
      <div className="form">
        <p>{task.text}</p>
        <FormField control={form.control} name="state">
          {(field) => (
            <Radio label={t(taskWords.state)} choices={taskStates.map((value) => ({ value, label: t(taskStateLabels[value]) }))} {...field} />
          )}
        </FormField>
        <FormField control={form.control} name="note">
          {(field) => <TextArea label={t(taskWords.noteText)} hint={t(taskWords.noteHint)} maxLength={500} {...field} />}
        </FormField>
        <FaultBox fault={fault} />
        {task.notes.length > 0 ? <Earlier task={task} /> : null}
      </div>
    </Dialog>
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
