// What can go wrong, as values? Every expected outcome that is not a success is one of these.
import type { FaultCode } from '#shared/core/fault-words.ts';

/** How grave a finding is. ERROR blocks finishing, WARN asks for a reason and keeps it, INFO only informs. */
export type Severity = 'ERROR' | 'WARN' | 'INFO';

/** What a rule found: the rule's number in domain.md, the field it is about, and the figures for its sentence. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** Path of the field, e.g. `votes.0.yes`; empty when it concerns the record as a whole. */
  readonly field: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A value that failed its schema: where, and in plain words what is expected. */
export interface InvalidField {
  readonly path: string;
  readonly message: string;
}

/** Every way in which a call can fail. `code` chooses the sentence, `values` fill it (see fault-words.ts). */
export type Fault =
  | { readonly kind: 'invalid'; readonly code: FaultCode; readonly fields: readonly InvalidField[]; readonly values: FaultValues }
  | { readonly kind: 'broken-rule'; readonly code: 'broken-rule'; readonly findings: readonly Finding[]; readonly values: FaultValues }
  | { readonly kind: 'not-found' | 'conflict' | 'locked'; readonly code: FaultCode; readonly values: FaultValues }
  | { readonly kind: 'unexpected'; readonly code: 'unexpected'; readonly values: FaultValues };

/** Figures and names that a fault's sentence mentions. */
export type FaultValues = Readonly<Record<string, string | number>>;

/** The answer to every call. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

/** The outcome of a decision that has no ledger behind it: a value, or the fault. */
export type Decision<T> = Reply<T>;

/** Thrown inside handlers and caught once in the dispatcher, which turns it into the reply. */
export class FaultError extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(`${fault.kind}/${fault.code}`);
    this.name = 'FaultError';
    this.fault = fault;
  }
}

/** Builds the error for an input that is malformed or cannot be used. */
export const invalid = (code: FaultCode, values: FaultValues = {}, fields: readonly InvalidField[] = []): FaultError =>
  new FaultError({ kind: 'invalid', code, fields, values });

/** Builds the error for something that is not (or no longer) there. */
export const notFound = (code: FaultCode, values: FaultValues = {}): FaultError => new FaultError({ kind: 'not-found', code, values });

/** Builds the error for something that contradicts what the ledger already holds. */
export const conflict = (code: FaultCode, values: FaultValues = {}): FaultError => new FaultError({ kind: 'conflict', code, values });

/** Builds the error for a ledger that is closed, locked, damaged or in use. */
export const locked = (code: FaultCode, values: FaultValues = {}): FaultError => new FaultError({ kind: 'locked', code, values });

/** Builds the error for a record that breaks rules of severity ERROR. */
export const brokenRule = (findings: readonly Finding[]): FaultError =>
  new FaultError({ kind: 'broken-rule', code: 'broken-rule', findings, values: { count: findings.length } });
