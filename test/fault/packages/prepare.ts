// Where do the drills of packages take place? In a superior's ledger that holds a first report of one branch and of another, and beside it the branch's keys.
import { generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPackage } from '#electron/handoff/open-package.ts';
import {
  commit,
  copyOf,
  type Draft,
  type ForgedEntry,
  isLiteral,
  type LooseObject,
  looseJson,
  manifestOf,
  payloadOf,
  render,
} from '#test/fault/packages/forger.ts';
import { openTestLedger, type TestLedger, testPassphrase } from '#test/support/ledger.ts';
import { aStanding } from '#test/unit/dues/standing.ts';
import { behindItsBack, secretsOf } from '#test/unit/handoff/support.ts';
import { openTestBranch, type TestBranch } from '#test/unit/meetings/branch.ts';

/** What lies beside the ledger: everything that a forger with the branch's laptop would have. */
export interface Kept {
  readonly orgId: string;
  readonly committeeId: string;
  readonly otherId: string;
  /** A member that the other branch owns. */
  readonly otherMember: string;
  readonly keys: Draft['keys'];
  readonly strangerKeys: Draft['keys'];
  readonly otherKeys: Draft['keys'];
  /** age identity and recipient of the superior, and of somebody else. */
  readonly identity: string;
  readonly recipient: string;
  readonly otherRecipient: string;
  /** The first report as it was taken, in parts. */
  readonly first: {
    readonly envelope: LooseObject;
    readonly tables: readonly (readonly [string, readonly LooseObject[]])[];
    readonly salts: readonly LooseObject[];
    readonly entries: readonly ForgedEntry[];
  };
  readonly firstManifest: string;
}

export const groundNames = { fresh: 'fresh', taken: 'taken', kept: 'kept.json', firstReport: 'first.ledgerpack' } as const;

const newKeys = (): Draft['keys'] => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    privateKey: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    publicKey: String(publicKey.export({ type: 'spki', format: 'pem' })),
  };
};

/** A branch with something in many tables: people, a group, seats, a meeting with a vote, dues. */
const fillBranch = async (branch: TestBranch): Promise<void> => {
  const [first, second] = [branch.id('王磊'), branch.id('李秀兰')];
  const group = await branch.must('branch.saveGroup', { id: null, name: '第一党小组', leaderId: second });
  await branch.must('branch.assignGroup', { memberIds: [second, branch.id('张志强')], groupId: group.id });
  await branch.must('dues.setStandings', { standings: [aStanding(first), aStanding(second)] });
  const payment = { month: '2026-02', amountFen: 1500, paidOn: '2026-03-03', collector: '', note: '' };
  const actionId = '01900000-0000-7000-8000-0000000000a1';
  await branch.must('dues.recordPayments', { actionId, payments: [first, second].map((memberId) => ({ ...payment, memberId })) });
  await branch.hold('committeeMeeting', '2026-03-02');
  await branch.hold('memberMeeting', '2026-03-03');
};

const jsonLines = (files: ReadonlyMap<string, Buffer>, name: string): LooseObject[] =>
  String(files.get(name) ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): LooseObject => JSON.parse(line));

const draftOf = (files: ReadonlyMap<string, Buffer>, keys: Draft['keys']): Draft => {
  const { tables: listed, journal: _, ...envelope } = JSON.parse(String(files.get('data/package.json'))) as LooseObject;
  // Empty tables prove nothing here and cost time ten thousand times.
  const names = Object.keys(listed as LooseObject).filter((name) => name === 'talk' || files.get(`data/tables/${name}.ndjson`)?.length !== 0);
  return {
    envelope: { ...envelope, purpose: 'demo' },
    tables: new Map(names.map((name) => [name, jsonLines(files, `data/tables/${name}.ndjson`)])),
    salts: jsonLines(files, 'data/salts.ndjson'),
    entries: jsonLines(files, 'data/journal.ndjson') as unknown as ForgedEntry[],
    files: new Map(),
    isTidy: true,
    keys,
    spoil: null,
  };
};

/** Another branch's first report: two members, one entry. */
const draftOfOther = (draft: Draft, otherId: string, keys: Draft['keys']): Draft => {
  const [first] = draft.entries;
  if (!first) throw new Error('the branch has a journal');
  const from = { ...(draft.envelope.from as LooseObject), orgId: otherId, code: 'FG-QT-02', name: '别的党支部', publicKey: keys.publicKey };
  const other: Draft = { ...copyOf(draft), keys, envelope: { ...draft.envelope, id: otherOf(String(draft.envelope.id)), from }, salts: [] };
  other.tables = new Map([...draft.tables.keys()].map((table) => [table, []]));
  other.entries = [{ ...first, rows: [] }];
  for (const row of (draft.tables.get('member') ?? []).slice(0, 2)) {
    const { groupId: _, ...facts } = row as LooseObject;
    commit(other, 'member', { ...facts, id: otherOf(String(facts.id)), orgId: otherId, rev: 1 });
  }
  return other;
};

