// How does a test make two ledgers exchange packages, and how does it forge one that is correctly signed?
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commitmentOf, hashEntry, type JournalEntry } from '#db/journal.ts';
import { openDatabase, type RawDatabase } from '#db/open.ts';
import { buildBag, signatureFile, tagManifestFile } from '#electron/handoff/bag.ts';
import { packContainer } from '#electron/handoff/container.ts';
import { openPackage } from '#electron/handoff/open-package.ts';
import { seal } from '#electron/handoff/seal.ts';
import { signatureOf } from '#electron/handoff/sign.ts';
import { databaseFileOf, ledgerIdOf } from '#electron/vault/folder.ts';
import { readKeyring } from '#electron/vault/key-file.ts';
import { dataKeyByPassphrase } from '#electron/vault/keyring.ts';
import { canonicalJson } from '#shared/core/canonical.ts';
import type { CanonicalObject } from '#shared/handoff/lines.ts';
import { emptyMember } from '#shared/members/model.ts';
import { openTestLedger, type TestLedger, testPassphrase } from '#test/support/ledger.ts';

/** A branch and its committee; `stick` is the folder that travels between them. */
export interface Pair {
  readonly branch: TestLedger;
  readonly committee: TestLedger;
  readonly stick: string;
  close(): Promise<void>;
}

/** Opens both ledgers with some members and exchanges the cards. */
export const openPair = async (
  members: readonly string[] = ['李玉梅', '𠮷田，"引号"', '=cmd'],
  unpacking: 'here' | 'worker' = 'here',
): Promise<Pair> => {
  const branch = await openTestLedger({ kind: 'branch', unpacking });
  const committee = await openTestLedger({ kind: 'committee', unpacking });
  const stick = join(branch.folder, '..', 'stick');
  mkdirSync(stick);
  for (const name of members) await addMember(branch, name);
  await branch.must('handoff.exportCard', { folder: stick });
  await committee.must('handoff.exportCard', { folder: stick });
  await branch.must('handoff.import', { paths: [stick] });
  await committee.must('handoff.import', { paths: [stick] });
  return {
    branch,
    committee,
    stick,
    close: async () => {
      await branch.close();
      await committee.close();
    },
  };
};

/** Adds a member by name and returns the id. */
export const addMember = async (ledger: Pick<TestLedger, 'must'>, name: string): Promise<string> =>
  (
    await ledger.must('members.save', {
      id: null,
      member: { ...emptyMember, name, sex: 'female', joinedOn: '2010-07-01', regularisedOn: '2011-07-01' },
    })
  ).id;

/** The report that the branch exports now. */
export const exportReport = async ({ branch, stick }: Pair): Promise<string> => (await branch.must('handoff.export', { folder: stick })).file;

/** Imports one file and returns its report. */
export const importOne = async (ledger: TestLedger, file: string) => {
  const { reports } = await ledger.must('handoff.import', { paths: [file] });
  const [report] = reports;
  if (!report || reports.length !== 1) throw new Error(`${reports.length} reports`);
  return report;
};

/** Works on a ledger's file behind the program's back: closes it, opens the database, closes that, opens the ledger again. */
export const behindItsBack = async <T>(ledger: Pick<TestLedger, 'must' | 'folder'>, work: (raw: RawDatabase) => T): Promise<T> => {
  await ledger.must('vault.lock', {});
  const key = dataKeyByPassphrase(readKeyring(ledger.folder, ledgerIdOf(ledger.folder)), testPassphrase);
  const raw = openDatabase(databaseFileOf(ledger.folder), key);
  try {
    return work(raw);
  } finally {
    raw.close();
    await ledger.must('vault.open', { folder: ledger.folder, passphrase: testPassphrase });
  }
};

/** The ledger's keys, as an insider with the passphrase could read them. */
export const secretsOf = (ledger: Pick<TestLedger, 'must' | 'folder'>): Promise<Record<string, string>> =>
  behindItsBack(ledger, (raw) =>
    Object.fromEntries((raw.prepare('SELECT key, value FROM secret').all() as { key: string; value: string }[]).map((row) => [row.key, row.value])),
  );

/** The files of a package, editable; `edit` helpers below change them, `forge` signs and seals them again. */
export type Files = Map<string, Buffer>;

/** Opens a package with the sender's own identity. */
export const openedFiles = async (file: string, identity: string | null): Promise<Files> =>
  new Map((await openPackage(readFileSync(file), identity)).files);

/** Replaces a one-line JSON file. */
export const editJson = (files: Files, name: string, edit: (value: CanonicalObject) => CanonicalObject): void => {
  files.set(name, Buffer.from(`${canonicalJson(edit(JSON.parse(String(files.get(name)))))}\n`));
};

/** An edit of the envelope: some of its values are others. */
export const envelope = (changes: CanonicalObject) => (files: Files) => editJson(files, 'data/package.json', (value) => ({ ...value, ...changes }));

/** An edit of one part of the envelope, e.g. of `from`. */
export const envelopePart = (key: string, changes: CanonicalObject) => (files: Files) =>
  editJson(files, 'data/package.json', (value) => ({ ...value, [key]: { ...(value[key] as CanonicalObject), ...changes } }));

