// How is the golden handover made? `node test/vectors/make-handover.ts handover_v1`, once; the folder is frozen from then on (package law 12).
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openTestLedger, testPassphrase } from '#test/support/ledger.ts';
import { png } from '#test/unit/files/pictures.ts';
import { addMember } from '#test/unit/handoff/support.ts';

const out = join(import.meta.dirname, process.argv[2] ?? '');
if (!process.argv[2] || existsSync(out)) throw new Error('name a folder that is not there yet: frozen sets are never made again');

const branch = await openTestLedger({ purpose: 'demo', organisation: { name: '样例村党支部', code: 'YL-01', superiorName: '样例镇党委' } });
const stick = join(branch.folder, '..', 'stick');
mkdirSync(stick);
const member = await addMember(branch, '王样例');
await addMember(branch, '李示范');
writeFileSync(join(stick, 'photo.png'), png(40, 30));
await branch.must('files.add', { ownerKind: 'member', ownerId: member, kind: 'photo', file: join(stick, 'photo.png') });
const people = { handedOn: '2026-03-05', outgoing: '王样例', incoming: '李示范', supervisor: '', note: '' };
const { id } = await branch.must('handover.prepare', { people });
await branch.must('handover.record', { id });
const { recoveryCode } = await branch.must('vault.renewRecovery', { passphrase: testPassphrase });
const { file } = await branch.must('handover.pack', { folder: stick, recoveryCode });
const seen = await branch.dispatcher.close().then(() => branch.must('handover.look', { file, recoveryCode }));

mkdirSync(out);
copyFileSync(file, join(out, 'handover.ledgerpack'));
writeFileSync(join(out, 'recovery-code.txt'), `${recoveryCode}\n`);
writeFileSync(join(out, 'expected.json'), `${JSON.stringify({ ...seen, names: ['李示范', '王样例'] }, null, 2)}\n`);
writeFileSync(
  join(out, 'README.md'),
  `# A whole ledger, as the first program with handovers packed it\n\nInvented (purpose \`demo\`). \`handover.ledgerpack\` opens with the code in \`recovery-code.txt\` and holds what \`expected.json\` says. Frozen.\n`,
);
await branch.close();
