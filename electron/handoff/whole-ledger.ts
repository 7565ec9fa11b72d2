// How does a whole ledger become one package? The files of a verified backup and the sealed attachments, in parts, listed and signed.
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { attachmentsIn } from '#electron/backup/copy.ts';
import { backupNames, type FoundBackup } from '#electron/backup/folder.ts';
import { type BuiltPackage, buildPackage, jsonFile } from '#electron/handoff/build.ts';
import { factsPage } from '#electron/handoff/readable.ts';
import type { Self } from '#electron/handoff/self.ts';
import type { StoredFile } from '#electron/handoff/zip-writer.ts';
import { fingerprintOf } from '#electron/ledger/fingerprint.ts';
import { folderNames } from '#electron/vault/folder.ts';
import { readableWords } from '#shared/handoff/readable-words.ts';
import { type ListedFile, ledgerFileNames, partSizes, type WholeLedger } from '#shared/handoff/whole-ledger.ts';

type Part = StoredFile & { readonly sha256: string };

/** The files of a ledger as a package carries them. */
export interface LedgerFiles {
  readonly files: readonly ListedFile[];
  /** By name in the package; each is read anew when its turn comes. */
  readonly parts: ReadonlyMap<string, Part>;
}

const pathOf: Readonly<Record<(typeof ledgerFileNames)[number], string>> = {
  'ledger.db': backupNames.database,
  'keyring.json': folderNames.keyring,
  'backup.json': backupNames.facts,
};

/** Reads and hashes what a backup folder holds, and the attachments beside the ledger. `onFile` is told of each file, and may stop it by throwing. */
export const readLedgerFiles = async (
  ledgerFolder: string,
  backup: FoundBackup,
  onFile: (done: number, total: number) => void,
): Promise<LedgerFiles> => {
  const sources = [
    ...ledgerFileNames.map((name) => ({ name, path: join(backup.line.path, pathOf[name]) })),
    // An empty one is a damaged one: the health check names it, it does not travel.
    ...attachmentsIn(ledgerFolder)
      .filter((path) => statSync(path).size > 0)
      .map((path) => ({ name: `files/${basename(path)}`, path })),
  ];
  const files: ListedFile[] = [];
  const parts = new Map<string, Part>();
  for (const [index, { name, path }] of sources.entries()) {
    onFile(index, sources.length);
    const { listed, found } = await readFile(name, path);
    files.push(listed);
    for (const part of found) parts.set(`data/files/${part.sha256}`, part);
  }
  return { files, parts };
};

const readFile = async (name: string, path: string): Promise<{ listed: ListedFile; found: readonly Part[] }> => {
  const whole = createHash('sha256');
  const found: Part[] = [];
  let at = 0;
  for (const bytes of partSizes(statSync(path).size)) {
    const start = at;
    const read = (): Promise<Buffer> => slice(path, start, bytes);
    const content = await read();
    whole.update(content);
    found.push({ sha256: createHash('sha256').update(content).digest('hex'), bytes, crc: crc32(content), read });
    at += bytes;
  }
  return { listed: { name, bytes: at, sha256: whole.digest('hex'), parts: found.map(({ sha256, bytes }) => ({ sha256, bytes })) }, found };
};

const slice = async (path: string, start: number, length: number): Promise<Buffer> => {
  const file = await open(path, 'r');
  try {
    const bytes = Buffer.alloc(length);
    const { bytesRead } = await file.read(bytes, 0, length, start);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
};

/** What a handover says beside its files. */
export interface HandoverFacts {
  readonly id: string;
  readonly seq: number;
  readonly createdAt: string;
  readonly list: Pick<WholeLedger, 'ledgerId' | 'outgoing' | 'incoming' | 'handedOn' | 'head'>;
  /** Members and final records, as the signed inventory counts them. */
  readonly members: number;
  readonly records: number;
  /** `age1…` of the recovery code on the sheet. */
  readonly codeRecipient: string;
}

/** Builds the package: from the organisation to itself, sealed for who holds the recovery code, and for the ledger's own key. */
export const buildHandover = (self: Self, facts: HandoverFacts, { files, parts }: LedgerFiles): BuiltPackage => {
  const { id, seq, createdAt, list, members, records, codeRecipient } = facts;
  const { code, name } = self.organisation;
  const payload = new Map([
    ['data/ledger.json', jsonFile({ ...list, files })],
    [
      'data/readable/handover.html',
      factsPage(readableWords.handoverTitle, [
        [readableWords.from, `${name}（${code}）`],
        [readableWords.outgoing, list.outgoing],
        [readableWords.incoming, list.incoming],
        [readableWords.handedOn, list.handedOn],
        [readableWords.lastEntry, `${list.head.seq}　${list.head.hash.slice(0, 16)}`],
        [readableWords.fingerprint, fingerprintOf(self.signing.publicKey)],
        [readableWords.createdAt, createdAt],
      ]),
    ],
  ]);
  const envelope = {
    id,
    seq,
    createdAt,
    kind: 'handover' as const,
    to: { orgId: self.orgId, code, name },
    counts: { member: members, meeting: records },
  };
  return buildPackage(self, envelope, payload, { recipients: [codeRecipient, self.recipient], large: parts });
};
