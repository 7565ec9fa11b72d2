// Which sentences does a person read when something was refused?
import type { Translate } from '#renderer/core/i18n.ts';
import { plainValues } from '#shared/core/detail-words.ts';
import type { Fault, Finding, Severity } from '#shared/core/fault.ts';
import { FaultError } from '#shared/core/fault.ts';
import { faultWords } from '#shared/core/fault-words.ts';
import { schemaMessage } from '#shared/core/schema-words.ts';
import { type Language, type Word, word } from '#shared/core/words.ts';
import { duesRuleWords } from '#shared/dues/rule-words.ts';
import { readableFindingValues } from '#shared/meetings/finding-values.ts';
import { meetingRuleWords } from '#shared/meetings/rule-words.ts';
import { memberRuleClauses, memberRuleWords } from '#shared/members/rule-words.ts';
import { talkRuleWords } from '#shared/talks/rule-words.ts';

/** One finding as shown: how grave, the sentence, and the clause behind “依据” (empty: none). */
export interface FindingText {
  readonly rule: string;
  readonly severity: Severity;
  readonly field: string;
  readonly message: string;
  readonly clause: string;
}

/** A fault as shown: its sentence, further lines, and findings where rules were broken. */
export interface FaultText {
  readonly title: string;
  readonly lines: readonly string[];
  readonly findings: readonly FindingText[];
}

/** The sentence and the clause of one rule; clauses of meetings and dues are printed law, hence zh only. */
interface RuleWord {
  readonly message: Word;
  readonly clause: Word | string;
}

const memberRules = Object.entries(memberRuleWords).map(([rule, message]): [string, RuleWord] => [
  rule,
  { message, clause: Object.entries(memberRuleClauses).find(([known]) => known === rule)?.[1] ?? '' },
]);

const ruleWords: ReadonlyMap<string, RuleWord> = new Map([
  ...memberRules,
  ...Object.entries(meetingRuleWords),
  ...Object.entries(duesRuleWords),
  ...Object.entries(talkRuleWords),
]);

const unknownRule: RuleWord = { message: word('不符合规定 {rule}', 'Rule {rule} is not met'), clause: '' };

/** Puts a finding into words. */
export const findingText = (finding: Finding, t: Translate): FindingText => {
  const { message, clause } = ruleWords.get(finding.rule) ?? unknownRule;
  return {
    rule: finding.rule,
    severity: finding.severity,
    field: finding.field,
    message: t(message, { rule: finding.rule, ...readableFindingValues(finding.values, t) }),
    clause: typeof clause === 'string' ? clause : t(clause),
  };
};

/** Puts a fault into words: what happened, what is kept, what to do. */
export const faultText = (fault: Fault, t: Translate, language: Language = 'zh'): FaultText => ({
  title: t(faultWords[fault.code], plainValues(fault.values, t)),
  lines: fault.kind === 'invalid' ? [...new Set(fault.fields.map((field) => schemaMessage(field.message, language)))] : [],
  findings: fault.kind === 'broken-rule' ? fault.findings.map((finding) => findingText(finding, t)) : [],
});

/** The fault inside an error; anything that is not a FaultError counts as unexpected. */
export const faultOf = (error: unknown): Fault =>
  error instanceof FaultError ? error.fault : { kind: 'unexpected', code: 'unexpected', values: { ref: 'window' } };
