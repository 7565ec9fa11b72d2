// How is a plan filed with the superior? The days of its lines are kept as they are told.
import { FormField } from '#renderer/core/form-field.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { LedgerDialog } from '#renderer/core/ledger-dialog.tsx';
import { useSession } from '#renderer/core/session.tsx';
import { useLedgerForm } from '#renderer/core/use-ledger-form.ts';
import { DateInput } from '#renderer/ui/date-input.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { quarterOf } from '#shared/core/date.ts';
import type { PlanYear } from '#shared/plans/contract.ts';
import { planWords } from '#shared/plans/words.ts';

interface Props {
  readonly plan: PlanYear;
  readonly quarter: number;
  readonly onClose: () => void;
}

/** Files a quarter, or the year (quarter 0). */
export const FilingDialog = ({ plan, quarter, onClose }: Props) => {
  const t = useWords();
  const { today, organisation, status } = useSession();
  const ledger = useLedgerForm('plans.file', {
    year: plan.year,
    quarter,
    filedOn: today,
    filedWith: organisation?.superiorName ?? '',
    filedBy: status.actor ?? '',
  });
  const lines = plan.lines.filter(({ standing, plannedOn }) => standing !== 'cancelled' && (quarter === 0 || quarterOf(plannedOn) === quarter));
  const period = quarter === 0 ? t(planWords.periodYear, { year: plan.year }) : t(planWords.periodQuarter, { quarter });
  return (
    <LedgerDialog
      of={ledger}
      title={t(planWords.fileTitle)}
      confirmText={t(planWords.fileConfirm)}
      doneText={(done) => t(planWords.fileDone, { lines: done.lines })}
      onClose={onClose}
    >
      <p>{t(planWords.fileAsk, { period, lines: lines.length })}</p>
      <FormField control={ledger.form.control} name="filedOn">
        {(field) => (
          <DateInput label={t(planWords.filedOn)} isRequired {...field} onChange={(value) => field.onChange(value ?? '')} hasFocusAtFirst />
        )}
      </FormField>
      <FormField control={ledger.form.control} name="filedWith">
        {(field) => <TextInput label={t(planWords.filedWith)} isRequired maxLength={100} {...field} />}
      </FormField>
      <FormField control={ledger.form.control} name="filedBy">
        {(field) => <TextInput label={t(planWords.filedBy)} isRequired maxLength={60} {...field} />}
      </FormField>
    </LedgerDialog>
  );
};
