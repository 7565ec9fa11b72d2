// How does the command line answer? Sentences on stdout, progress and faults on stderr, JSON on request, exit code 0, 1 or 2.
import { plainValues } from '#shared/core/detail-words.ts';
import type { Fault, FaultValues } from '#shared/core/fault.ts';
import { faultWords } from '#shared/core/fault-words.ts';
import { fill, type Language, type Word } from '#shared/core/words.ts';

/** Ends the command with exit code 2: the command line itself is wrong. */
export class UsageError extends Error {}

/** Where answers go, and in which language. */
export interface Output {
  readonly json: boolean;
  readonly language: Language;
  /** One sentence for people; silent with --json. */
  say(word: Word, values?: Readonly<Record<string, string | number>>): void;
  /** A line of figures for people; silent with --json. */
  line(text: string): void;
  /** The machine's answer; silent without --json. */
  data(value: unknown): void;
  /** One changing line on stderr. */
  progress(text: string): void;
  /** What happened, what is kept, what to do. */
  fault(fault: Fault): void;
}

/** Builds the output for the options given. */
export const createOutput = (options: { json: boolean; language: Language }): Output => {
  const text = (word: Word, values: FaultValues = {}) => fill(word[options.language], values);
  return {
    ...options,
    say: (word, values) => {
      if (!options.json) process.stdout.write(`${text(word, values)}\n`);
    },
    line: (line) => {
      if (!options.json) process.stdout.write(`${line}\n`);
    },
    data: (value) => {
      if (options.json) process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
    },
    progress: (line) => {
      process.stderr.write(`${line}\n`);
    },
    fault: (fault) => {
      if (options.json) process.stdout.write(`${JSON.stringify({ fault }, null, 2)}\n`);
      process.stderr.write(`${text(faultWords[fault.code], plainValues(fault.values, text))}\n`);
      if (fault.kind === 'invalid') for (const field of fault.fields) process.stderr.write(`  ${field.path}: ${field.message}\n`);
      if (fault.kind === 'broken-rule')
        for (const finding of fault.findings) process.stderr.write(`  ${finding.severity} ${finding.rule} ${finding.field}\n`);
    },
  };
};
