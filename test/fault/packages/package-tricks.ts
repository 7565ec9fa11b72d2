// Which tricks concern a package as a whole? Envelope, signature, numbers, journal, files: each must keep the package out of the ledger.

import { bagTricks } from '#test/fault/packages/bag-tricks.ts';
import { fileTricks } from '#test/fault/packages/file-tricks.ts';
import { appendEntry, type Draft, type ForgedEntry, hashOfEntry, type Loose, type LooseObject, looseJson } from '#test/fault/packages/forger.ts';
import { otherOf } from '#test/fault/packages/prepare.ts';
import { inEnvelope, inPart, packageTrick, type Stage, type Trick } from '#test/fault/packages/trick.ts';

const tampered = 'package-tampered';
const rewritten = 'history-rewritten';
const notOne = 'package-not-one';
const newer = 'package-newer';

/** Replaces entries and chains them again from the first one changed, as an insider would. */
const rechain = (draft: Draft, edit: (entry: ForgedEntry) => ForgedEntry): void => {
  let previous = draft.entries[0]?.previous ?? '';
  draft.entries = draft.entries.map((entry) => {
    const changed = { ...edit(entry), previous };
    previous = hashOfEntry(changed);
    return changed;
  });
};

const entries =
  (edit: (list: ForgedEntry[], stage: Stage) => ForgedEntry[]) =>
  (stage: Stage): void => {
    stage.draft.entries = edit([...stage.draft.entries], stage);
  };

const strangeTexts: readonly Loose[] = ['', ' ', 'x'.repeat(1_001), '\u0000', '\u202e', '\ud800', '../../x', '<script>', null, 0, 1.5, true, [], {}];

/** Odd, but names that a branch may have. */
const lawfulNames: readonly Loose[] = ['', ' ', '../../x', '<script>'];

const envelopeTricks: readonly Trick[] = [
  packageTrick('another purpose', 'package-purpose', inEnvelope({ purpose: 'real' })),
  packageTrick('no purpose we know', tampered, inEnvelope({ purpose: 'test' })),
  packageTrick('for another superior', 'package-not-for-us', (stage) => inPart('to', { orgId: stage.kept.otherId })(stage)),
  packageTrick('for nobody', 'package-not-for-us', inEnvelope({ to: null })),
  packageTrick('from a branch that nobody knows', 'sender-unknown', inPart('from', { orgId: '01999999-0000-7000-8000-0000000000ff' })),
  packageTrick('from the superior itself', 'package-not-for-us', (stage) => inPart('from', { orgId: stage.kept.committeeId })(stage)),
  packageTrick('another branch’s name on it', 'key-changed', (stage) => inPart('from', { orgId: stage.kept.otherId })(stage)),
  packageTrick('a stranger’s key and signature', 'key-changed', (stage) => {
    stage.draft.keys = stage.kept.strangerKeys;
    inPart('from', { publicKey: stage.kept.strangerKeys.publicKey })(stage);
  }),
  packageTrick('another branch’s key and signature', 'key-changed', (stage) => {
    stage.draft.keys = stage.kept.otherKeys;
    inPart('from', { publicKey: stage.kept.otherKeys.publicKey })(stage);
  }),
  packageTrick('signed by a stranger, our key in the envelope', tampered, (stage) => {
    stage.draft.keys = stage.kept.strangerKeys;
  }),
  packageTrick('a newer form', newer, inEnvelope({ version: 2 })),
  packageTrick('a much newer form', newer, inEnvelope({ version: Number.MAX_SAFE_INTEGER })),
  packageTrick('a newer major schema', newer, inEnvelope({ schemaVersion: '2.0' })),
  packageTrick('the newest schema that can be written', newer, inEnvelope({ schemaVersion: '9999.9999' })),
  packageTrick('a schema that is no version', notOne, ({ draft, chance }) => {
    draft.envelope.schemaVersion = chance.pick<Loose>(['1', '1.', '.1', '1.1.1', '1.x', '01.1e3', '１.１', '', 1, null, '-1.1', '1.10000']);
  }),
  packageTrick('another format', notOne, ({ draft, chance }) => {
    draft.envelope.format = chance.pick<Loose>(['branch-ledger', 'branch-ledger/package ', 'BRANCH-LEDGER/PACKAGE', '', null, 7]);
  }),
  packageTrick('a kind that is none', tampered, ({ draft, chance }) => {
    draft.envelope.kind = chance.pick<Loose>(['Report', 'reports', '__proto__', 'constructor', '', null, 3]);
  }),
  packageTrick('a report that says it is a card', [tampered, 'package-replay', 'package-fork'], inEnvelope({ kind: 'card', to: null })),
  packageTrick('a report that says it is a receipt', [tampered, 'receipt-unmatched'], inEnvelope({ kind: 'receipt' })),
  packageTrick('a number that is none', tampered, ({ draft, chance }) => {
    draft.envelope.seq = chance.pick<Loose>([0, -1, 1.5, 1e6, 2 ** 53, '2', null, true, [2]]);
  }),
  packageTrick('an id that is none', tampered, ({ draft, chance }) => {
    draft.envelope.id = chance.pick<Loose>([
      '',
      '1',
      'not-an-id',
      '01999999-0000-4000-8000-000000000001',
      '01999999-0000-7000-8000-00000000000G',
      5,
      null,
    ]);
  }),
  packageTrick('a moment that is none', tampered, ({ draft, chance }) => {
    draft.envelope.createdAt = chance.pick<Loose>(['2026-02-30T00:00:00.000Z', '2026-03-05', 'now', '', 1_772_000_000_000, null]);
  }),
  packageTrick('a name that is no text of ours', tampered, (stage) =>
    inPart('from', { name: stage.chance.pick(strangeTexts.filter((text) => !lawfulNames.includes(text))) })(stage),
  ),
  packageTrick('a code that is none', tampered, (stage) => inPart('from', { code: stage.chance.pick(strangeTexts) })(stage)),
  packageTrick('tables that are no list', tampered, (stage) => {
    stage.draft.files.set('data/package.json', Buffer.from(`${looseJson({ ...stage.draft.envelope, journal: null, tables: [] })}\n`));
  }),
  packageTrick('a key of the envelope left out', [tampered, notOne], ({ draft, chance }) => {
    delete draft.envelope[chance.pick(Object.keys(draft.envelope).filter((key) => !['tables', 'journal'].includes(key)))];
  }),
];

