// What does `npm run demo -- --branches 209` do? A township's sitting without a window: sticks in, one of them bad, receipts out, one branch taken back.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { movableClock } from '#electron/ledger/clock.ts';
import type { Printer } from '#electron/ledger/context.ts';
import { createDispatcher, type Dispatcher } from '#electron/ledger/dispatch.ts';
import { refusalText } from '#renderer/handoff/report-text.ts';
import { chinaDate } from '#shared/core/date.ts';
import { appVersion } from '#shared/core/version.ts';
import { fill } from '#shared/core/words.ts';
import type { PackageReport } from '#shared/handoff/model.ts';
import { cheapCost, noPrinter } from '#test/support/ledger.ts';
import { branchAt, sittingBranches, townshipCommittee } from '#test/support/township/cast.ts';
import { ledgerOf, must } from '#test/support/township/make.ts';
import { type Township, townshipOf } from '#test/support/township.ts';
import { type BranchLine, type SittingStep, sittingPage } from '#test/township-demo/page.ts';

const marker = 'branch-ledger-township-demo';
const heldAt = '2026-11-10T01:00:00.000Z';
/** The stick that was pulled too early, and the branch that is taken back; places from 0. */
const pulled = 2;
const takenBack = 1;

/** Where a sitting is told, and who prints its list of reminders; without a printer it is only read out. */
interface Stage {
  readonly say: (line: string) => void;
  readonly printer: Printer | null;
}

/** One sitting on its way. */
interface Show extends Stage {
  readonly out: string;
  readonly township: Township;
  readonly clock: ReturnType<typeof movableClock>;
  readonly committee: Dispatcher;
  readonly steps: SittingStep[];
}

const step = async (show: Show, label: string, work: () => Promise<string>): Promise<void> => {
  const began = performance.now();
  const result = await work();
  const seconds = (performance.now() - began) / 1000;
  show.steps.push({ label, result, seconds });
  show.say(`${label}  ${seconds.toFixed(1)}s\n    ${result}`);
};

const stickIn = (show: Show, at: number): string => join(show.out, 'sticks', basename(show.township.sticks[at] ?? ''));
const reportsIn = (reports: readonly PackageReport[]): PackageReport[] => reports.filter(({ file }) => basename(file).includes('-report-'));
const rowsOf = (reports: readonly PackageReport[]): number => reports.flatMap(({ tables }) => tables).reduce((sum, { rows }) => sum + rows, 0);
const figure = (value: number): string => value.toLocaleString('en-US');
const sentenceOf = (report: PackageReport): string => refusalText(report, (word, values) => fill(word.zh, values ?? {}));

/** Only a folder that an earlier sitting left is replaced. */
const prepare = (out: string): boolean => {
  if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, marker))) return false;
  rmSync(out, { recursive: true, force: true });
  // So that the other demo, which replaces the folder around this one, knows it for a demo's.
  if (!existsSync(dirname(out))) {
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(join(dirname(out), 'branch-ledger-demo'), '');
  }
  mkdirSync(join(out, 'sticks'), { recursive: true });
  writeFileSync(join(out, marker), '');
  return true;
};

const layOut = async (show: Show): Promise<string> => {
  for (const stick of show.township.sticks) cpSync(stick, join(show.out, 'sticks', basename(stick)), { recursive: true });
  const bad = readdirSync(stickIn(show, pulled)).find((name) => name.includes('-report-')) ?? '';
  const file = join(stickIn(show, pulled), bad);
  truncateSync(file, Math.floor(statSync(file).size * 0.6));
  return `${show.township.sticks.length} 枚U盘，每枚一个名片、一个封好的上报包；其中第 ${pulled + 1} 枚在写的时候被拔出，包只剩六成`;
};

