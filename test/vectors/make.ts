// How is a set of golden packages made when a schema is released? `node test/vectors/make.ts v1_3`, once; the folder is frozen from then on (package law 12).
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readContents } from '#electron/handoff/contents.ts';
import { openPackage } from '#electron/handoff/open-package.ts';
import { verifyPackage } from '#electron/handoff/verify.ts';
import { fingerprintOf } from '#electron/ledger/fingerprint.ts';
import { schemaVersion } from '#shared/travelling.ts';
import { openTestLedger, type TestLedger } from '#test/support/ledger.ts';
import { png } from '#test/unit/files/pictures.ts';
import { addMember, importOne, secretsOf } from '#test/unit/handoff/support.ts';

const out = join(import.meta.dirname, process.argv[2] ?? '');
if (!process.argv[2] || existsSync(out)) throw new Error('name a folder that is not there yet: frozen sets are never made again');

const townshipName = '样例镇党委';
const ledgerOf = (kind: 'branch' | 'committee', name: string, code: string, superiorName: string) =>
  openTestLedger({ kind, purpose: 'demo', organisation: { name, code, superiorName } });
const branch = await ledgerOf('branch', '样例村党支部', 'YL-01', townshipName);
const township = await ledgerOf('committee', townshipName, 'YL-00', '示范县委');
const county = await ledgerOf('committee', '示范县委', 'SF-00', '示范市委');
const stick = join(branch.folder, '..', 'stick');
mkdirSync(stick);

const introduce = async (lower: TestLedger, higher: TestLedger): Promise<string> => {
  const { file } = await lower.must('handoff.exportCard', { folder: stick });
  const { file: other } = await higher.must('handoff.exportCard', { folder: stick });
  await higher.must('handoff.import', { paths: [file] });
  await lower.must('handoff.import', { paths: [other] });
  return file;
};

const card = await introduce(branch, township);
await introduce(township, county);
const member = await addMember(branch, '王样例');
await addMember(branch, '李示范');
const photo = join(stick, 'photo.png');
writeFileSync(photo, png(40, 30));
await branch.must('files.add', { ownerKind: 'member', ownerId: member, kind: 'photo', file: photo });
const own = { name: '帮扶类别', kind: 'choice', hint: '', isPrivate: false, choices: [{ id: null, name: '脱贫户' }] } as const;
const { id: fieldId } = await branch.must('members.saveOwnField', { id: null, field: { ...own, choices: [...own.choices] } });
await branch.must('members.saveOwnValues', { memberId: member, values: [{ fieldId, value: '脱贫户' }], from: null, note: '' });
const { file: report } = await branch.must('handoff.export', { folder: stick });
await importOne(township, report);
await township.must('handoff.saveRemark', { id: null, orgId: branch.organisationId, kind: 'remark', table: null, rowId: null, text: '样例：请补签到表。' });
const { files: answers } = await township.must('handoff.writeReceipts', { folder: stick });
const { file: relay } = await township.must('handoff.exportRelay', { folder: stick });
await importOne(branch, answers.find((file) => file.includes('-receipt-')) ?? '');

const { 'age.identity': identity = '' } = await secretsOf(township);
mkdirSync(out);
writeFileSync(join(out, 'receiver.identity.txt'), `# ${townshipName}，样例，没有真实资料 / invented\n${identity}\n`);

/** What every later program must say of a package. */
const expectedOf = async (file: string): Promise<object> => {
  const { checks, isSound } = await verifyPackage(readFileSync(file), { identity });
  if (!isSound) throw new Error(`${basename(file)} is not sound: ${JSON.stringify(checks.at(-1))}`);
  const opened = await openPackage(readFileSync(file), identity);
  const { envelope, manifestSha256, key } = opened;
  const facts = { verdict: checks.map(({ law }) => law).join(' '), broken: '', kind: envelope.kind, id: envelope.id, manifestSha256, fingerprint: fingerprintOf(key) };
  if (envelope.kind !== 'report') return facts;
  const members = readContents(opened).tables.get('member')?.map((row) => row.stored?.name);
  return { ...facts, headSeq: envelope.journal?.toSeq, headHash: envelope.journal?.headHash, members };
};

const packages: object[] = [];
const named = { card, report, receipt: answers.find((file) => file.includes('-receipt-')), reply: answers.find((file) => file.includes('-reply-')), relay };
for (const [name, file = ''] of Object.entries(named)) {
  copyFileSync(file, join(out, `${name}.ledgerpack`));
  packages.push({ file: `${name}.ledgerpack`, ...(await expectedOf(file)) });
}
const about = `Packages of form 1, schema ${schemaVersion}. Every name is invented. Frozen: every later program must read them alike.`;
writeFileSync(join(out, 'expected.json'), `${JSON.stringify({ about, packages }, null, 2)}\n`);
for (const ledger of [branch, township, county]) await ledger.close();
