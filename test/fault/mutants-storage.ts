// T1–T12 of reliability §0: does taking out any single precaution of storage turn a drill red?
import type { Drill } from '#test/fault/drill.ts';
import { killMutants, type Mutant } from '#test/fault/take-out.ts';

const architecture = { test: 'test/architecture.test.ts' } as const;

/** The precautions, each with what takes it out and what must notice. */
export const mutants: readonly Mutant[] = [
  {
    name: 'T1 synchronous=FULL after WAL',
    file: 'db/open.ts',
    swaps: [["  ['synchronous', 'FULL', 2],\n", '']],
    by: { drill: 'power-ledger' },
  },
  {
    name: 'T2 no rekey of the live file',
    file: 'db/open.ts',
    swaps: [['  text.fill(0);\n', '  text.fill(0);\n  raw.rekey(text);\n']],
    by: architecture,
  },
  {
    name: 'T2 the key file is replaced by a rename, the old one kept',
    file: 'electron/vault/key-file.ts',
    swaps: [
      ['if (keyringIn(file, keyring.ledgerId)) await writeFileSafely(previousOf(folder), readFileSync(file), 0o600);', ''],
      [
        '  await writeFileSafely(file, Buffer.from(keyringText(keyring)), 0o600);\n};\n\n/** Once',
        '  writeFileSync(file, keyringText(keyring));\n};\n\n/** Once',
      ],
      [
        "import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';",
        "import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';",
      ],
    ],
    by: { drill: 'power-keys' },
  },
  {
    name: 'T3 backups by VACUUM INTO',
    file: 'electron/backup/make.ts',
    swaps: [['await sql`VACUUM INTO ', 'await source.raw.backup(file);\n    await sql`SELECT ']],
    by: { drill: 'power-backup' },
  },
  {
    name: 'T4 no serialize()',
    file: 'db/open.ts',
    swaps: [["  raw.pragma('wal_checkpoint", "  raw.serialize();\n  raw.pragma('wal_checkpoint"]],
    by: architecture,
  },
  {
    name: 'T5 the header is looked at',
    file: 'db/open.ts',
    swaps: [["if (head.toString('latin1') === plaintextHeader)", 'if (head.length === 0)']],
    by: { drill: 'diagnosis' },
  },
  {
    name: 'T6 temporary things in memory',
    file: 'db/open.ts',
    swaps: [["  ['temp_store', 'MEMORY', 2],\n", '']],
    by: { drill: 'settings' },
  },
  {
    name: 'T7 the key file proves itself',
    file: 'electron/vault/keyring.ts',
    swaps: [["if (checksum(keyring) !== sha256) throw locked('keyring-damaged');", '']],
    by: { drill: 'diagnosis' },
  },
  {
    name: 'T8 the anchor beside the ledger',
    file: 'electron/vault/open.ts',
    swaps: [['  if (!anchor) return;', '  if (anchor !== undefined) return;']],
    by: { drill: 'tamper' },
  },
  {
    name: 'T9 a restored ledger is a new generation',
    file: 'electron/backup/restore.ts',
    swaps: [['  const file = nextGeneration(folder);', "  const file = currentOf(folder)?.file ?? 'ledger-000001.db';"]],
    by: { drill: 'restores' },
  },
  {
    name: 'T10 rows are compared with the journal',
    file: 'db/journal.ts',
    swaps: [['commitmentOf(version.salt, row) !== version.commitment', 'false']],
    by: { drill: 'tamper' },
  },
  { name: 'T10 the chain is checked', file: 'db/journal.ts', swaps: [['storedHash(row) !== row.hash', 'false']], by: { drill: 'tamper' } },
  {
    name: 'T10 older versions are compared too',
    file: 'db/journal.ts',
    swaps: [['committed.get(place)?.commitment !== commitment || !holds', 'false']],
    by: { drill: 'tamper' },
  },
  {
    name: 'T11 recursive_triggers',
    file: 'db/open.ts',
    swaps: [["  ['recursive_triggers', 'ON', 1],\n", '']],
    by: { drill: 'settings' },
  },
  {
    name: 'T11 no OR REPLACE',
    file: 'electron/vault/create.ts',
    swaps: [['`INSERT INTO ', '`INSERT OR REPLACE INTO ']],
    by: architecture,
  },
  {
    name: 'T12 only ciphers that Electron has',
    file: 'electron/vault/keyring.ts',
    swaps: [["createCipheriv('aes-256-gcm'", "createCipheriv('chacha20-poly1305'"]],
    by: architecture,
  },
  {
    name: 'one program at a time',
    file: 'db/open.ts',
    swaps: [["    applySetting(raw, 'locking_mode', 'EXCLUSIVE', 'exclusive');\n", '']],
    by: { drill: 'settings' },
  },
  {
    name: 'the folder is synced after a rename',
    file: 'electron/ledger/write-file.ts',
    swaps: [['      fsyncSync(handle);\n', '']],
    by: { drill: 'power-exporting' },
  },
  {
    name: 'a file is synced before its rename',
    file: 'electron/ledger/write-file.ts',
    swaps: [['    await file.sync();\n', '']],
    by: { drill: 'power-exporting' },
  },
  {
    name: 'a new ledger under a temporary name',
    file: 'electron/vault/create.ts',
    swaps: [
      ['  const temporary = join(dirname(wanted.folder), ', '  const temporary = wanted.folder || join(dirname(wanted.folder), '],
      ['    rmdirIfEmpty(wanted.folder);\n', ''],
    ],
    by: { drill: 'power-creation' },
  },
  {
    name: 'the file before the row that names it',
    file: 'electron/files/handlers.ts',
    swaps: [
      ['const sha256 = await keepContent(files, bytes);', "const sha256 = createHash('sha256').update(bytes).digest('hex');"],
      ['  await job.read((reader) => sweepOrphans(reader, files, job.clock.now()));', '  await keepContent(files, bytes);'],
      [
        "import { basename, extname, resolve } from 'node:path';",
        "import { createHash } from 'node:crypto';\nimport { basename, extname, resolve } from 'node:path';",
      ],
    ],
    by: { drill: 'power-attachment' },
  },
  {
    name: 'a backup that goes loses its name first',
    file: 'electron/backup/folder.ts',
    // Some file systems list, and so remove, the database before what the backup says of itself.
    swaps: [
      ['  await renameHeld(path, gone);\n', '  rmSync(join(path, backupNames.database));\n  rmSync(path, { recursive: true, force: true });\n'],
    ],
    by: { drill: 'power-backup' },
  },
  {
    name: 'a backup is read before it is restored',
    file: 'electron/backup/restore.ts',
    swaps: [
      ["  if (!(await isUntouched(backup))) throw damaged('backup-content');\n", ''],
      ['facts.sha256);\n  await bringAttachments', 'await hashOfFile(join(line.path, backupNames.database)));\n  await bringAttachments'],
      ['    if (problem !== null) throw damaged(problem);\n', '    if (problem === undefined) throw damaged(problem);\n'],
      [
        "import { copyFileSafely } from '#electron/backup/copy-file.ts';",
        "import { copyFileSafely, hashOfFile } from '#electron/backup/copy-file.ts';",
      ],
    ],
    by: { drill: 'restores' },
  },
  {
    name: 'pages are checked at opening',
    file: 'electron/vault/open.ts',
    swaps: [['  if (!isUnchecked) refuseDamaged(raw);\n', '']],
    by: { drill: 'diagnosis' },
  },
  {
    name: 'the disk’s refusal is not hidden by a second rollback',
    file: 'db/open.ts',
    swaps: [['if (raw.inTransaction) await rollback(connection);', 'await rollback(connection);']],
    by: { drill: 'io-locking' },
  },
];

export const drill: Drill = {
  name: 'mutants-storage',
  rows: ['T1–T12'],
  goal: 'every precaution of storage, taken out alone, turns a drill red',
  run: async (run) => killMutants(run, mutants),
};