const takeAll = async (show: Show, paths: string[]): Promise<{ reports: readonly PackageReport[]; said: string }> => {
  const { reports } = await must(show.committee, 'handoff.import', { paths });
  const taken = reportsIn(reports).filter(({ outcome }) => outcome === 'applied');
  const again = reportsIn(reports).filter(({ outcome }) => outcome === 'alreadyApplied');
  const refused = reports.filter(({ outcome }) => outcome === 'refused');
  const parts = [`受理上报包 ${taken.length} 个、${figure(rowsOf(taken))} 行记录`];
  if (again.length > 0) parts.push(`${again.length} 个以前收过，没有变化`);
  for (const report of refused) parts.push(`拒收 ${basename(report.file)}：${sentenceOf(report)}`);
  return { reports, said: parts.join('；') };
};

/** What the committee sees of every branch. */
const boardOf = async (show: Show): Promise<BranchLine[]> => {
  const { partners, received } = await must(show.committee, 'handoff.overview', {});
  const newest = new Map(received.filter(({ undoneAt }) => undoneAt === null).map((one) => [one.orgId, one]));
  return partners
    .filter(({ kind }) => kind === 'branch')
    .map(({ orgId, code, name }) => {
      const last = newest.get(orgId);
      if (!last) return { code, name, seq: '', madeOn: '', rows: 0, state: '未收到，需催报' };
      return {
        code,
        name,
        seq: String(last.seq),
        madeOn: chinaDate(last.createdAt),
        rows: last.rows,
        state: last.receiptWritten ? '已受理，回执已写' : '已受理',
      };
    });
};

/** Who is missing, and the list for the telephone. */
const remind = async (show: Show): Promise<string> => {
  const missing = (await boardOf(show)).filter(({ seq }) => seq === '');
  const said = `${missing.length} 个支部需催报：${missing.map(({ name }) => name).join('、')}`;
  if (!show.printer) return said;
  const file = join(show.out, '催报单.pdf');
  const { pages } = await must(show.committee, 'records.savePdf', { sheet: 'report-reminders', year: Number(heldAt.slice(0, 4)), file });
  return `${said}；${basename(file)} 共 ${pages} 页`;
};

const receipts = async (show: Show): Promise<string> => {
  const folder = join(show.out, 'receipts');
  mkdirSync(folder, { recursive: true });
  const { files } = await must(show.committee, 'handoff.writeReceipts', { folder });
  return `写出回执 ${files.length} 个，每个写完后重读核对`;
};

/** The first branch takes its receipt home. */
const takeHome = async (show: Show): Promise<string> => {
  const folder = join(show.out, 'branch');
  cpSync(ledgerOf(show.township.home, 0), folder, { recursive: true });
  const desk = createDispatcher({ clock: show.clock, appVersion, printer: noPrinter, backups: 'off', passphraseCost: cheapCost });
  try {
    await must(desk, 'vault.open', { folder, passphrase: show.township.passphrase });
    const { code, name } = branchAt(0);
    const { received } = await must(show.committee, 'handoff.overview', {});
    const files = readdirSync(join(show.out, 'receipts')).map((file) => join(show.out, 'receipts', file));
    const { reports } = await must(desk, 'handoff.import', { paths: files });
    const mine = reports.filter(({ outcome }) => outcome === 'applied');
    const state = (await must(desk, 'handoff.overview', {})).sent.find(({ seq }) => seq === 1)?.state;
    const strangers = reports.length - mine.length;
    return `${code} ${name}打开 ${received.length} 个回执：自己的 ${mine.length} 个，别人的 ${strangers} 个打不开；支部显示：${state === 'received' ? '已接收' : '未见回执'}`;
  } finally {
    await desk.close();
  }
};

/** A wrong stick is taken back without touching the others, and may come again. */
const undo = async (show: Show): Promise<string> => {
  const { received } = await must(show.committee, 'handoff.overview', {});
  const { code, name } = branchAt(takenBack);
  const last = received.find((one) => one.from === name);
  if (!last) throw new Error(`${code} was taken`);
  const { removed } = await must(show.committee, 'handoff.undo', { id: last.id });
  const left = (await boardOf(show)).filter(({ seq }) => seq !== '').length;
  const { said } = await takeAll(show, [stickIn(show, takenBack)]);
  return `撤销${name}第 ${last.seq} 号包：退回 ${figure(removed)} 行，其余 ${left} 个支部没有动；再交一次：${said}`;
};

