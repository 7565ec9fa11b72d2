// Which tricks concern the files of a package? No canonical JSON, missing, unlisted or miscounted files, a signature stripped: each must keep the package out.
import { type Draft, type LooseObject, looseJson, payloadOf } from '#test/fault/packages/forger.ts';
import { packageTrick, type Stage, type Trick } from '#test/fault/packages/trick.ts';

const tampered = 'package-tampered';
const notOne = 'package-not-one';

const file =
  (name: string, content: (stage: Stage) => string | Buffer | null) =>
  (stage: Stage): void => {
    const made = content(stage);
    stage.draft.files.set(name, made === null ? null : Buffer.from(made));
  };

/** A text nested deeper than any parser of ours should follow. */
const deep = (levels: number): string => `{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`;

const notJson: readonly string[] = [
  '{"a": 1}\n',
  '{"b":1,"a":2}\n',
  '{"a":1,"a":1}\n',
  '{"a":1.0}\n',
  '{"a":-0}\n',
  '{"a":1e2}\n',
  '{"a":NaN}\n',
  '{"a":1}',
  '{"a":1}\r\n',
  '\ufeff{"a":1}\n',
  '[]\n',
  'null\n',
  '\n',
  '{"a":"\\u0041"}\n',
  '{"__proto__":{"x":1}}\n',
  '{"a":9007199254740993}\n',
];

/** Tricks on the files of a package. */
export const fileTricks: readonly Trick[] = [
  packageTrick('an envelope that is no canonical JSON', [tampered, notOne], (stage) =>
    file('data/package.json', ({ chance }) => chance.pick(notJson))(stage),
  ),
  packageTrick(
    'a bottomless envelope',
    [tampered, notOne],
    file('data/package.json', ({ chance }) => `${deep(9 + chance.below(20_000))}\n`),
  ),
  packageTrick(
    'no envelope',
    [tampered, notOne],
    file('data/package.json', () => null),
  ),
  packageTrick('an envelope with a prototype', [tampered, notOne], (stage) => {
    const text = looseJson({ ...stage.draft.envelope, journal: null });
    stage.draft.files.set('data/package.json', Buffer.from(`{"__proto__":{"kind":"report"},${text.slice(1)}\n`));
  }),
  packageTrick(
    'no salts',
    tampered,
    file('data/salts.ndjson', () => null),
  ),
  packageTrick(
    'no journal file',
    tampered,
    file('data/journal.ndjson', () => null),
  ),
  packageTrick(
    'salts that are no canonical JSON',
    tampered,
    file('data/salts.ndjson', ({ chance }) => chance.pick(notJson)),
  ),
  packageTrick(
    'a journal that is no canonical JSON',
    tampered,
    file('data/journal.ndjson', ({ chance }) => chance.pick(notJson.slice(0, -1))),
  ),
  packageTrick('bytes that are no UTF-8', [tampered, 'row-invalid'], ({ draft, chance }) => {
    draft.files.set(chance.pick(['data/salts.ndjson', 'data/journal.ndjson']), Buffer.from([0xc3, 0x28, 0x0a]));
  }),
  packageTrick(
    'a table that the envelope does not list',
    tampered,
    file('data/tables/voteItem.ndjson', () => ''),
  ),
  packageTrick('a table of a name that no schema has', tampered, ({ draft, chance }) => {
    draft.tables.set(chance.pick(['secret', 'meta', 'sqliteMaster', 'constructor', 'toString', 'journal', 'partner']), []);
  }),
  packageTrick('a table counted otherwise', tampered, ({ draft, chance }) => {
    draft.isTidy = false;
    const { tables, ...envelope } = JSON.parse(String(tidied(draft))) as LooseObject;
    draft.envelope = { ...envelope, tables: { ...(tables as LooseObject), member: { rows: chance.below(50) + 100, sha256: '0'.repeat(64) } } };
  }),
  packageTrick('a committed row left out', ['row-missing', 'package-tampered'], ({ draft }) => {
    draft.tables.set('attendance', (draft.tables.get('attendance') ?? []).slice(1));
  }),
  packageTrick('a whole table left out', ['row-missing', 'package-tampered'], ({ draft }) => draft.tables.delete('duesPayment')),
];

/** The envelope as `isTidy` would have written it. */
const tidied = (draft: Draft): Buffer => payloadOf({ ...draft, isTidy: true, files: new Map() }).get('data/package.json') ?? Buffer.alloc(0);
