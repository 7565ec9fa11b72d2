// What does a committee pass on to its own superior, and how? The reports as the branches signed them, under its own signature and seal.
import { crc32 } from 'node:zlib';
import { organisationOf } from '#db/branch/store.ts';
import {
  type DirectRelay,
  directRelays,
  directReports,
  headsAtSuperior,
  insertRelayed,
  passedReports,
  relayedPackagesOf,
  relaysOf,
} from '#db/handoff/relay.ts';
import { nextSeqOf, partnersOf, sentPackagesOf } from '#db/handoff/store.ts';
import type { PartnerRow, RelayedPackageRow } from '#db/handoff/table.ts';
import type { Reader } from '#db/schema.ts';
import { readContent } from '#electron/files/share.ts';
import { sha256 } from '#electron/handoff/bag.ts';
import { type BuiltPackage, buildPackage, jsonFile } from '#electron/handoff/build.ts';
import { bringOut } from '#electron/handoff/export.ts';
import { factsPage } from '#electron/handoff/readable.ts';
import { isSealed, unseal } from '#electron/handoff/seal.ts';
import { type Self, selfOf } from '#electron/handoff/self.ts';
import { targetIn } from '#electron/handoff/stick.ts';
import type { StoredFile } from '#electron/handoff/zip-writer.ts';
import type { JobContext } from '#electron/ledger/context.ts';
import { organisationKindLabels } from '#shared/branch/labels.ts';
import type { OutputOf, ParsedOf } from '#shared/contract.ts';
import { conflict } from '#shared/core/fault.ts';
import type { Id } from '#shared/core/id.ts';
import type { RelayList } from '#shared/handoff/envelope.ts';
import { packageLimits } from '#shared/handoff/limits.ts';
import type { RelayLine, SentRelay } from '#shared/handoff/model.ts';
import { readableWords } from '#shared/handoff/readable-words.ts';
import { committeeStateOf, leavesWith, relayStateOf, reportsToPass, type TakenReport } from '#shared/handoff/relay.ts';

/**
 * The committee to which relays go: the one whose name the ledger has as its superior and whose card came directly, and no other. A committee also holds the cards of those below
 * it; a guess could seal all branches' books for the wrong one. Null without such a card.
 */
const relaySuperior = async (reader: Reader): Promise<PartnerRow | null> => {
  const { superiorName } = await organisationOf(reader);
  const committees = (await partnersOf(reader)).filter(
    ({ kind, orgId, viaOrgId }) => kind === 'committee' && orgId !== reader.orgId && viaOrgId === null,
  );
  return committees.find(({ name }) => name === superiorName) ?? null;
};

/** A package from below that goes on as it came. `stored`: of the file that was kept. */
interface Part {
  readonly id: Id;
  readonly kind: 'report' | 'relay';
  readonly seq: number;
  readonly stored: string | null;
  readonly headSeq: number;
  /** The cards and reports in a relay. */
  readonly inside: readonly Noted[];
}

/** A package as it is noted with the relay that carries it. */
type Noted = Omit<RelayedPackageRow, 'relayId' | 'outcome' | 'code'>;

/** A branch, or a committee below, before a relay: how it stands, and what would leave. */
interface Passable {
  readonly partner: PartnerRow;
  readonly line: RelayLine;
  readonly parts: readonly Part[];
}

/** What is known of what went on before. */
interface Passed {
  readonly heads: ReadonlyMap<Id, number>;
  readonly ids: ReadonlySet<Id>;
  readonly outcomes: ReadonlyMap<Id, RelayedPackageRow['outcome']>;
}

const passable = async (reader: Reader): Promise<Passable[]> => {
  const relayed = await relayedPackagesOf(reader);
  const passed: Passed = {
    heads: headsAtSuperior(relayed),
    ids: new Set(relayed.map(({ packageId }) => packageId)),
    outcomes: new Map(relayed.map(({ packageId, outcome }) => [packageId, outcome])),
  };
  // Who came through another committee is passed on by that one.
  const direct = (await partnersOf(reader)).filter(({ viaOrgId }) => viaOrgId === null);
  const reports = await directReports(reader);
  const branches = direct.filter(({ kind }) => kind === 'branch').map((branch) => passableBranch(branch, reports.get(branch.orgId) ?? [], passed));
  const relays = Map.groupBy(await directRelays(reader), ({ orgId }) => orgId);
  const inside = await passedReports(reader);
  const committees = direct.flatMap((committee) => passableCommittee({ committee, relays: relays.get(committee.orgId) ?? [], inside }, passed));
  return [...branches, ...committees];
};