const numberTricks: readonly Trick[] = [
  packageTrick('the number of the first, other content', 'package-fork', inEnvelope({ seq: 1 })),
  packageTrick('the id of the first, another number', 'package-fork', ({ draft, kept }) => {
    draft.envelope.id = kept.first.envelope.id as Loose;
  }),
  packageTrick('a number far ahead', 'package-jump', ({ draft, chance }) => {
    draft.envelope.seq = 1_002 + chance.below(900_000);
  }),
  packageTrick('a predecessor that does not exist', 'package-fork', inPart('previous', { id: '01999999-0000-7000-8000-0000000000fe' })),
  packageTrick('a predecessor with other content', 'package-fork', inPart('previous', { manifestSha256: '0'.repeat(64) })),
  packageTrick('no predecessor', 'package-fork', inEnvelope({ previous: null })),
  packageTrick('the id of another branch’s package', tampered, ({ draft, kept }) => {
    draft.envelope.id = otherOf(String(kept.first.envelope.id));
  }),
];

const journalTricks: readonly Trick[] = [
  packageTrick('no journal', tampered, inEnvelope({ journal: null })),
  packageTrick('a journal without entries', [rewritten, tampered], ({ draft }) => {
    draft.envelope.journal = { fromSeq: 1, toSeq: 0, fromHash: '0'.repeat(64), headHash: '0'.repeat(64) };
    draft.entries = [];
  }),
  packageTrick('a segment that begins after what we know', 'history-gap', ({ draft }) => {
    const last = draft.entries.at(-1) as ForgedEntry;
    appendEntry(draft, [], { seq: last.seq + 2, previous: 'ab'.repeat(32) });
    draft.entries = draft.entries.slice(-1);
  }),
  packageTrick('a segment that follows ours by its number and hangs on another past', rewritten, ({ draft }) => {
    draft.entries = draft.entries.slice(-1).map((entry) => ({ ...entry, previous: 'cd'.repeat(32) }));
  }),
  packageTrick(
    'the last entries taken back',
    rewritten,
    entries((list, { kept }) => list.slice(0, kept.first.entries.length - 2)),
  ),
  packageTrick(
    'an entry in the middle left out',
    rewritten,
    entries((list, { chance }) => list.toSpliced(1 + chance.below(list.length - 2), 1)),
  ),
  packageTrick(
    'an entry twice',
    rewritten,
    entries((list) => [...list.slice(0, 3), list[2] as ForgedEntry, ...list.slice(3)]),
  ),
  packageTrick(
    'two entries exchanged',
    rewritten,
    entries(([first, second, third, ...rest]) => [first, third, second, ...rest] as ForgedEntry[]),
  ),
  packageTrick('an old entry rewritten and chained again', rewritten, ({ draft, kept, chance }) => {
    // One that is known: what other tricks added may be anything.
    const seq = 1 + chance.below(kept.first.entries.length - 1);
    rechain(draft, (entry) => (entry.seq === seq ? { ...entry, actor: '别人' } : entry));
  }),
  packageTrick('an old commitment rewritten and chained again', rewritten, ({ draft }) => {
    rechain(draft, (entry) => ({ ...entry, rows: entry.rows.map(([table, id, rev]) => [table, id, rev, '1'.repeat(64)] as const) }));
  }),
  packageTrick(
    'a rewritten entry, not chained again',
    rewritten,
    entries((list) => list.map((entry) => (entry.seq === 2 ? { ...entry, about: 'x' } : entry))),
  ),
  packageTrick('a head that is not the last entry’s', rewritten, inEnvelope({ journal: { headHash: '0'.repeat(64) } })),
  packageTrick('another past before the first entry', rewritten, inEnvelope({ journal: { fromHash: '1'.repeat(64) } })),
  packageTrick('an end beyond the last entry', rewritten, ({ draft }) => {
    draft.envelope.journal = { toSeq: draft.entries.length + 5 };
  }),
  packageTrick('a restoring that takes back what we hold', [rewritten, 'history-restored'], ({ draft }) => {
    draft.entries = draft.entries.slice(0, 4);
    appendEntry(draft, [], { command: 'backup.restore', seq: 400 });
  }),
  packageTrick('numbers left out without a restoring', rewritten, ({ draft }) => appendEntry(draft, [], { command: 'vault.setActor', seq: 400 })),
  packageTrick('an entry with a column more', tampered, ({ draft }) => appendEntry(draft, [], { remark: 'x' })),
  packageTrick('an entry whose rows are none', tampered, ({ draft, chance }) => {
    const rows = chance.pick<Loose>([
      [['member']],
      [['member', 'x', 1, '0'.repeat(64)]],
      'none',
      null,
      [['__proto__', '01999999-0000-7000-8000-000000000001', 1]],
    ]);
    appendEntry(draft, [], { rows: rows as unknown as ForgedEntry['rows'] });
    draft.entries[draft.entries.length - 1] = { ...(draft.entries.at(-1) as ForgedEntry), rows: rows as unknown as ForgedEntry['rows'] };
  }),
  packageTrick('a commitment to a row that is not there', 'row-missing', ({ draft }) =>
    appendEntry(draft, [['member', '01999999-0000-7000-8000-000000000003', 1, 'ab'.repeat(32)]]),
  ),
  packageTrick('a commitment to a table that nobody has', 'row-missing', ({ draft, chance }) =>
    appendEntry(draft, [[chance.pick(['secret', 'meta', 'constructor', 'proto']), '01999999-0000-7000-8000-000000000003', 1, 'ab'.repeat(32)]]),
  ),
  packageTrick('a version that skips one', rewritten, ({ draft }) => {
    const row = draft.tables.get('member')?.[0] as LooseObject;
    appendEntry(draft, [['member', String(row.id), 9, 'ab'.repeat(32)]]);
  }),
];

/** Tricks that must keep the whole package out. */
export const packageTricks: readonly Trick[] = [...envelopeTricks, ...numberTricks, ...journalTricks, ...fileTricks, ...bagTricks];
