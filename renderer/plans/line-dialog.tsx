// How is one planned activity added, changed or cancelled?
import { useState } from 'react';
import { FormField } from '#renderer/core/form-field.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall, useCommand } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { useLedgerForm } from '#renderer/core/use-ledger-form.ts';
import { CancelLineDialog } from '#renderer/plans/cancel-line-dialog.tsx';
import { MeetingOfLine } from '#renderer/plans/meeting-of-line.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choices.tsx';
import { DateInput } from '#renderer/ui/date-input.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { FieldRow } from '#renderer/ui/page-parts.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { TimeInput } from '#renderer/ui/time-input.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import type { PlanLineView, PlanYear } from '#shared/plans/contract.ts';
import { planKindLabels } from '#shared/plans/labels.ts';
import { type PlanLineInput, planKinds } from '#shared/plans/model.ts';
import { planWords } from '#shared/plans/words.ts';

interface Props {
  readonly line: PlanLineView | null;
  readonly plan: PlanYear;
  readonly onClose: () => void;
}

const startingLine = (line: PlanLineView | null, day: string): PlanLineInput =>
  line
    ? {
        ...{ kind: line.kind, plannedOn: line.plannedOn, startTime: line.startTime, place: line.place, topics: line.topics },
        ...{ hostName: line.hostName, scope: line.scope, groupId: line.groupId },
      }
    : { kind: 'memberMeeting', plannedOn: day, startTime: null, place: '', topics: '', hostName: '', scope: '', groupId: null };

/** The dialog of one line. */
export const LineDialog = ({ line, plan, onClose }: Props) => {
  const t = useWords();
  const { today } = useSession();
  const [isCancelling, setIsCancelling] = useState(false);
  const [meetingId, setMeetingId] = useState(line?.isLinked ? (line.meeting?.id ?? null) : null);
  const link = useCommand('plans.linkMeeting');
  const day = today.startsWith(`${plan.year}-`) ? today : `${plan.year}-01-01`;
  const { form, submit, fault, isBusy } = useLedgerForm('plans.saveLine', { id: line?.id ?? null, line: startingLine(line, day) });
  const before = line?.isLinked ? (line.meeting?.id ?? null) : null;
  const save = async () => {
    if (!(await submit())) return;
    if (line && meetingId !== before) await link.mutateAsync({ id: line.id, meetingId });
    onClose();
  };
  if (isCancelling && line) return <CancelLineDialog id={line.id} onClose={onClose} />;
  return (
    <FormDialog
      title={t(planWords.lineTitle)}
      cancelText={t(uiWords.close)}
      aside={line ? <Button onClick={() => setIsCancelling(true)}>{t(planWords.cancelLine)}</Button> : null}
      isWide
      isBusy={isBusy}
      fault={fault ?? link.error?.fault ?? null}
      onConfirm={() => void save().catch(() => undefined)}
      onClose={onClose}
    >
      <FieldRow columns={3}>
        <FormField control={form.control} name="line.kind">
          {(field) => (
            <Select
              label={t(planWords.kind)}
              hint={line?.filedFor ? t(planWords.filedKindHint) : undefined}
              isDisabled={Boolean(line?.filedFor)}
              choices={planKinds.map((value) => ({ value, label: t(planKindLabels[value]) }))}
              {...field}
            />
          )}
        </FormField>
        <FormField control={form.control} name="line.plannedOn">
          {(field) => (
            <DateInput label={t(planWords.plannedOn)} isRequired {...field} onChange={(value) => field.onChange(value ?? '')} hasFocusAtFirst />
          )}
        </FormField>
        <FormField control={form.control} name="line.startTime">
          {(field) => <TimeInput label={t(planWords.startTime)} {...field} />}
        </FormField>
      </FieldRow>
      <FieldRow columns={3}>
        <FormField control={form.control} name="line.place">
          {(field) => <TextInput label={t(planWords.place)} maxLength={100} {...field} />}
        </FormField>
        <FormField control={form.control} name="line.hostName">
          {(field) => <TextInput label={t(planWords.host)} maxLength={50} {...field} />}
        </FormField>
        <FormField control={form.control} name="line.scope">
          {(field) => <TextInput label={t(planWords.scope)} maxLength={100} {...field} />}
        </FormField>
      </FieldRow>
      <FormField control={form.control} name="line.groupId">
        {(field) => <GroupField {...field} isWanted={form.watch('line.kind') === 'groupMeeting'} />}
      </FormField>
      <FormField control={form.control} name="line.topics">
        {(field) => <TextArea label={t(planWords.topics)} maxLength={500} {...field} />}
      </FormField>
      {line ? <MeetingOfLine line={line} plan={plan} value={meetingId} onChange={setMeetingId} /> : null}
    </FormDialog>
  );
};

interface GroupProps {
  readonly value: string | null;
  readonly isWanted: boolean;
  readonly onChange: (value: string | null) => void;
}

/** Only a group meeting has a group. */
const GroupField = ({ value, isWanted, onChange }: GroupProps) => {
  const t = useWords();
  const overview = useCall('branch.overview', {});
  const groups = overview.data?.groups ?? [];
  if (!isWanted || groups.length === 0) return null;
  return (
    <Select
      label={t(planWords.group)}
      emptyLabel={t(planWords.noGroup)}
      value={value}
      choices={groups.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={onChange}
    />
  );
};
