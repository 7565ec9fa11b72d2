// Which tricks concern single rows? Each row is committed to as its owner would, and must never be stored; honest ones beside them must be.
import type { Chance } from '#test/fault/chance.ts';
import { change, commit, type Draft, isLiteral, type Loose, type LooseObject, looseJson, revOf } from '#test/fault/packages/forger.ts';
import type { Planted, Stage, Trick } from '#test/fault/packages/trick.ts';
import { monsters, wrongValues } from '#test/fault/packages/wrong-values.ts';

const invalid = ['row-invalid'];

/** A fresh id that no row has. */
const newId = (chance: Chance): string =>
  `01999999-0000-7000-8000-${chance
    .below(2 ** 31)
    .toString(16)
    .padStart(12, '0')}`;

const rowsOf = (draft: Draft, table: string): LooseObject[] => (draft.tables.get(table) ?? []).filter((row): row is LooseObject => !isLiteral(row));

const anyRow = ({ draft, chance }: Stage, wanted: string | null = null): { table: string; row: LooseObject } => {
  const tables = [...draft.tables.keys()].filter((table) => rowsOf(draft, table).length > 0);
  const table = wanted ?? chance.pick(tables);
  return { table, row: chance.pick(rowsOf(draft, table)) };
};

const planted = (table: string, row: LooseObject): Planted[] => [{ table, id: String(row.id), rev: Number(row.rev) }];

const trick = (kind: Trick['kind'], name: string, codes: readonly string[], play: (stage: Stage) => readonly Planted[]): Trick => ({
  name,
  kind,
  codes,
  play,
});

const monsterTrick = trick('row', 'a value that no column may hold', [...invalid, 'package-tampered'], (stage) => {
  const { table, row } = anyRow(stage);
  const column = stage.chance.pick(Object.keys(row).filter((name) => !['id', 'orgId', 'rev'].includes(name)));
  return planted(table, change(stage.draft, table, String(row.id), { [column]: stage.chance.pick(monsters) }));
});

const wrongTrick = trick('row', 'a value that its column may not hold', invalid, (stage) => {
  const [table, column, values] = stage.chance.pick(wrongValues);
  const { row } = anyRow(stage, table);
  return planted(table, change(stage.draft, table, String(row.id), { [column]: stage.chance.pick(values) }));
});

const unknownColumn = trick('row', 'a column that the schema does not have', [...invalid, 'package-tampered'], (stage) => {
  const { table, row } = anyRow(stage);
  const column = stage.chance.pick([
    'nickname',
    'constructor',
    'toString',
    'hasOwnProperty',
    'rowid',
    'ID',
    'name ',
    '"',
    "'); DROP TABLE member; --",
    '',
  ]);
  return planted(table, change(stage.draft, table, String(row.id), { [column]: stage.chance.pick<Loose>(['x', 1, null]) ?? 'x' }));
});

const prototypeTrick = trick('row', 'a column named __proto__', [...invalid, 'package-tampered'], (stage) => {
  const { table, row } = anyRow(stage);
  const next = { ...row, rev: revOf(stage.draft, table, String(row.id)) + 1 };
  commit(stage.draft, table, next, `{"__proto__":{"name":"x"},${looseJson(next).slice(1)}`);
  return planted(table, next);
});

const missingColumn = trick('row', 'a column left out that must be there', invalid, (stage) => {
  const required = {
    member: 'name',
    attendance: 'meetingId',
    duesPayment: 'amountFen',
    meeting: 'kind',
    agendaItem: 'meetingId',
    partyGroup: 'name',
  } as const;
  const table = stage.chance.pick(Object.keys(required) as (keyof typeof required)[]);
  const { row } = anyRow(stage, table);
  const { [required[table]]: _, ...rest } = row;
  const next = { ...rest, rev: revOf(stage.draft, table, String(row.id)) + 1 };
  commit(stage.draft, table, next);
  return planted(table, next);
});

const explicitNull = trick('row', 'a null that is written out', invalid, (stage) => {
  const { row } = anyRow(stage, 'member');
  const next = { ...row, rev: revOf(stage.draft, 'member', String(row.id)) + 1, groupId: null };
  commit(stage.draft, 'member', next);
  return planted('member', next);
});

const references: readonly (readonly [table: string, column: string])[] = [
  ['attendance', 'memberId'],
  ['attendance', 'meetingId'],
  ['duesPayment', 'memberId'],
  ['member', 'groupId'],
  ['meeting', 'hostId'],
  ['partyGroup', 'leaderId'],
  ['agendaItem', 'meetingId'],
];