type DirectReport = TakenReport & { readonly importedAt: string };

const passableBranch = (branch: PartnerRow, taken: readonly DirectReport[], { heads, ids, outcomes }: Passed): Passable => {
  const { orgId, code, name, kind } = branch;
  const newest = taken.at(-1);
  const head = heads.get(orgId) ?? 0;
  const state = relayStateOf({ reports: taken, head, hasCard: branch.cardSha256 !== null, passed: ids });
  const outcome = newest ? (outcomes.get(newest.id) ?? null) : null;
  const leaving = leavesWith(state) ? (reportsToPass(taken, head) ?? []) : [];
  return {
    partner: branch,
    line: { ...{ orgId, code, name, kind, state, outcome }, seq: newest?.seq ?? null, takenAt: newest?.importedAt ?? null },
    parts: leaving.map(({ id, seq, fileSha256, toSeq }) => ({ ...{ id, kind: 'report', seq, stored: fileSha256, headSeq: toSeq }, inside: [] })),
  };
};

interface Below {
  readonly committee: PartnerRow;
  readonly relays: readonly DirectRelay[];
  readonly inside: ReadonlyMap<Id, readonly TakenReport[]>;
}

/** A committee that never sent a relay is no line: it may be our own superior. */
const passableCommittee = ({ committee, relays, inside }: Below, { heads, ids, outcomes }: Passed): Passable[] => {
  const newest = relays.at(-1);
  if (!newest) return [];
  const { orgId, code, name, kind } = committee;
  const state = committeeStateOf({ newest, hasCard: committee.cardSha256 !== null, passed: ids });
  const leaving = leavesWith(state) ? relaysOf(relays, inside, heads) : [];
  const ends = new Map([...inside.values()].flat().map((report) => [report.id, report.toSeq]));
  const parts = leaving.map(({ id, seq, fileSha256, taken }) => ({
    ...{ id, kind: 'relay' as const, seq, stored: fileSha256, headSeq: 0 },
    inside: taken.map((one) => ({ ...one, headSeq: ends.get(one.packageId) ?? 0 })),
  }));
  return [
    {
      partner: committee,
      line: { ...{ orgId, code, name, kind, state, outcome: outcomes.get(newest.id) ?? null }, seq: newest.seq, takenAt: newest.importedAt },
      parts,
    },
  ];
};

const sentRelays = async (reader: Reader): Promise<SentRelay[]> => {
  const relayed = await relayedPackagesOf(reader);
  const names = new Map((await partnersOf(reader)).map(({ orgId, name }) => [orgId, name]));
  const of = (id: Id): RelayedPackageRow[] => relayed.filter(({ relayId }) => relayId === id);
  return (await sentPackagesOf(reader, 'relay')).map(({ id, seq, toName, fileName, createdAt, rows, receivedAt }) => ({
    ...{ id, seq, fileName, createdAt, receivedAt, to: toName, packages: rows },
    taken: of(id).filter(({ outcome, kind }) => outcome === 'taken' && kind !== 'relay').length,
    held: of(id).filter(({ outcome }) => outcome === 'held').length,
    refused: of(id)
      .filter(({ outcome }) => outcome === 'refused')
      .map(({ packageId, orgId, code }) => ({ packageId, name: names.get(orgId) ?? '', code })),
  }));
};

/** Answers `handoff.relay`. */
export const relayOverview = async (reader: Reader): Promise<OutputOf<'handoff.relay'>> => {
  const to = await relaySuperior(reader);
  return {
    superiorName: (await organisationOf(reader)).superiorName,
    to: to && { name: to.name, code: to.code, fingerprint: to.fingerprint },
    nextSeq: await nextSeqOf(reader, 'relay'),
    lines: (await passable(reader)).map(({ line }) => line),
    sent: await sentRelays(reader),
  };
};

type Listed = RelayList['packages'][number];
type Inner = StoredFile & { readonly sha256: string };
interface Packed {
  readonly listed: Listed[];
  readonly inner: Map<string, Inner>;
  readonly rows: Noted[];
  readonly left: string[];
}

