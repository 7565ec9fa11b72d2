// Which code stands on the pages of a record, and which record does a code name?
import { createHash } from 'node:crypto';
import { organisationOf } from '#db/branch/store.ts';
import { entryWithHash, type Proof, type ProvedThing, proofsOfMeetings, proofsOfReceipts, proofsOfTalks } from '#db/records/proofs.ts';
import type { Reader } from '#db/schema.ts';
import type { Id } from '#shared/core/id.ts';
import type { CodeFinding } from '#shared/records/contract.ts';
import { codeOfHash, hexOfCode, type PageCode, qrText, readPageCode } from '#shared/records/page-code.ts';

/** Reads the proofs of some records, or of all. */
type Prover = (reader: Reader, ids: readonly Id[] | null) => Promise<Proof[]>;

/** Which things are records with a code of their own; sheets about anything else carry the code of the journal. */
const provers: Readonly<Record<ProvedThing, Prover>> = { meeting: proofsOfMeetings, talk: proofsOfTalks, receipt: proofsOfReceipts };

const label = 'branch-ledger/page/v1\0';
const codeOf = (text: string): string => codeOfHash(createHash('sha256').update(label).update(text).digest('hex'));

/** The codes of the newest versions of some records, by id; none where the subject has no records. */
export const pageCodes = async (reader: Reader, subject: string, ids: readonly Id[]): Promise<Record<Id, PageCode>> => {
  const prove = Object.hasOwn(provers, subject) ? provers[subject as ProvedThing] : undefined;
  if (!prove || ids.length === 0) return {};
  return Object.fromEntries((await prove(reader, ids)).map((proof) => [proof.id, newestCode(proof)]));
};

const newestCode = ({ number, versions }: Proof): PageCode => {
  const newest = versions.at(-1);
  if (!newest) throw new Error('a record has at least its first version');
  const code = codeOf(newest.text);
  return { code, version: versions.length, qr: qrText(number, versions.length, newest.seq, code) };
};

/** The code of a sheet that is no record: the journal as it stood at printing. */
export const journalCode = (seq: number, hash: string): PageCode => {
  const code = codeOfHash(hash);
  return { code, version: 0, qr: qrText('LEDGER', 0, seq, code) };
};

/** What a code, typed or scanned, names. */
export const findCode = async (reader: Reader, typed: string): Promise<CodeFinding> => {
  const code = readPageCode(typed);
  if (!code) return { kind: 'unreadable' };
  for (const prove of Object.values(provers)) {
    for (const proof of await prove(reader, null)) {
      const version = proof.versions.findIndex(({ text }) => codeOf(text) === code) + 1;
      if (version > 0) return recordFinding(reader, proof, version);
    }
  }
  const entry = await entryWithHash(reader, hexOfCode(code));
  if (!entry || codeOfHash(entry.hash) !== code) return { kind: 'unknown', code };
  return { kind: 'ledger', code, seq: entry.seq, recordedAt: entry.recordedAt, later: entry.later };
};

const recordFinding = async (reader: Reader, proof: Proof, version: number): Promise<CodeFinding> => {
  const { name: organisation } = await organisationOf({ ...reader, orgId: proof.orgId });
  const { about, id, title, number, on, versions } = proof;
  const [shown, newest] = [versions[version - 1], versions.at(-1)];
  if (!shown || !newest) throw new Error('the version was found among them');
  return {
    kind: 'record',
    about,
    code: codeOf(shown.text),
    id,
    isOwn: proof.orgId === reader.orgId,
    organisation,
    title,
    number,
    on,
    version,
    seq: shown.seq,
    enteredOn: shown.enteredOn,
    newest: versions.length,
    newestOn: newest.enteredOn,
  };
};
