// What runs behind `npm run bench`? Each measure of the issue, in one run, one JSON line each; `-- <name>` runs one of them.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { measureBook } from '#test/bench/book.ts';
import { measureBranch } from '#test/bench/branch.ts';
import { measureFinalise } from '#test/bench/finalise.ts';
import { lineOf, type Measure } from '#test/bench/measure.ts';
import { measurePackage } from '#test/bench/package.ts';
import { measureSearch } from '#test/bench/search.ts';
import { measureLargeTownship, measureTownship } from '#test/bench/township.ts';
import { measureStart, measureUnlock } from '#test/bench/window.ts';
import { ensureChromium } from '#test/chromium-electron/find-chromium.ts';
import { ensureBuilt } from '#test/support/build.ts';
import { root } from '#test/support/process.ts';

const benches: Readonly<Record<string, (home: string) => Promise<Measure[]>>> = {
  start: measureStart,
  unlock: measureUnlock,
  search: measureSearch,
  finalise: measureFinalise,
  book: measureBook,
  package: measurePackage,
  branch: measureBranch,
  township: measureTownship,
  'township-1000': measureLargeTownship,
};

/** Runs only when it is named: its thousand sticks take minutes to make (they are kept under test-out) and minutes to take. */
const onlyNamed = new Set(['township-1000']);

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  process.stderr.write(`bench: ${Object.keys(benches).join(' | ')}\n`);
  process.exit(2);
}
ensureChromium();
if (!(await ensureBuilt())) process.exit(1);
const lines: string[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 ? !wanted.includes(name) : onlyNamed.has(name)) continue;
  const home = join(tmpdir(), `branch-ledger-bench-${process.pid}-${name}`);
  mkdirSync(home, { recursive: true });
  try {
    for (const measure of await bench(home)) {
      const line = lineOf(measure);
      lines.push(line);
      process.stdout.write(`${line}\n`);
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
mkdirSync(resolve(root, 'test-out'), { recursive: true });
writeFileSync(resolve(root, 'test-out/bench.jsonl'), `${lines.join('\n')}\n`);