const tell = async (show: Show): Promise<readonly (readonly [string, string])[]> => {
  const sticks = join(show.out, 'sticks');
  await step(show, '摆好U盘', () => layOut(show));
  let first: readonly PackageReport[] = [];
  await step(show, '收包', async () => {
    const { reports, said } = await takeAll(show, [sticks]);
    first = reports;
    return said;
  });
  const seconds = show.steps.at(-1)?.seconds ?? 0;
  await step(show, '看谁没交', () => remind(show));
  await step(show, '写回执', () => receipts(show));
  await step(show, '支部带回回执', () => takeHome(show));
  await step(show, '坏的U盘重做后再交', async () => {
    rmSync(stickIn(show, pulled), { recursive: true });
    cpSync(show.township.sticks[pulled] ?? '', stickIn(show, pulled), { recursive: true });
    return (await takeAll(show, [stickIn(show, pulled)])).said;
  });
  await step(show, '撤销一个支部', () => undo(show));
  await step(show, '所有U盘再读一遍', async () => (await takeAll(show, [sticks])).said);
  let isSound = false;
  await step(show, '核验台账', async () => {
    const check = await must(show.committee, 'vault.check', {});
    isSound = check.isSound;
    return check.isSound ? `完好：日志 ${check.journalEntries} 条` : `有问题：${check.problems.join('；')}`;
  });
  if (!isSound) throw new Error('the ledger is not sound after the sitting');
  const taken = reportsIn(first).filter(({ outcome }) => outcome === 'applied');
  return [
    ['支部', figure(show.township.sticks.length)],
    ['党员', figure(taken.flatMap(({ tables }) => tables).reduce((sum, { table, rows }) => sum + (table === 'member' ? rows : 0), 0))],
    ['记录行数', figure(rowsOf(taken))],
    ['收包用时', `${seconds.toFixed(1)} 秒`],
    ['每秒', `${figure(Math.round(rowsOf(taken) / seconds))} 行`],
  ];
};

/** Runs the sitting into `<out>`; 0 when everything came out as it should, 2 when the folder is not the demo's own. */
export const runSitting = async (out: string, branches: number, { say, printer }: Stage): Promise<number> => {
  if (!prepare(out)) {
    say(`${basename(out)} 不是演示留下的文件夹，没有动它。`);
    return 2;
  }
  const township = await townshipOf(branches, say);
  const clock = movableClock(heldAt);
  const onProgress = (_: string, done: number, total: number): void => {
    if (total >= 50 && done % 50 === 0) say(`    ${done}/${total}`);
  };
  const committee = createDispatcher({
    clock,
    appVersion,
    printer: printer ?? noPrinter,
    backups: 'off',
    onProgress,
    placeFacts: async (path) => ({ path: basename(path), drive: 'fixed', markers: [] }),
  });
  const show: Show = { out, township, clock, committee, steps: [], say, printer };
  try {
    const folder = join(out, 'ledger');
    cpSync(township.committee, folder, { recursive: true });
    await must(committee, 'vault.open', { folder, passphrase: township.passphrase });
    const figures = await tell(show);
    const opened = `委员会的台账在文件夹 ledger，第一个支部的在 branch，口令：${township.passphrase}`;
    const title = `${townshipCommittee.name}收包：${branches} 个支部`;
    writeFileSync(join(out, 'index.html'), sittingPage({ title, figures, steps: show.steps, branches: await boardOf(show), opened }));
    say(`全部在 ${basename(out)}/index.html`);
    return 0;
  } finally {
    await committee.close();
  }
};

/** The number after `--branches`, null without it. */
export const branchesWanted = (args: readonly string[]): number | null => {
  const at = args.indexOf('--branches');
  if (at === -1) return null;
  const count = Number(args[at + 1] ?? sittingBranches);
  return Number.isInteger(count) && count > takenBack + 1 && count <= 1_000 ? count : sittingBranches;
};