/** Replaces lines of a table or of the journal, and keeps the envelope's list of tables true. */
export const editLines = (files: Files, name: string, edit: (lines: CanonicalObject[]) => CanonicalObject[]): void => {
  const lines = String(files.get(name) ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): CanonicalObject => JSON.parse(line));
  setRaw(
    files,
    name,
    edit(lines)
      .map((line) => `${canonicalJson(line)}\n`)
      .join(''),
  );
};

/** Sets a file's text as it is and keeps the envelope's list of tables true. */
export const setRaw = (files: Files, name: string, text: string): void => {
  files.set(name, Buffer.from(text));
  const table = /^data\/tables\/(\w+)\.ndjson$/.exec(name)?.[1];
  if (!table) return;
  const sha256 = sha256Of(Buffer.from(text));
  editJson(files, 'data/package.json', (envelope) => ({
    ...envelope,
    tables: { ...(envelope.tables as CanonicalObject), [table]: { rows: text.split('\n').length - 1, sha256 } },
  }));
};

/** Signs files again with a sender's keys (a correctly signed hostile package) and seals them for recipients; none: unsealed. */
export const forge = async (files: Files, secrets: Record<string, string>, recipients: readonly string[]): Promise<Buffer> => {
  const payload = new Map([...files].filter(([name]) => name.startsWith('data/')));
  const bag = buildBag(payload, { id: 'forged', date: '2026-03-05', agent: 'forger' });
  const keys = { privateKey: secrets['signing.private'] ?? '', publicKey: secrets['signing.public'] ?? '' };
  bag.set(signatureFile, signatureOf(bag.get(tagManifestFile) ?? Buffer.alloc(0), keys));
  const container = await packContainer('forged', bag);
  return recipients.length > 0 ? seal(container, recipients) : container;
};

/** What an insider at the branch has: its keys, the committee's address, and so packages that are changed and signed again. */
export interface Insider {
  readonly keys: Record<string, string>;
  readonly recipients: string[];
  /** A package of the branch, changed, signed and sealed again under another name on the stick. */
  forged(file: string, edit: (files: Files) => void, name?: string): Promise<string>;
}

/** The insider of a pair's branch. */
export const insiderOf = async ({ branch, committee, stick }: Pair): Promise<Insider> => {
  const keys = await secretsOf(branch);
  const recipients = [(await secretsOf(committee))['age.recipient'] ?? ''];
  return {
    keys,
    recipients,
    forged: async (file, edit, name = 'forged.ledgerpack') => {
      const files = await openedFiles(file, keys['age.identity'] ?? '');
      edit(files);
      return put(stick, name, await forge(files, keys, recipients));
    },
  };
};

/** Writes bytes beside the other packages. */
export const put = (stick: string, name: string, bytes: Uint8Array): string => {
  const file = join(stick, name);
  writeFileSync(file, bytes);
  return file;
};

const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Adds a row to a snapshot as its owner would: with salt, journal entry and envelope in order. What is wrong with the row is the test's matter. */
export const addCommittedRow = (files: Files, table: string, row: CanonicalObject): void => {
  const salt = 'ab'.repeat(32);
  const [id, rev] = [String(row.id), Number(row.rev)];
  editLines(files, `data/tables/${table}.ndjson`, (lines) => sortedById([...lines.filter((line) => line.id !== id), row]));
  editLines(files, 'data/salts.ndjson', (lines) => [...lines.filter((line) => line.rowId !== id), { table, rowId: id, rev, salt }]);
  let headHash = '';
  let toSeq = 0;
  editLines(files, 'data/journal.ndjson', (lines) => {
    const last = lines.at(-1) as unknown as JournalEntry;
    toSeq = last.seq + 1;
    const entry: JournalEntry = {
      ...last,
      seq: toSeq,
      previous: hashEntry(last),
      command: 'members.save',
      rows: [[table, id, rev, commitmentOf(salt, row)]],
    };
    headHash = hashEntry(entry);
    return [...lines, entry as unknown as CanonicalObject];
  });
  editJson(files, 'data/package.json', (envelope) => ({ ...envelope, journal: { ...(envelope.journal as CanonicalObject), toSeq, headHash } }));
};

/** Rewrites the journal from an entry on and chains it again, as an insider would who wants to hide something. */
export const rewriteJournal = (files: Files, seq: number, edit: (entry: CanonicalObject) => CanonicalObject): void => {
  let previous = '';
  editLines(files, 'data/journal.ndjson', (lines) =>
    lines.map((line) => {
      const changed = line.seq === seq ? edit(line) : line;
      const entry: CanonicalObject = { ...changed, previous: previous || (changed.previous ?? '') };
      previous = hashEntry(entry as unknown as JournalEntry);
      return entry;
    }),
  );
  editJson(files, 'data/package.json', (envelope) => ({ ...envelope, journal: { ...(envelope.journal as CanonicalObject), headHash: previous } }));
};

const sortedById = (lines: CanonicalObject[]): CanonicalObject[] => lines.sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));

/** The first row of a table of a package. */
export const firstRow = (files: Files, table: string): CanonicalObject =>
  JSON.parse(String(files.get(`data/tables/${table}.ndjson`)).split('\n')[0] ?? '{}');
