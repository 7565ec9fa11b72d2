// R28: can a stranger with stock tools read every ledger that was ever released, and prove a package, without one line of the program?
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { emptyMember } from '#shared/members/model.ts';
import { type Drill, type DrillRun, verdictOf } from '#test/fault/drill.ts';
import { digestOf, digestOfFolder } from '#test/fault/state.ts';
import { makeBranch, openBranch, work } from '#test/fault/workload.ts';
import { installWithApt } from '#test/support/apt.ts';
import { root } from '#test/support/process.ts';
import { png } from '#test/unit/files/pictures.ts';
import { addMember, exportReport, openPair, secretsOf } from '#test/unit/handoff/support.ts';

const vectors = resolve(root, 'test/vectors');
/** The programs by the Debian packages that bring them. */
const tools = { unzip: 'unzip', openssl: 'openssl', age: 'age', sqlite3: 'sqlite3' } as const;
type Tool = keyof typeof tools;

const isHere = (tool: string): boolean => spawnSync(tool, ['--version']).error === undefined;

/** Which of the programs are here; the long form fetches what is missing where apt can. */
const toolsHere = (isLong: boolean): Set<Tool> => {
  const names = Object.keys(tools) as Tool[];
  const missing = names.filter((name) => !isHere(name));
  if (isLong && missing.length > 0) installWithApt(missing, `independent: installing ${missing.join(' ')}`);
  return new Set(names.filter(isHere));
};