const dangling = trick('row', 'a reference to a row that the package does not hold', invalid, (stage) => {
  const [table, column] = stage.chance.pick(references);
  const { row } = anyRow(stage, table);
  // The other branch's member is in the ledger: the database alone would be content.
  const target = stage.chance.pick([newId(stage.chance), stage.kept.otherMember, String(row.id)]);
  return planted(table, change(stage.draft, table, String(row.id), { [column]: target }));
});

const foreignOwner = trick('row', 'a row of another owner', ['row-not-owned'], (stage) => {
  const { table, row } = anyRow(stage);
  const orgId = stage.chance.pick([stage.kept.otherId, stage.kept.committeeId, newId(stage.chance)]);
  const next = { ...row, id: newId(stage.chance), orgId, rev: 1 };
  commit(stage.draft, table, next);
  return planted(table, next);
});

const takenId = trick('row', 'the id of another owner’s row', ['row-not-owned', 'row-invalid'], (stage) => {
  const { row } = anyRow(stage, 'member');
  const next = { ...row, id: stage.kept.otherMember, rev: 1 };
  commit(stage.draft, 'member', next);
  return [{ table: 'member', id: next.id, rev: 1, column: 'orgId', value: stage.kept.orgId }];
});

const badId = trick('row', 'an id that is none', [...invalid, 'package-tampered'], (stage) => {
  const { table, row } = anyRow(stage);
  const id = stage.chance.pick([
    '1',
    '',
    'x'.repeat(36),
    '01999999-0000-4000-8000-000000000001',
    newId(stage.chance).toUpperCase().replace('0', 'A'),
    "' OR 1=1 --",
  ]);
  const next = { ...row, id, rev: 1 };
  commit(stage.draft, table, next);
  return planted(table, next);
});

/** At most one of the two may be stored; the ledger's own constraint says so, whatever the schemas say. */
const twice = trick('row', 'an identity number that two members share', invalid, ({ draft }) => {
  const [first, second] = (draft.tables.get('member') ?? []) as LooseObject[];
  for (const row of [first, second]) change(draft, 'member', String(row?.id), { idNumber: '610822198802290049' });
  return [];
});

/** Puts a line of another shape into the place of a row's next version. */
const bentLine = (name: string, shapes: (line: string) => readonly string[]): Trick =>
  trick('row', name, invalid, (stage) => {
    const { table, row } = anyRow(stage);
    const next = { ...row, rev: revOf(stage.draft, table, String(row.id)) + 1 };
    commit(stage.draft, table, next, stage.chance.pick(shapes(looseJson(next))));
    return planted(table, next);
  });

const otherForm = bentLine('a line that says the same in another form', (line) => [
  line.replace('{', '{ '),
  `${line} `,
  line.replace(/"rev":(\d+)/, '"rev":$1.0'),
  line.replace(/"rev":(\d+)/, '"rev":$1e0'),
  line.replace(/}$/, ',"rev":1}'),
  line.replace('"id"', '"\\u0069d"'),
]);

const noObject = bentLine('a line that is no JSON object', (line) => [
  line.replace('"rev":', '"rev":0'),
  line.slice(0, -1),
  `${line}${line}`,
  `[${line}]`,
  `${line}\u0000`,
  `{"a":${'['.repeat(9_000)}${']'.repeat(9_000)},${line.slice(1)}`,
]);

const order = trick('row', 'rows out of order', invalid, (stage) => {
  stage.draft.files.set('data/tables/attendance.ndjson', Buffer.alloc(0));
  const lines = (stage.draft.tables.get('attendance') ?? []).map((row) => looseJson(row as LooseObject)).sort((a, b) => (a < b ? 1 : -1));
  stage.draft.files.set('data/tables/attendance.ndjson', Buffer.from(lines.map((line) => `${line}\n`).join('')));
  return [];
});

const honestPerson = trick('honest', 'a new member', [], (stage) => {
  const { row } = anyRow(stage, 'member');
  const { groupId: _, ...facts } = row;
  const next = { ...facts, id: newId(stage.chance), name: '新同志', idNumber: '', rev: 1 };
  commit(stage.draft, 'member', next);
  return planted('member', next);
});

const honestChange = trick('honest', 'a member’s new post', [], (stage) => {
  const { row } = anyRow(stage, 'member');
  return planted('member', change(stage.draft, 'member', String(row.id), { post: `职务${stage.chance.below(1_000)}` }));
});

