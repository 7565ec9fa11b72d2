// What does a branch of the history drill do? It enters members, exports, restores a backup, works on two computers; every package is written by hand.
import { generateKeyPairSync } from 'node:crypto';
import { uuid7 } from '#shared/core/id.ts';
import {
  appendEntry,
  change,
  commit,
  copyOf,
  type Draft,
  type ForgedEntry,
  hashOfEntry,
  type LooseObject,
  manifestOf,
  packSigned,
  payloadOf,
} from '#test/fault/packages/forger.ts';
import { cardOf } from '#test/fault/packages/prepare.ts';

/** A package on somebody's stick, and what a model has to know of it. */
export interface Sent {
  readonly bytes: Buffer;
  readonly id: string;
  readonly seq: number;
  readonly manifest: string;
  readonly previous: { readonly id: string; readonly manifestSha256: string } | null;
  /** The whole journal behind it, and where its segment begins. */
  readonly entries: readonly { readonly seq: number; readonly hash: string; readonly isRestoring: boolean }[];
  readonly fromSeq: number;
  /** `<rev> <name>[ <reason>]` by id; rows that the superior must set aside are in `bad`. */
  readonly rows: ReadonlyMap<string, string>;
  readonly bad: ReadonlySet<string>;
  readonly retired: ReadonlySet<string>;
}

/** A branch at one moment; `draft` holds its rows, salts and whole journal. */
export interface Branch {
  readonly orgId: string;
  readonly card: Buffer;
  draft: Draft;
  saved: Draft;
  /** The highest journal number and package number ever used, whatever was restored since. */
  topEntry: number;
  topSeq: number;
  last: { readonly id: string; readonly manifestSha256: string } | null;
  savedLast: Branch['last'];
}

/** Numbers ids so that the same history has the same ids. */
export interface Counter {
  next(): string;
}

/** Ids by number. */
export const counter = (start: number): Counter => {
  let count = start;
  return {
    next: () => {
      count += 1;
      const bytes = Buffer.alloc(10, 7);
      bytes.writeUInt32BE(count, 6);
      return uuid7(1_772_000_000_000 + count, bytes);
    },
  };
};

const newKeys = (): Draft['keys'] => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    privateKey: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    publicKey: String(publicKey.export({ type: 'spki', format: 'pem' })),
  };
};

/** Founds a branch with twelve members. `first`: a true report, for the form of its rows. */
export const foundBranch = async (first: Draft, ids: Counter, recipient: string): Promise<Branch> => {
  const orgId = ids.next();
  const keys = newKeys();
  const [entry] = first.entries;
  if (!entry) throw new Error('a journal has a first entry');
  const from = { ...(first.envelope.from as LooseObject), orgId, publicKey: keys.publicKey };
  const envelope = { ...first.envelope, from, id: ids.next(), seq: 1, previous: null };
  const draft: Draft = { ...copyOf(first), keys, envelope, tables: new Map([['member', []]]), salts: [], entries: [{ ...entry, rows: [] }] };
  const branch: Branch = {
    orgId,
    card: await packed(cardOf(draft, recipient)),
    draft,
    saved: draft,
    topEntry: 1,
    topSeq: 0,
    last: null,
    savedLast: null,
  };
  const template = first.tables.get('member')?.[0] as LooseObject;
  for (let at = 0; at < 12; at += 1) enter(branch, template, ids, `党员${at}`);
  save(branch);
  return branch;
};

const packed = (draft: Draft): Promise<Buffer> => packSigned(payloadOf(draft), draft);

const note = (branch: Branch): void => {
  branch.topEntry = Math.max(branch.topEntry, branch.draft.entries.at(-1)?.seq ?? 0);
};

/** Makes a backup. */
export const save = (branch: Branch): void => {
  branch.saved = copyOf(branch.draft);
  branch.savedLast = branch.last;
};

/** Enters a member; an entry with two words would be cut in two by nobody. */
export const enter = (branch: Branch, template: LooseObject, ids: Counter, name: string): void => {
  const { groupId: _, ...facts } = template;
  commit(branch.draft, 'member', {
    ...facts,
    id: ids.next(),
    orgId: branch.orgId,
    rev: 1,
    name,
    idNumber: '',
    recordedAt: '2026-03-05T01:00:00.000Z',
  });
  note(branch);
};

const members = (branch: Branch): LooseObject[] => (branch.draft.tables.get('member') ?? []) as LooseObject[];

const live = (branch: Branch): LooseObject[] => members(branch).filter((row) => row.retiredAt === undefined);

/** Renames a member; a name that no row may have makes it a bad row. */
export const rename = (branch: Branch, which: number, name: string): void => {
  const list = live(branch);
  const row = list[which % list.length];
  if (row) change(branch.draft, 'member', String(row.id), { name });
  note(branch);
};

/** Retires members, the first ones that still count. */
export const retire = (branch: Branch, count: number): void => {
  for (const row of live(branch).slice(0, count)) {
    change(branch.draft, 'member', String(row.id), { retiredAt: '2026-03-06T00:00:00.000Z', retireReason: '误录' });
  }
  note(branch);
};

/** Restores the backup: what was entered since is gone, both numbers go on above everything that was ever used. */
export const restore = (branch: Branch): void => {
  branch.draft = copyOf(branch.saved);
  branch.last = branch.savedLast;
  appendEntry(branch.draft, [], { command: 'backup.restore', seq: branch.topEntry + 1 });
  note(branch);
};

/** What stands where a name would be that no row may have. */
export const badName = '坏\u202e名';

const factOf = (row: LooseObject): string => `${row.rev} ${row.name}${row.retireReason === undefined ? '' : ` ${row.retireReason}`}`;

const sentOf = (branch: Branch, draft: Draft, bytes: Buffer, manifest: string): Sent => ({
  bytes,
  manifest,
  id: String(draft.envelope.id),
  seq: Number(draft.envelope.seq),
  previous: draft.envelope.previous as Sent['previous'],
  entries: draft.entries.map((entry: ForgedEntry) => ({ seq: entry.seq, hash: hashOfEntry(entry), isRestoring: entry.command === 'backup.restore' })),
  fromSeq: 1,
  rows: new Map(members(branch).map((row) => [String(row.id), factOf(row)])),
  bad: new Set(
    members(branch)
      .filter((row) => row.name === badName)
      .map((row) => String(row.id)),
  ),
  retired: new Set(
    members(branch)
      .filter((row) => row.retiredAt !== undefined)
      .map((row) => String(row.id)),
  ),
});

/** Exports a report; `isTwin`: on another computer, which knows nothing of it: the branch's own numbers stay. */
export const send = async (branch: Branch, ids: Counter, isTwin = false): Promise<Sent> => {
  const draft = copyOf(branch.draft);
  const seq = branch.topSeq + 1;
  draft.envelope = { ...draft.envelope, id: ids.next(), seq, previous: branch.last };
  if (isTwin) appendEntry(draft, [], { command: 'vault.setActor', about: String(draft.envelope.id) });
  const payload = payloadOf(draft);
  const sent = sentOf(branch, draft, await packSigned(payload, draft), manifestOf(payload));
  if (isTwin) return sent;
  branch.topSeq = seq;
  branch.last = { id: sent.id, manifestSha256: sent.manifest };
  appendEntry(branch.draft, [], { command: 'handoff.export', about: sent.id });
  note(branch);
  return sent;
};
