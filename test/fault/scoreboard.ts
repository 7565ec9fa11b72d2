// How do the drills stand? Their newest long runs, written as the table of reliability §4 for the README.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { appVersion } from '#shared/core/version.ts';
import { root } from '#test/support/process.ts';

/** One line of a drill's run, as it is printed and kept. */
export interface DrillLine {
  readonly name: string;
  readonly rows: readonly string[];
  readonly goal: string;
  readonly seen: string;
  readonly passed: boolean;
  readonly seconds: number;
  readonly form: 'long' | 'short';
  readonly seed: number;
  readonly at: string;
  readonly versions: Readonly<Record<string, string>>;
}

const folder = resolve(root, 'test-out/fault');

/** What the figures were made with. */
export const versions = (): Record<string, string> => {
  const memory = new Database(':memory:');
  try {
    const sqlite = String(memory.prepare('SELECT sqlite_version()').pluck().get());
    const cipher = String(memory.prepare('SELECT sqlite3mc_version()').pluck().get());
    return {
      app: appVersion,
      node: process.versions.node,
      sqlite,
      cipher,
      system: `${platform()} ${arch()} ${cpus().length}× ${cpus()[0]?.model ?? ''}`,
    };
  } finally {
    memory.close();
  }
};

/** Keeps a long run's line for the scoreboard. */
export const keepLine = (line: DrillLine): void => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${line.name}.json`), `${JSON.stringify(line)}\n`);
};

/** The newest line of every drill that was run here in its long form. */
export const keptLines = (): DrillLine[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as DrillLine)
    : [];

/** The measures of reliability §4. */
const measures = [
  'kill −9 during transactions',
  'power loss: ledger',
  'power loss: key file, head, export, attachment, backup, migration, import, creation',
  'I/O faults at every call',
  'bit flips in a ledger',
  'bit flips in packages',
  'byte-fuzzed packages',
  'signed hostile packages',
  'crafted archives',
  'verifier mutants',
  'crypto vectors',
  'replay, rollback, fork, gap',
  '209 branches',
  'kill −9 among 209 branches',
  'restores',
  'diagnosis',
  'passphrase and recovery',
  'plaintext leaks',
  'network',
  'Electron checklist',
  'IPC',
  'injection on screen and paper',
  'spreadsheet injection',
  'tamper evidence',
  'model of the ledger',
  'schema',
  'speed and memory',
  'independent recovery',
] as const;

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** The table in Markdown: every row of the scoreboard, also those that nobody measured here. */
export const scoreboard = (lines: readonly DrillLine[]): string => {
  const rows = measures.map((measure, index) => {
    const row = `R${index + 1}`;
    const found = lines.filter((line) => line.rows.includes(row)).toSorted((a, b) => a.name.localeCompare(b.name));
    const seen = found.map((line) => `${line.passed ? '' : '**missed:** '}${line.seen} (\`${line.name}\`)`).join('; ') || 'not run here';
    const goal = found.map((line) => line.goal).join('; ');
    const seconds = found.map((line) => Math.round(line.seconds)).join(' + ');
    const dates = [...new Set(found.map((line) => line.at.slice(0, 10)))].join(', ');
    return `| ${row} | ${measure} | ${[goal, seen, seconds, dates].map(cell).join(' | ')} |`;
  });
  const extra = lines.filter((line) => !line.rows.some((row) => /^R([1-9]|1\d|2[0-8])$/.test(row)));
  const others = extra.map(
    (line) =>
      `| — | \`${line.name}\` | ${[line.goal, `${line.passed ? '' : '**missed:** '}${line.seen}`].map(cell).join(' | ')} | ${Math.round(line.seconds)} | ${line.at.slice(0, 10)} |`,
  );
  const made = [
    ...new Set(
      lines.map((line) =>
        Object.entries(line.versions)
          .map(([name, version]) => `${name} ${version}`)
          .join(', '),
      ),
    ),
  ];
  return [
    '| # | measure | goal | seen | s | date |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    ...others,
    '',
    ...made.map((line) => `Made with ${line}.`),
  ].join('\n');
};