const honestRetiring = trick('honest', 'a group retired', [], (stage) => {
  const { row } = anyRow(stage, 'partyGroup');
  return planted('partyGroup', change(stage.draft, 'partyGroup', String(row.id), { retiredAt: '2026-03-06T00:00:00.000Z', retireReason: '合并' }));
});

/** A newer minor schema may bring tables and columns of any name: kept beside the rows, never taken for a table of ours. */
const newerTable = trick('honest', 'tables of a newer schema that are called like ours', [], (stage) => {
  stage.draft.envelope.schemaVersion = '1.999';
  const table = stage.chance.pick([
    'secret',
    'meta',
    'journal',
    'journalRow',
    'partner',
    'receivedPackage',
    'foreignEntry',
    'draft',
    'constructor',
    'toString',
  ]);
  const row = { id: newId(stage.chance), orgId: stage.kept.orgId, rev: 1, key: 'purpose', value: 'real' };
  commit(stage.draft, table, row);
  return [];
});

const newerColumn = trick('honest', 'columns of a newer schema with hostile names', [], (stage) => {
  stage.draft.envelope.schemaVersion = '1.999';
  const { row } = anyRow(stage, 'member');
  const column = stage.chance.pick(['constructor', 'toString', 'valueOf', 'rowid', '"; DROP TABLE member; --', 'a"b', '']);
  return planted('member', change(stage.draft, 'member', String(row.id), { [column]: 'x' }));
});

const uncommitted = ['row-not-committed'];

/** The commitment is true to the letter, but the journal counts the row's versions otherwise than the row. */
const otherVersion = trick('row', 'a journal that names another version than the row', uncommitted, (stage) => {
  const { draft } = stage;
  const { table, row } = anyRow(stage, 'member');
  const id = String(row.id);
  const rev = revOf(draft, table, id) + 1;
  const next = { ...row, rev: rev + 4 };
  commit(draft, table, next);
  const last = draft.entries.pop();
  if (last) draft.entries.push({ ...last, rows: last.rows.map(([of, whose, , commitment]) => [of, whose, rev, commitment] as const) });
  return planted(table, next);
});

/** Salts that do not fit: of no row is it known what was committed to. */
const saltTrick = (name: string, edit: (salts: LooseObject[], chance: Chance) => LooseObject[]): Trick =>
  trick('row', name, uncommitted, ({ draft, chance }) => {
    draft.salts = edit(draft.salts, chance);
    return [];
  });

const saltTricks: readonly Trick[] = [
  saltTrick('other salts', (salts) => salts.map((line) => ({ ...line, salt: '00'.repeat(32) }))),
  saltTrick('salts of other versions', (salts) => salts.map((line) => ({ ...line, rev: Number(line.rev) + 1 }))),
  saltTrick('a salt left out', (salts, chance) => salts.toSpliced(chance.below(salts.length), 1)),
];

const behindJournal = trick('row', 'rows changed behind the journal’s back', uncommitted, ({ draft }) => {
  const rows = (draft.tables.get('duesPayment') ?? []).map((row) => ({ ...row, amountFen: 999_999 }) as LooseObject);
  draft.tables.set('duesPayment', rows);
  return rows.map(({ id, rev }) => ({ table: 'duesPayment', id: String(id), rev: Number(rev), column: 'amountFen', value: 999_999 }));
});

const neverCommitted = trick('row', 'a row that no entry names', uncommitted, (stage) => {
  const { row } = anyRow(stage, 'member');
  const next = { ...row, id: newId(stage.chance), rev: 1 };
  stage.draft.tables.set('member', [...(stage.draft.tables.get('member') ?? []), next]);
  return planted('member', next);
});

/** Tricks on single rows. */
export const rowTricks: readonly Trick[] = [
  monsterTrick,
  wrongTrick,
  unknownColumn,
  prototypeTrick,
  missingColumn,
  explicitNull,
  dangling,
  foreignOwner,
  takenId,
  badId,
  twice,
  ...saltTricks,
  behindJournal,
  neverCommitted,
  otherVersion,
  otherForm,
  noObject,
  order,
];

/** Those of them that write a line of their own. */
export const lineTricks: readonly Trick[] = [prototypeTrick, otherForm, noObject];

/** Nothing is wrong with these. */
export const honestTricks: readonly Trick[] = [honestPerson, honestChange, honestRetiring];

/** Nor with these, but a newer schema makes columns lawful that others of these tricks count as wrong: played alone. */
export const newerTricks: readonly Trick[] = [newerTable, newerColumn];
