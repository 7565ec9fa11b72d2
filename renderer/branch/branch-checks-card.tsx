// Is the branch itself in order, by its own facts?
import type { FindingText } from '#renderer/core/fault-text.ts';
import { useSpeech, useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { FaultBox, FindingList } from '#renderer/ui/findings.tsx';
import { Card } from '#renderer/ui/page-parts.tsx';
import { branchWords } from '#shared/branch/words.ts';
import type { Duty } from '#shared/compliance/contract.ts';
import { dutyClause, dutyTitle } from '#shared/compliance/words.ts';
import type { Severity } from '#shared/core/fault.ts';
import type { Language } from '#shared/core/words.ts';
import { memberWords } from '#shared/members/words.ts';

const shown = (duty: Duty, severity: Severity, language: Language): FindingText => ({
  rule: duty.rule,
  severity,
  field: duty.key,
  message: dutyTitle(duty, language),
  clause: dutyClause(duty),
});

/** What the rules ORG-01 … ORG-15 say, with their clauses: what asks to be settled first, then what is only worth knowing. */
export const BranchChecksCard = () => {
  const t = useWords();
  const { language } = useSpeech();
  const checks = useCall('compliance.organisation', {});
  const duties = checks.data?.duties.map((duty) => shown(duty, 'WARN', language)) ?? [];
  const notes = checks.data?.notes.map((duty) => shown(duty, 'INFO', language)) ?? [];
  return (
    <Card title={t(branchWords.checksTitle)}>
      <FaultBox fault={checks.error?.fault ?? null} />
      {checks.isSuccess && duties.length + notes.length === 0 ? <p className="mut">{t(branchWords.checksFine)}</p> : null}
      <FindingList warnWord={memberWords.pleaseCheck} findings={[...duties, ...notes]} />
    </Card>
  );
};
