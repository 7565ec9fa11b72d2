// How does a township's table look in the middle of a sitting? Eight branches: good, changed, waiting, refused, set aside, missing, never; a county above.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, chinaDate, type Instant } from '#shared/core/date.ts';
import { reportingDays } from '#shared/handoff/board.ts';
import { openTestLedger, type TestLedger } from '#test/support/ledger.ts';
import { addTwin, changeMember, holdMeeting, holdTalk, openSittingBranch, type SittingBranch } from '#test/support/sitting/branch.ts';
import { nameAt, townshipCommittee } from '#test/support/township/cast.ts';
import { behindItsBack, editJson, forge, openedFiles, secretsOf } from '#test/unit/handoff/support.ts';

/** What lies on the table; everything is closed, so that a window can open any of the ledgers. */
export interface Sitting {
  readonly township: TestLedger;
  readonly branches: readonly SittingBranch[];
  /** The folder of all sticks of today. */
  readonly sticks: string;
  /** The stick that went up to the county and came back. */
  readonly upper: string;
  close(): Promise<void>;
}

interface Table {
  readonly township: TestLedger;
  readonly county: TestLedger;
  readonly branches: readonly SittingBranch[];
  readonly upper: string;
  readonly now: Instant;
}

/** The branches by what the sitting makes of them. */
const at = { changed: 0, shrunk: 1, cut: 2, rewritten: 3, aside: 4, forked: 5, missing: 6, never: 7 } as const;
const countyName = townshipCommittee.superiorName;

/** Lays the table; `now` is the day of the sitting. About ten seconds. */
export const laySitting = async (now: Instant): Promise<Sitting> => {
  const room = mkdtempSync(join(tmpdir(), 'branch-ledger-sitting-'));
  const sticks = join(room, 'sticks');
  const upper = join(room, 'upper');
  const safe = join(room, 'safe');
  for (const folder of [sticks, upper, safe]) mkdirSync(folder);
  const { due, before } = reportingDays(chinaDate(now), 25);
  const long = `${addDays(before, -9)}T01:00:00.000Z`;
  const lately = `${addDays(due, -6)}T01:00:00.000Z`;
  const county = await openTestLedger({
    kind: 'committee',
    now: long,
    organisation: { code: 'FG-00', name: countyName, superiorName: '中共榆林市委' },
  });
  const township = await openTestLedger({ kind: 'committee', now: long, organisation: townshipCommittee });
  const branches: SittingBranch[] = [];
  for (let index = 0; index < Object.keys(at).length; index += 1) {
    const stick = join(sticks, String(index + 1).padStart(2, '0'));
    mkdirSync(stick);
    branches.push(await openSittingBranch(index, long, stick));
  }
  const table: Table = { township, county, branches, upper, now };
  await exchangeCards(table);
  await firstSitting(table, lately);
  await today(table);
  // As a careful clerk does every week.
  for (const ledger of [township, branchOf(table, at.changed)]) await ledger.must('backup.copyTo', { folder: safe });
  for (const ledger of [township, county, ...branches]) await ledger.dispatcher.close();
  const close = async () => {
    for (const ledger of [township, county, ...branches]) await ledger.close();
    rmSync(room, { recursive: true, force: true });
  };
  return { township, branches, sticks, upper, close };
};

const branchOf = ({ branches }: Pick<Table, 'branches'>, index: number): SittingBranch => {
  const branch = branches[index];
  if (!branch) throw new Error(`no branch ${index}`);
  return branch;
};

const exchangeCards = async ({ township, county, branches, upper }: Table): Promise<void> => {
  for (const [lower, higher, folder] of [
    ...branches.map((branch) => [branch, township, branch.stick] as const),
    [township, county, upper] as const,
  ]) {
    for (const ledger of [lower, higher]) await ledger.must('handoff.exportCard', { folder });
    for (const ledger of [lower, higher]) await ledger.must('handoff.import', { paths: [folder] });
  }
};

const report = async (branch: SittingBranch): Promise<string> => (await branch.must('handoff.export', { folder: branch.stick })).file;

/** What was taken before today: reports, remarks and their answers, a package taken back, a relay to the county with its receipt. */
const firstSitting = async (table: Table, lately: Instant): Promise<void> => {
  const { township, county, branches, upper } = table;
  await holdMeeting(branchOf(table, at.missing), '研究秋收后移风易俗工作');
  await township.must('handoff.import', { paths: [await report(branchOf(table, at.missing))] });
  for (const ledger of [township, county, ...branches]) ledger.clock.set(lately);
  for (const branch of branches.slice(0, at.missing)) {
    await holdMeeting(branch, '研究四季度护林防火工作');
    await township.must('handoff.import', { paths: [await report(branch)] });
  }
  await remark(table);
  for (const ledger of [township, county]) {
    const isUp = ledger === township;
    if (isUp) await township.must('handoff.exportRelay', { folder: upper });
    else await county.must('handoff.import', { paths: [upper] });
  }
  await county.must('handoff.writeReceipts', { folder: upper });
  await township.must('handoff.import', { paths: [upper] });
};

