// How dear are a branch's daily commit and its hand-over? A branch of the township with three years of books, each beside the bare thing.
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import * as yazl from 'yazl';
import { secretsOf } from '#db/handoff/store.ts';
import { openDatabase } from '#db/open.ts';
import { insertRows } from '#db/rows.ts';
import { buildPackage } from '#electron/handoff/build.ts';
import { openPackage } from '#electron/handoff/open-package.ts';
import type { Self } from '#electron/handoff/self.ts';
import { movableClock } from '#electron/ledger/clock.ts';
import { createDispatcher } from '#electron/ledger/dispatch.ts';
import { writeCommand } from '#electron/ledger/transaction.ts';
import { ledgerIdOf } from '#electron/vault/folder.ts';
import { readKeyring } from '#electron/vault/key-file.ts';
import { dataKeyByPassphrase } from '#electron/vault/keyring.ts';
import { openLedger } from '#electron/vault/open.ts';
import type { OpenLedger } from '#electron/vault/session.ts';
import { bareTransaction, rowsOfLastEntry } from '#test/bench/finalise.ts';
import { type Measure, median, rounded, timed } from '#test/bench/measure.ts';
import { cheapCost, noPrinter } from '#test/support/ledger.ts';
import { branchAt } from '#test/support/township/cast.ts';
import { ledgerOf, must } from '#test/support/township/make.ts';
import { townshipOf } from '#test/support/township.ts';

const clock = movableClock('2026-11-20T02:00:00.000Z');
const exports = 5;
const commits = 100;

/** A copy of the first branch's ledger, opened without a dispatcher around. */
const openCopy = async (home: string, name: string, passphrase: string, original: string) => {
  const folder = join(home, name);
  cpSync(original, folder, { recursive: true });
  const ledgerId = ledgerIdOf(folder);
  const dataKey = dataKeyByPassphrase(readKeyring(folder, ledgerId), passphrase);
  return { dataKey, open: await openLedger({ folder, ledgerId, now: clock.now() }, dataKey) };
};

/** Export, packing, commit. */
export const measureBranch = async (home: string): Promise<Measure[]> => {
  const { home: cache, passphrase } = await townshipOf(1);
  const own = join(home, 'exporting');
  cpSync(ledgerOf(cache, 0), own, { recursive: true });
  const { ms, file, rows } = await exportRuns(home, own, passphrase);
  const { dataKey, open } = await openCopy(home, 'writing', passphrase, ledgerOf(cache, 0));
  const commit = await measureCommit(home, open, dataKey);
  const self = await selfOf(open);
  await open.close();
  const packing = await measurePacking(self, file);
  return [
    {
      name: 'export of a branch of three years',
      value: median(ms),
      unit: 'ms',
      goal: 3_000,
      detail: { rows, runs: ms.length, most: rounded(Math.max(...ms)) },
    },
    packing,
    commit,
  ];
};

const selfOf = async ({ orgId, db, device }: OpenLedger): Promise<Self> => {
  const secrets = await secretsOf(db);
  return {
    ...{ orgId, purpose: 'real', device, actor: '支部组织委员', appVersion: '0.1.0', organisation: { id: orgId, ...branchAt(0) } },
    signing: { privateKey: secrets['signing.private'], publicKey: secrets['signing.public'] },
    identity: secrets['age.identity'],
    recipient: secrets['age.recipient'],
    spareRecipient: secrets['age.spare.recipient'],
  };
};

const exportRuns = async (home: string, folder: string, passphrase: string) => {
  const dispatcher = createDispatcher({ clock, appVersion: '0.1.0', printer: noPrinter, backups: 'off', passphraseCost: cheapCost });
  const stick = join(home, 'stick');
  mkdirSync(stick);
  try {
    await must(dispatcher, 'vault.open', { folder, passphrase });
    const ms: number[] = [];
    let last = { file: '', rows: 0 };
    for (let run = 0; run < exports; run += 1) {
      const made = await timed(() => must(dispatcher, 'handoff.export', { folder: stick }));
      ms.push(made.ms);
      last = made.value;
    }
    return { ms, ...last };
  } finally {
    await dispatcher.close();
  }
};

/** Bag, signature, container and seal around the payload of a real report, beside a ZIP of the same files. */
const measurePacking = async (self: Self, file: string): Promise<Measure> => {
  const { files, envelope } = await openPackage(readFileSync(file), self.identity);
  const payload = new Map([...files].filter(([name]) => name.startsWith('data/') && name !== 'data/package.json'));
  const pack = () => buffer(buildPackage(self, envelope, payload, { recipients: [self.recipient, self.spareRecipient] }).pieces());
  const own: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < exports; run += 1) {
    own.push((await timed(pack)).ms);
    bare.push((await timed(() => zipped(files))).ms);
  }
  const bytes = [...files.values()].reduce((sum, content) => sum + content.length, 0);
  const detail = { bytes, files: files.size, ms: rounded(median(own)), zipMs: rounded(median(bare)), runs: exports };
  return { name: 'packing a report ÷ a ZIP of the same bytes', value: median(own) / median(bare), unit: '×', goal: 2, detail };
};

const zipped = (files: ReadonlyMap<string, Buffer>): Promise<Buffer> => {
  const zip = new yazl.ZipFile();
  for (const [name, content] of files) zip.addBuffer(content, name, { compress: true, compressionLevel: 9 });
  zip.end();
  return buffer(zip.outputStream);
};

/** A month's dues of everybody as one command, beside the same rows bare on a twin of the file. */
const measureCommit = async (home: string, open: OpenLedger, dataKey: Uint8Array): Promise<Measure> => {
  const twinFile = join(home, 'twin.db');
  open.raw.prepare('VACUUM INTO ?').run(twinFile);
  const twin = openDatabase(twinFile, dataKey);
  const people = open.raw.prepare<[string], string>('SELECT "id" FROM "member" WHERE "orgId" = ?').pluck().all(open.orgId);
  const target = { db: open.db, orgId: open.orgId, device: open.device, clock };
  const own: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < commits; run += 1) {
    const paid = {
      month: '2026-11',
      amountFen: 50,
      paidOn: '2026-11-20',
      collector: '',
      note: '',
      reversesId: null,
      payer: 'self',
      payerName: '',
      isToCentre: 0,
    } as const;
    const made = await timed(() =>
      writeCommand(target, { command: 'dues.recordPayments', about: '' }, (writer) => {
        const actionId = writer.newId();
        return insertRows(
          writer,
          'duesPayment',
          people.map((memberId) => ({ ...paid, memberId, actionId })),
        );
      }),
    );
    own.push(made.ms);
    bare.push((await timed(bareTransaction(twin, rowsOfLastEntry(open)))).ms);
  }
  twin.close();
  const detail = { rows: people.length, runs: commits, ms: rounded(median(own)), bareMs: rounded(median(bare)) };
  return { name: 'a commit ÷ the same rows bare', value: median(own) / median(bare), unit: '×', goal: 2, detail };
};
