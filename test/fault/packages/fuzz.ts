// How is a superior's ledger fed with spoilt packages? Through the call that its window makes, hundreds of files at a time; afterwards the ledger is looked at from outside.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, type RawDatabase } from '#db/open.ts';
import { movableClock } from '#electron/ledger/clock.ts';
import { createDispatcher, type Dispatcher } from '#electron/ledger/dispatch.ts';
import { databaseFileOf, ledgerIdOf } from '#electron/vault/folder.ts';
import { readKeyring } from '#electron/vault/key-file.ts';
import { dataKeyByPassphrase } from '#electron/vault/keyring.ts';
import type { PackageReport } from '#shared/handoff/model.ts';
import { travellingTableNames } from '#shared/travelling.ts';
import type { Chance } from '#test/fault/chance.ts';
import { copyOf, type Draft, packSigned, payloadOf, sealed } from '#test/fault/packages/forger.ts';
import { keptOf, nextOf } from '#test/fault/packages/ground.ts';
import { mutate } from '#test/fault/packages/mutate.ts';
import { groundNames, type Kept } from '#test/fault/packages/prepare.ts';
import { noPrinter, testPassphrase, unpackHere } from '#test/support/ledger.ts';

/** What was seen. `codes`: how often each answer was given. */
export interface FuzzResult {
  readonly packages: number;
  readonly applied: number;
  readonly problems: string[];
  readonly codes: Readonly<Record<string, number>>;
}

/** Where the bytes are spoilt: the deeper, the more layers are true around them. */
type Depth = (materials: Materials, chance: Chance) => Promise<Buffer> | Buffer;

interface Materials {
  readonly kept: Kept;
  readonly draft: Draft;
  readonly payload: ReadonlyMap<string, Buffer>;
  readonly container: Buffer;
  readonly closed: Buffer;
  readonly other: Buffer;
}

const endMarkSize = 68;

/** A container whose end mark is true again. */
const marked = (bytes: Buffer): Buffer => {
  const body = bytes.subarray(0, Math.max(0, bytes.length - endMarkSize));
  return Buffer.concat([body, Buffer.from(`BL1:${createHash('sha256').update(body).digest('hex')}`)]);
};

const depths: readonly Depth[] = [
  ({ container, other }, chance) => mutate(container, chance, other),
  ({ closed, other }, chance) => mutate(closed, chance, other),
  ({ container, other }, chance) => marked(mutate(container, chance, other)),
  async ({ container, other, kept }, chance) => sealed(marked(mutate(container, chance, other)), [kept.recipient]),
  ({ payload, other, draft }, chance) => {
    const name = chance.pick([...payload.keys()]);
    return packSigned(new Map([...payload, [name, mutate(payload.get(name) ?? Buffer.alloc(0), chance, other)]]), draft);
  },
];

const materialsOf = async (home: string): Promise<Materials> => {
  const kept = keptOf(home);
  const draft = copyOf(nextOf(kept));
  const payload = payloadOf(draft);
  const container = await packSigned(payload, draft);
  const other = readFileSync(join(home, groundNames.firstReport));
  return { kept, draft, payload, container, closed: await sealed(container, [kept.recipient]), other };
};

/** A hash over the sender's rows and what is known of his journal: whole, half or untouched shows here. */
const stateOf = (folder: string, orgId: string): string => {
  const raw = openRaw(folder);
  try {
    const hash = createHash('sha256');
    for (const table of [...travellingTableNames, 'foreignEntry', 'foreignCommitment']) {
      // Where a row came from differs from one package to the other; what it says does not.
      const rows = raw.prepare(`SELECT * FROM "${table}" WHERE "orgId" = ?`).all(orgId) as Record<string, unknown>[];
      hash.update(
        `${table}\n${rows
          .map(({ packageId: _, ...row }) => JSON.stringify(row))
          .sort()
          .join('\n')}\n`,
      );
    }
    return hash.digest('hex');
  } finally {
    raw.close();
  }
};

const openRaw = (folder: string): RawDatabase =>
  openDatabase(databaseFileOf(folder), dataKeyByPassphrase(readKeyring(folder, ledgerIdOf(folder)), testPassphrase));

/** A ledger folder that can be laid anew, and its dispatcher. */
interface Table {
  readonly folder: string;
  readonly dispatcher: Dispatcher;
  lay(): void;
}

const tableOf = (home: string, name: string): Table => {
  const folder = join(home, name);
  const dispatcher = createDispatcher({
    clock: movableClock('2026-03-06T01:00:00.000Z'),
    appVersion: '0.1.0',
    printer: noPrinter,
    backups: 'off',
    withUnpacker: unpackHere,
  });
  const lay = (): void => {
    rmSync(folder, { recursive: true, force: true });
    cpSync(join(home, groundNames.taken), folder, { recursive: true });
  };
  return { folder, dispatcher, lay };
};

const importAll = async ({ dispatcher, folder }: Table, paths: readonly string[]): Promise<readonly PackageReport[]> => {
  const opened = await dispatcher.invoke('vault.open', { folder, passphrase: testPassphrase });
  if (!opened.ok) throw new Error(`the ledger does not open: ${opened.fault.code}`);
  const reply = await dispatcher.invoke('handoff.import', { paths: [...paths] });
  await dispatcher.close();
  if (!reply.ok) throw new Error(`the call failed: ${reply.fault.code}`);
  return reply.value.reports;
};

/** Feeds `count` spoilt packages; `name`: a folder of its own below `home`. */
export const fuzz = async (home: string, name: string, chance: Chance, count: number): Promise<FuzzResult> => {
  const materials = await materialsOf(home);
  const table = tableOf(home, name);
  const stick = join(home, `${name}-stick`);
  mkdirSync(stick);
  const { orgId } = materials.kept;
  table.lay();
  const before = stateOf(table.folder, orgId);
  const whole = join(stick, 'whole');
  writeFileSync(whole, materials.container);
  await importAll(table, [whole]);
  const after = stateOf(table.folder, orgId);
  if (after === before) throw new Error('the whole package changes nothing');
  const seen = { packages: 0, applied: 0, problems: [] as string[], codes: {} as Record<string, number> };
  while (seen.packages < count) {
    const paths: string[] = [];
    for (let at = 0; at < Math.min(400, count - seen.packages); at += 1) {
      paths.push(join(stick, `p${at}`));
      writeFileSync(join(stick, `p${at}`), await chance.pick(depths)(materials, chance));
    }
    table.lay();
    await feed(table, paths, seen, (isApplied) => (stateOf(table.folder, orgId) === (isApplied ? after : before) ? null : 'a partial import'));
    seen.packages += paths.length;
  }
  return seen;
};

const feed = async (
  table: Table,
  paths: readonly string[],
  seen: { applied: number; problems: string[]; codes: Record<string, number> },
  look: (isApplied: boolean) => string | null,
): Promise<void> => {
  const reports = await importAll(table, paths).catch((error: unknown) => {
    seen.problems.push(error instanceof Error ? error.message : String(error));
    return [];
  });
  for (const report of reports) {
    const answer = report.code || report.outcome;
    seen.codes[answer] = (seen.codes[answer] ?? 0) + 1;
    // What no rule foresaw is told as this; in a drill it is a crash.
    if (report.values.detail === 'unreadable') seen.problems.push(`crash at ${report.file}`);
  }
  if (reports.length !== paths.length) seen.problems.push(`${reports.length} answers to ${paths.length} packages`);
  const applied = reports.filter(({ outcome }) => outcome === 'applied').length;
  seen.applied += applied;
  const problem = look(applied > 0);
  if (problem) seen.problems.push(problem);
};