/** Another id of the same form. */
export const otherOf = (id: string): string =>
  `${id.slice(0, -4)}${((Number.parseInt(id.slice(-4), 16) + 0x1111) % 0x10000).toString(16).padStart(4, '0')}`;

/** A card under the draft's name. */
export const cardOf = (draft: Draft, recipient: string): Draft => ({
  ...draft,
  envelope: {
    ...draft.envelope,
    kind: 'card',
    to: null,
    previous: null,
    id: otherOf(otherOf(String(draft.envelope.id))),
    journal: null,
    counts: {},
    problems: [],
  },
  tables: new Map(),
  files: new Map([
    ['data/card.json', Buffer.from(`${looseJson({ kind: 'branch', recipient, spareRecipient: recipient })}\n`)],
    ['data/journal.ndjson', null],
    ['data/salts.ndjson', null],
  ]),
});

const importBytes = async (ledger: TestLedger, file: string, bytes: Buffer): Promise<void> => {
  writeFileSync(file, bytes);
  const { reports } = await ledger.must('handoff.import', { paths: [file] });
  const [report] = reports;
  if (report?.outcome !== 'applied') throw new Error(`the ground could not be laid: ${report?.code} ${JSON.stringify(report?.values)}`);
};

const firstIdOf = (draft: Draft, table: string): string => {
  const [row] = draft.tables.get(table) ?? [];
  if (!row || isLiteral(row)) throw new Error(`the draft has no ${table}`);
  return String(row.id);
};

/** Lays the ground in a folder; it can be copied and opened as often as wanted. */
export const prepareGround = async (home: string): Promise<void> => {
  const branch = await openTestBranch();
  const committee = await openTestLedger({ kind: 'committee' });
  const stick = join(home, 'stick');
  mkdirSync(stick, { recursive: true });
  try {
    await fillBranch(branch);
    for (const ledger of [branch, committee]) await ledger.must('handoff.exportCard', { folder: stick });
    for (const ledger of [branch, committee]) await ledger.must('handoff.import', { paths: [stick] });
    const { file } = await branch.must('handoff.export', { folder: stick });
    const branchKeys = await secretsOf(branch);
    const committeeKeys = await secretsOf(committee);
    const { files } = await openPackage(readFileSync(file), branchKeys['age.identity'] ?? '');
    const keys = { privateKey: branchKeys['signing.private'] ?? '', publicKey: branchKeys['signing.public'] ?? '' };
    const otherKeys = newKeys();
    const draft = draftOf(files, keys);
    const other = draftOfOther(draft, otherOf(branch.organisationId), otherKeys);
    const kept: Kept = {
      orgId: branch.organisationId,
      committeeId: committee.organisationId,
      otherId: otherOf(branch.organisationId),
      otherMember: firstIdOf(other, 'member'),
      keys,
      strangerKeys: newKeys(),
      otherKeys,
      identity: committeeKeys['age.identity'] ?? '',
      recipient: committeeKeys['age.recipient'] ?? '',
      otherRecipient: branchKeys['age.spare.recipient'] ?? '',
      first: {
        envelope: draft.envelope,
        tables: [...draft.tables] as (readonly [string, LooseObject[]])[],
        salts: draft.salts,
        entries: draft.entries,
      },
      firstManifest: manifestOf(payloadOf(draft)),
    };
    writeFileSync(join(home, groundNames.kept), JSON.stringify(kept));
    // A real ledger takes sealed packages only; most drills are about what lies inside the seal.
    await behindItsBack(committee, (raw) =>
      raw.prepare("INSERT INTO meta (key, value) VALUES ('purpose', 'demo') ON CONFLICT (key) DO UPDATE SET value = 'demo'").run(),
    );
    await importBytes(committee, join(stick, 'card.ledgerpack'), await render(cardOf(other, kept.recipient)));
    await importBytes(committee, join(stick, 'other.ledgerpack'), await render(other));
    await committee.must('vault.lock', {});
    cpSync(committee.folder, join(home, groundNames.fresh), { recursive: true });
    await committee.must('vault.open', { folder: committee.folder, passphrase: testPassphrase });
    const first = await render(draft);
    writeFileSync(join(home, groundNames.firstReport), first);
    await importBytes(committee, join(stick, 'first.ledgerpack'), first);
    await committee.must('vault.lock', {});
    cpSync(committee.folder, join(home, groundNames.taken), { recursive: true });
  } finally {
    await branch.close();
    await committee.close();
  }
};
