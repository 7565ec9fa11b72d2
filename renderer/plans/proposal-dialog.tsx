// Which activities do the rules ask for this year? Proposed, edited, and only then kept.
import { useEffect, useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall, useCommand } from '#renderer/core/query-client.ts';
import { firstUnreadableField } from '#renderer/core/use-ledger-form.ts';
import { Checkbox } from '#renderer/ui/choices.tsx';
import { DateInput } from '#renderer/ui/date-input.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import { planKindLabels } from '#shared/plans/labels.ts';
import type { PlanLineInput } from '#shared/plans/model.ts';
import { planWords } from '#shared/plans/words.ts';

interface Proposed {
  readonly key: string;
  readonly line: PlanLineInput;
  readonly isTaken: boolean;
}

/** The proposal of a year. */
export const ProposalDialog = ({ year, onClose }: { readonly year: number; readonly onClose: () => void }) => {
  const t = useWords();
  const toast = useToast();
  const proposal = useCall('plans.propose', { year });
  const add = useCommand('plans.addLines');
  const [rows, setRows] = useState<readonly Proposed[]>([]);
  useEffect(() => {
    setRows(proposal.data?.lines.map((line, index) => ({ key: `${index}`, line, isTaken: true })) ?? []);
  }, [proposal.data]);
  const taken = rows.filter(({ isTaken }) => isTaken);
  const change = (key: string, next: Partial<Proposed>) => setRows(rows.map((row) => (row.key === key ? { ...row, ...next } : row)));
  const take = () => {
    const unreadable = firstUnreadableField();
    if (unreadable) unreadable.focus();
    else {
      add
        .mutateAsync({ lines: taken.map(({ line }) => line) })
        .then(({ added }) => {
          toast.done(t(planWords.proposeDone, { count: added }));
          onClose();
        })
        .catch(() => undefined);
    }
  };
  return (
    <FormDialog
      title={t(planWords.proposeTitle, { year })}
      hint={t(proposal.data && rows.length === 0 ? planWords.proposeNone : planWords.proposeSub)}
      confirmText={t(planWords.proposeTake, { count: taken.length })}
      isWide
      isReady={taken.length > 0}
      isBusy={add.isPending}
      fault={proposal.error?.fault ?? add.error?.fault ?? null}
      onConfirm={take}
      onClose={onClose}
    >
      <ul className="proposal">
        {rows.map((row) => (
          <ProposedRow key={row.key} row={row} onChange={(next) => change(row.key, next)} />
        ))}
      </ul>
    </FormDialog>
  );
};

const ProposedRow = ({ row, onChange }: { readonly row: Proposed; readonly onChange: (next: Partial<Proposed>) => void }) => {
  const t = useWords();
  const { line, isTaken } = row;
  const kind = t(planKindLabels[line.kind]);
  const values = { date: line.plannedOn, kind };
  return (
    <li>
      <Checkbox label={t(planWords.take, values)} isLabelHidden value={isTaken} onChange={(next) => onChange({ isTaken: next })} />
      <DateInput
        label={t(planWords.dateOf, values)}
        isLabelHidden
        value={line.plannedOn}
        onChange={(plannedOn) => plannedOn && onChange({ line: { ...line, plannedOn } })}
      />
      <span className="proposal-kind">{kind}</span>
      <TextInput
        label={t(planWords.topicsOf, values)}
        isLabelHidden
        value={line.topics}
        maxLength={500}
        onChange={(topics) => onChange({ line: { ...line, topics } })}
      />
    </li>
  );
};