/** Three remarks to the first branch leave with its receipt and are answered; a fourth is still to leave. */
const remark = async (table: Table): Promise<void> => {
  const { township } = table;
  const branch = branchOf(table, at.changed);
  const { rows } = await township.must('handoff.remarkSubjects', { orgId: branch.organisationId });
  const about = { table: rows[0]?.table ?? null, rowId: rows[0]?.id ?? null };
  const save = (kind: 'remark' | 'feedback' | 'reminder', text: string, subject: Partial<typeof about> = {}) =>
    township.must('handoff.saveRemark', { id: null, orgId: branch.organisationId, kind, table: null, rowId: null, ...subject, text });
  await save('remark', '值班安排写得清楚，请补上签到表照片。', about);
  await save('feedback', '党员培训学时请按人登记。');
  await save('reminder', '四季度党员大会记录请在本月25日前上报。');
  await township.must('handoff.writeReceipts', { folder: branch.stick });
  await branch.must('handoff.import', { paths: [branch.stick] });
  const arrived = await branch.must('handoff.superiorRemarks', { about: null });
  for (const { id, kind } of arrived.rows) {
    if (kind === 'remark') await branch.must('handoff.answerRemark', { id, answer: 'adopted', note: '照片已补，见记录附件。' });
    if (kind === 'feedback') await branch.must('handoff.answerRemark', { id, answer: 'declined', note: '镇党校统一登记，支部不另设台账。' });
  }
  await save('remark', '请核对郑姓党员的工作单位。');
};

/** What the branches bring today, and what became of it on the way. */
const today = async (table: Table): Promise<void> => {
  const { township, branches, now } = table;
  for (const ledger of [township, ...branches]) ledger.clock.set(now);
  const [changed, shrunk, cut, rewritten, aside, forked] = [at.changed, at.shrunk, at.cut, at.rewritten, at.aside, at.forked].map((index) =>
    branchOf(table, index),
  );
  if (!changed || !shrunk || !cut || !rewritten || !aside || !forked) throw new Error('the table has eight branches');
  await change(changed, aside);
  for (const id of shrunk.memberIds.slice(4, 11)) await shrunk.must('members.retire', { id, reason: '误录' });
  await report(shrunk);
  const whole = await report(cut);
  const bytes = readFileSync(whole);
  writeFileSync(whole, bytes.subarray(0, Math.floor(bytes.length * 0.6)));
  await behindItsBack(rewritten, (raw) => {
    raw.exec('DROP TRIGGER IF EXISTS "meeting_no_update"');
    raw.exec(`UPDATE meeting SET place = '镇政府二楼'`);
  });
  await report(rewritten);
  await fork(forked, township);
};

/** The first branch moves on; of the fifth two rows are bad. One person of each is on the other's roster too. */
const change = async (changed: SittingBranch, aside: SittingBranch): Promise<void> => {
  await changeMember(changed, at.changed, 3, { workplace: '府谷县榆能集团', address: '清水川镇前石畔12号' });
  await changeMember(changed, at.changed, 5, { workplace: '清水川镇政府' });
  await addTwin(changed, at.aside, 5, { idNumber: '' });
  await holdTalk(changed, 6);
  await holdMeeting(changed, '研究年终组织生活会准备工作');
  await report(changed);
  await addTwin(aside, at.changed, 7);
  await behindItsBack(aside, (raw) =>
    raw.prepare(`UPDATE member SET ethnicity = '改过' WHERE name IN (?, ?)`).run(nameAt(at.aside * 12), nameAt(at.aside * 12 + 1)),
  );
  await report(aside);
};

/** Two packages of one number: somebody exported from a copy of the ledger. */
const fork = async (branch: SittingBranch, township: TestLedger): Promise<void> => {
  const file = await report(branch);
  const keys = await secretsOf(branch);
  const recipient = (await secretsOf(township))['age.recipient'] ?? '';
  await township.must('handoff.import', { paths: [file] });
  const files = await openedFiles(file, keys['age.identity'] ?? '');
  editJson(files, 'data/package.json', (value) => ({ ...value, id: '01999999-0000-7000-8000-000000000009' }));
  writeFileSync(file, await forge(files, keys, [recipient]));
};
