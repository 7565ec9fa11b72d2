// How is a golden ledger made when a schema is released? `node test/vectors/make-ledger.ts`, once for each newest migration; the folder is frozen from then on (R26, R28).
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrations } from '#db/migrations/index.ts';
import { digestOfFolder } from '#test/fault/state.ts';
import { makeBranch, openBranch, work } from '#test/fault/workload.ts';
import { testPassphrase } from '#test/support/ledger.ts';
import { png } from '#test/unit/files/pictures.ts';

const version = migrations.length;
const folder = join(import.meta.dirname, 'ledgers', `migration-${String(version).padStart(2, '0')}`);
if (existsSync(folder)) throw new Error(`${folder} is frozen`);

const recoveryCode = await makeBranch(folder);
const desk = await openBranch(folder);
for (let step = 0; step < 16; step += 1) await work(desk, step);
const picture = join(tmpdir(), `golden-${process.pid}.png`);
writeFileSync(picture, png(40, 30));
const [first] = (await desk.must('meetings.expected', { kind: 'memberMeeting', heldOn: '2026-03-03' })).people;
await desk.must('files.add', { file: picture, ownerKind: 'member', ownerId: first?.memberId ?? '', kind: 'photo' });
const { total: journalSeq } = await desk.must('journal.list', { before: null, limit: 1 });
await desk.must('vault.lock', {});
rmSync(picture);

writeFileSync(
  join(folder, 'expected.json'),
  `${JSON.stringify({ version, journalSeq, digest: digestOfFolder(folder), passphrase: testPassphrase, recoveryCode }, null, 2)}\n`,
);
// The reading for the digest leaves an empty log beside the ledger, which is no part of it.
for (const name of readdirSync(folder)) if (/-(wal|shm)$/.test(name)) rmSync(join(folder, name));
process.stdout.write(`${folder}: ${readdirSync(folder).join(' ')}\n`);
