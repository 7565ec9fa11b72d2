// How is a finding about a meeting written down?
import type { Finding, Severity } from '#shared/core/fault.ts';
import type { MeetingRule } from '#shared/meetings/rule-words.ts';

/** Builds a finding whose rule has a sentence in rule-words.ts. */
export const findingOf = (rule: MeetingRule, severity: Severity, field: string, values: Finding['values'] = {}): Finding => ({
  rule,
  severity,
  field,
  values,
});
