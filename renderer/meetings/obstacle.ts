// What can stand in the way of finishing?
import type { Fault, Finding } from '#shared/core/fault.ts';

/** Rules to correct, reasons to give, or a refusal. */
export type Obstacle = { readonly kind: 'errors' | 'reasons' } | { readonly kind: 'fault'; readonly fault: Fault };

/** Key of a finding that asks for a reason. */
export const reasonKey = (finding: Pick<Finding, 'rule' | 'field'>): string => `${finding.rule} ${finding.field}`;