/** Answers `handoff.exportRelay`. */
export const exportRelay = async (job: JobContext, target: ParsedOf<'handoff.exportRelay'>): Promise<OutputOf<'handoff.exportRelay'>> => {
  const { self, to, seq, below } = await job.read(async (reader) => ({
    self: await selfOf(reader, job),
    to: await relaySuperior(reader),
    seq: await nextSeqOf(reader, 'relay'),
    below: (await passable(reader)).filter(({ parts }) => parts.length > 0),
  }));
  if (self.organisation.kind !== 'committee') throw conflict('wrong-ledger-kind', { kind: organisationKindLabels.branch.zh });
  if (!to) throw conflict('no-superior-card');
  const packed = await packAll(job, self, below);
  if (packed.listed.length === 0) throw conflict('relay-nothing');
  const built = buildRelay(self, to, { id: job.newId(), seq, createdAt: job.clock.now() }, packed);
  const { id } = built.envelope;
  // People count cards and reports, not the relays around them.
  const packages = noted(packed.rows).filter(({ kind }) => kind !== 'relay').length;
  const note = noted(packed.rows).map((row) => ({ ...row, relayId: id, outcome: null, code: '' }));
  const written = await bringOut(job, 'handoff.exportRelay', built, {
    folder: await targetIn(target),
    rows: packages,
    alsoNote: (writer) => insertRelayed(writer, note),
  });
  const branches = new Set(note.flatMap(({ orgId, kind }) => (kind === 'report' ? [orgId] : []))).size;
  return { id, seq, ...written, branches, packages, left: packed.left };
};

/** Two relays of one committee may hold one report: it is noted once. */
const noted = (rows: readonly Noted[]): Noted[] => [...new Map(rows.map((row) => [row.packageId, row])).values()];

const packAll = async (job: JobContext, self: Self, below: readonly Passable[]): Promise<Packed> => {
  const packed: Packed = { listed: [], inner: new Map(), rows: [], left: [] };
  for (const [index, one] of below.entries()) {
    job.checkCancelled();
    job.progress(index, below.length, one.partner.name);
    await packOne(job, self, one, packed);
  }
  return packed;
};

/** Who is below leaves whole (the card and every package that is needed), or stays home and is named. */
const packOne = async (job: JobContext, self: Self, { partner, parts }: Passable, packed: Packed): Promise<void> => {
  const { orgId, code, name, cardId, cardSeq, cardSha256 } = partner;
  const card = { id: cardId, kind: 'card' as const, seq: cardSeq, stored: cardSha256, headSeq: 0, inside: [] };
  const found: { readonly part: Part | typeof card; readonly inner: Inner }[] = [];
  for (const part of [card, ...parts]) {
    const content = part.stored === null ? null : await signedBytes(job, self, part.stored);
    if (content === null || content.length > packageLimits.entryBytes) return void packed.left.push(name);
    const { stored } = part;
    const read = async (): Promise<Buffer> => (stored === null ? null : await signedBytes(job, self, stored)) ?? Buffer.alloc(0);
    found.push({ part, inner: { sha256: sha256(content), bytes: content.length, crc: crc32(content), read } });
  }
  for (const { part, inner } of found) {
    packed.listed.push({ orgId, code, name, kind: part.kind, seq: part.seq, packageId: part.id, sha256: inner.sha256 });
    packed.inner.set(`data/inner/${inner.sha256}.ledgerpack`, inner);
    packed.rows.push({ packageId: part.id, orgId, kind: part.kind, headSeq: part.headSeq }, ...part.inside);
  }
};

/** A kept package without its seal: byte for byte what its sender signed. Null when it is not here any more. */
const signedBytes = async (job: JobContext, self: Self, stored: string): Promise<Buffer | null> => {
  const content = await readContent(job.ledger().files, stored);
  if (content.state !== 'whole') return null;
  const bytes = Buffer.from(content.bytes);
  return isSealed(bytes) ? unseal(bytes, self.identity) : bytes;
};

interface RelayFacts {
  readonly id: Id;
  readonly seq: number;
  readonly createdAt: string;
}

const buildRelay = (self: Self, to: PartnerRow, facts: RelayFacts, { listed, inner }: Packed): BuiltPackage => {
  const list: RelayList = { packages: listed };
  const payload = new Map([
    ['data/relay.json', jsonFile(list)],
    [
      'data/readable/relay.html',
      factsPage(readableWords.relayTitle, [
        [readableWords.from, self.organisation.name],
        [readableWords.to, to.name],
        [readableWords.seq, String(facts.seq)],
        [readableWords.createdAt, facts.createdAt],
        ...listed.filter(({ kind }) => kind !== 'card').map(({ name, seq }) => [readableWords.relayed, `${name}　${seq}`] as const),
      ]),
    ],
  ]);
  const parts = { ...facts, kind: 'relay' as const, to: { orgId: to.orgId, code: to.code, name: to.name } };
  return buildPackage(self, parts, payload, { recipients: [to.recipient, to.spareRecipient, self.recipient], large: inner });
};