/** Opens a closed ledger by the script alone and says what differs from what the program reads in it. */
const openByScript = (folder: string, code: string, out: string): string | null => {
  const script = resolve(root, 'docs/open-a-ledger.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script, folder, out], { input: `${code}\n`, encoding: 'utf8' });
  if (status !== 0) return `the script ended with ${status}: ${stderr.slice(0, 200)}`;
  const plain = new Database(join(out, 'ledger.sqlite'), { readonly: true });
  try {
    if (digestOf(plain) !== digestOfFolder(folder)) return 'other rows than the program reads';
  } finally {
    plain.close();
  }
  return isHere('sqlite3') ? askSqlite(out) : null;
};

/** The system's own sqlite3: the pages hang together, and every table came out for a spreadsheet. */
const askSqlite = (out: string): string | null => {
  const ask = (sql: string): string => execFileSync('sqlite3', [join(out, 'ledger.sqlite'), sql], { encoding: 'utf8' }).trim();
  if (ask('PRAGMA integrity_check') !== 'ok') return 'sqlite3 finds the pages damaged';
  // The search index is made anew from the books, so it has no sheets.
  const tables = ask("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'searchText%'").split('\n');
  const missing = tables.filter((name) => ask(`SELECT count(*) FROM "${name}"`) !== '0' && !existsSync(join(out, 'tables', `${name}.csv`)));
  return missing.length > 0 ? `no sheet of ${missing.join(' ')}` : null;
};

const openReleased = (run: DrillRun, problems: string[]): number => {
  const names = readdirSync(join(vectors, 'ledgers')).filter((name) => name.startsWith('migration-'));
  for (const name of names) {
    const folder = join(run.home, name);
    cpSync(join(vectors, 'ledgers', name), folder, { recursive: true });
    const { recoveryCode } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as { recoveryCode: string };
    const problem = openByScript(folder, recoveryCode, join(run.home, `${name}-out`));
    if (problem !== null) problems.push(`${name}: ${problem}`);
  }
  return names.length;
};

/** Ledgers of today, each taken from under a working program (as a power cut leaves it: part of it only in the log) with a picture in it. */
const openWorking = async (run: DrillRun, count: number, problems: string[]): Promise<void> => {
  const folder = join(run.home, 'today');
  const code = await makeBranch(folder);
  const desk = await openBranch(folder);
  const picture = join(run.home, 'picture.png');
  writeFileSync(picture, png(40, 30));
  const { id: ownerId } = await desk.must('members.save', { id: null, member: { ...emptyMember, name: '𠮷田建国' } });
  await desk.must('files.add', { file: picture, ownerKind: 'member', ownerId, kind: 'photo' });
  for (let at = 0; at < count; at += 1) {
    for (let step = 0; step <= run.chance.below(12); step += 1) await work(desk, at * 16 + step);
    const cut = join(run.home, `cut-${at}`);
    cpSync(folder, cut, { recursive: true });
    const out = join(run.home, `out-${at}`);
    const problem = openByScript(cut, code, out);
    if (problem !== null) problems.push(`ledger ${at}: ${problem}`);
    const [file = ''] = readdirSync(join(out, 'files'));
    if (!file.endsWith('picture.png') || !readFileSync(join(out, 'files', file)).equals(readFileSync(picture)))
      problems.push(`ledger ${at}: no picture`);
  }
  await desk.must('vault.lock', {});
};

/** Every step of docs/package-format.md §11 on one package; what the first tool that refuses says, or null. */
const proveByTools = (file: string, identity: string, place: string): string | null => {
  mkdirSync(place, { recursive: true });
  const isSealed = readFileSync(file).subarray(0, 4).toString('latin1') !== 'PK\u0003\u0004';
  writeFileSync(join(place, 'identity.txt'), `${identity}\n`, { mode: 0o600 });
  cpSync(file, join(place, 'sealed'));
  const sh = (script: string, cwd = place): string | null => {
    const { status, stderr } = spawnSync('sh', ['-ec', script], { cwd, encoding: 'utf8' });
    return status === 0 ? null : `${script.slice(0, 60)} … ${stderr.slice(0, 100)}`;
  };
  const opened =
    sh(isSealed ? 'age -d -i identity.txt sealed > X.zip' : 'cp sealed X.zip') ??
    sh('size=$(stat -c %s X.zip); test "BL1:$(head -c $((size - 68)) X.zip | sha256sum | cut -c1-64)" = "$(tail -c 68 X.zip)"') ??
    sh('unzip -tqq X.zip && mkdir bag && cd bag && unzip -qq ../X.zip');
  if (opened !== null) return opened;
  const bag = join(place, 'bag', readdirSync(join(place, 'bag'))[0] ?? '');
  const { key, signature } = JSON.parse(readFileSync(join(bag, 'signature.json'), 'utf8')) as { key: string; signature: string };
  writeFileSync(join(bag, 'sender.pem'), key);
  writeFileSync(join(bag, 'signature.bin'), Buffer.from(signature, 'base64'));
  return (
    sh('sha256sum -c --strict --quiet manifest-sha256.txt tagmanifest-sha256.txt', bag) ??
    sh(
      "printf 'branch-ledger/package/v1\\0' | cat - tagmanifest-sha256.txt > ../../m; openssl pkeyutl -verify -rawin -pubin -inkey sender.pem -in ../../m -sigfile signature.bin",
      bag,
    )
  );
};

/** The frozen packages of every release, each with the verdict that stands beside it. */
const proveReleased = (run: DrillRun, problems: string[]): number => {
  let count = 0;
  for (const set of readdirSync(vectors).filter((name) => /^v\d/.test(name))) {
    const folder = join(vectors, set);
    const { packages } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as { packages: { file: string; broken: string }[] };
    const identity = readFileSync(join(folder, 'receiver.identity.txt'), 'utf8');
    for (const { file, broken } of packages) {
      const said = proveByTools(join(folder, file), identity, join(run.home, `${set}-${file}`));
      if (broken === '' && said !== null) problems.push(`${set}/${file}: ${said}`);
      if (toolsRefuse.has(broken) && said === null) problems.push(`${set}/${file} is broken (${broken}), and no tool says so`);
      count += 1;
    }
  }
  return count;
};
/** The laws that the tools check too; who the sender is and what a package means only the program knows. */
const toolsRefuse = new Set(['length', 'seal', 'container', 'checksums', 'signature']);

/** Reports of a branch at work: whole ones are proven, and one with a single byte changed never is. */
const proveFresh = async (run: DrillRun, count: number, problems: string[]): Promise<void> => {
  const pair = await openPair();
  try {
    const { 'age.identity': identity = '' } = await secretsOf(pair.committee);
    for (let at = 0; at < count; at += 1) {
      await addMember(pair.branch, `王样例${at}`);
      const file = await exportReport(pair);
      const said = proveByTools(file, identity, join(run.home, `fresh-${at}`));
      if (said !== null) problems.push(`report ${at}: ${said}`);
      const bytes = readFileSync(file);
      const place = run.chance.below(bytes.length);
      bytes[place] = (bytes[place] ?? 0) ^ (1 << run.chance.below(8));
      const bent = join(run.home, `bent-${at}`);
      writeFileSync(bent, bytes);
      if (proveByTools(bent, identity, join(run.home, `bent-${at}-out`)) === null)
        problems.push(`report ${at}: a changed byte at ${place} is not noticed`);
    }
  } finally {
    await pair.close();
  }
};

export const drill: Drill = {
  name: 'independent',
  rows: ['R28'],
  goal: 'a ledger of every release read, and every package proven, by stock tools alone',
  run: async (run) => {
    const problems: string[] = [];
    const here = toolsHere(run.isLong);
    const times = run.isLong ? 30 : 1;
    const released = openReleased(run, problems);
    await openWorking(run, times, problems);
    const canProve = here.has('unzip') && here.has('openssl') && here.has('age');
    const packages = canProve ? proveReleased(run, problems) : 0;
    if (canProve) await proveFresh(run, times, problems);
    const missing = Object.keys(tools).filter((name) => !here.has(name as Tool));
    const without = missing.length > 0 ? `, not tried without ${missing.join(' ')}` : '';
    const proven = canProve ? `, ${packages} released and ${times} fresh packages proven, ${times} with a flipped bit refused` : '';
    return verdictOf(
      `${released} released ledgers and ${times} of today opened${proven}${without}`,
      problems,
      released >= 2 && (!run.isLong || missing.length === 0),
    );
  },
};
