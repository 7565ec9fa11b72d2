// What does the branch take off the pay before dues are reckoned? Said where a base is typed.
import { useWords } from '#renderer/core/i18n.ts';
import { useSession } from '#renderer/core/session.tsx';
import type { DuesCategory } from '#shared/dues/model.ts';
import { duesWords } from '#shared/dues/words.ts';

/** The branch's own rule on deductions, for whoever is paid a salary; undefined for others and where the rule is empty. */
export const useDeductions = (category: DuesCategory): string | undefined => {
  const t = useWords();
  const { duesDeductions } = useSession().settings;
  const isPaid = category === 'salary' || category === 'annualSalary';
  return isPaid && duesDeductions ? t(duesWords.deductions, { items: duesDeductions }) : undefined;
};
