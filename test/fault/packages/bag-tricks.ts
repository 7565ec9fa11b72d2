// Which tricks concern the bag and the lines in it? Manifests, declaration, signature and files that agree with each other as far as they can.
import { createHash } from 'node:crypto';
import { signatureFile, tagManifestFile } from '#electron/handoff/bag.ts';
import { signatureOf } from '#electron/handoff/sign.ts';
import { change, commit, type Draft, type Loose, type LooseObject, looseJson, payloadOf, revOf } from '#test/fault/packages/forger.ts';
import { packageTrick, type Stage, type Trick } from '#test/fault/packages/trick.ts';

const tampered = 'package-tampered';
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Changes a tag file and makes everything above it true again: tag manifest and signature. */
const resigned =
  (name: string, edit: (text: string) => string) =>
  ({ draft }: Stage): void => {
    draft.spoil = (bag) => {
      bag.set(name, Buffer.from(edit(String(bag.get(name))), 'latin1'));
      const lines = String(bag.get(tagManifestFile)).trimEnd().split('\n');
      const made = lines.map((line) => (line.endsWith(`  ${name}`) ? `${sha256(bag.get(name) ?? Buffer.alloc(0))}  ${name}` : line));
      const tags = Buffer.from(`${made.join('\n')}\n`);
      bag.set(tagManifestFile, tags);
      bag.set(signatureFile, signatureOf(tags, draft.keys));
    };
  };

const spoilt =
  (spoil: (bag: Map<string, Buffer>) => void) =>
  ({ draft }: Stage): void => {
    draft.spoil = spoil;
  };

/** A change to a finished file, whatever stands above it. */
const edited = (name: string, edit: (text: string) => string) => spoilt((bag) => bag.set(name, Buffer.from(edit(String(bag.get(name))))));

const firstMember = (draft: Draft): LooseObject => draft.tables.get('member')?.[0] as LooseObject;

/** A member with a column of a newer schema, its line as given. */
const newerLine =
  (line: (text: string) => string) =>
  ({ draft }: Stage): void => {
    draft.envelope.schemaVersion = '1.999';
    const row = firstMember(draft);
    const next = { ...row, rev: revOf(draft, 'member', String(row.id)) + 1 };
    commit(draft, 'member', next, line(looseJson(next)));
  };

const longText = Array.from({ length: 60_000 }, (_, index) => (index * 7919).toString(36)).join('');

const unlisted = (name: string): Trick =>
  packageTrick(
    `a file that no manifest lists: ${name}`,
    tampered,
    spoilt((bag) => bag.set(name, Buffer.from('x'))),
  );

/** The envelope as it would have been written, with one part changed. */
const withListed = (draft: Draft, changes: (tables: LooseObject) => LooseObject): void => {
  const envelope = JSON.parse(String(payloadOf({ ...draft, files: new Map() }).get('data/package.json'))) as LooseObject;
  draft.files.set('data/package.json', Buffer.from(`${looseJson({ ...envelope, tables: changes(envelope.tables as LooseObject) })}\n`));
};

/** Tricks on the bag, its signature and single lines. */
export const bagTricks: readonly Trick[] = [
  packageTrick(
    'the signature stripped',
    tampered,
    spoilt((bag) => bag.delete(signatureFile)),
  ),
  packageTrick(
    'a signature with one letter changed',
    tampered,
    edited(signatureFile, (text) => text.replace(/"signature":"(.)/, (_, letter: string) => `"signature":"${letter === 'A' ? 'B' : 'A'}`)),
  ),
  packageTrick(
    'a signature of zeros',
    tampered,
    edited(signatureFile, (text) => text.replace(/"signature":"[^"]*"/, `"signature":"${'A'.repeat(86)}=="`)),
  ),
  packageTrick(
    'another algorithm named',
    tampered,
    edited(signatureFile, (text) => text.replace('Ed25519', 'none')),
  ),
  packageTrick(
    'bag-info changed after signing',
    tampered,
    edited('bag-info.txt', (text) => text.replace('forger', 'nobody')),
  ),
  packageTrick('a payload file changed after signing', tampered, ({ draft }) => {
    draft.files.set('data/readable/index.html', Buffer.from('<p>10</p>'));
    draft.spoil = (bag) => bag.set('data/readable/index.html', Buffer.from('<p>99</p>'));
  }),
  packageTrick(
    'another bag declaration',
    tampered,
    resigned('bagit.txt', (text) => text.replace('1.0', '0.97')),
  ),
  packageTrick(
    'another Payload-Oxum',
    tampered,
    resigned('bag-info.txt', (text) => text.replace(/Payload-Oxum: \d+/, 'Payload-Oxum: 7')),
  ),
  packageTrick(
    'a manifest that lists a file too many',
    tampered,
    resigned('manifest-sha256.txt', (text) => `${text}${'0'.repeat(64)}  data/zzz\n`),
  ),
  packageTrick(
    'a manifest in another order',
    tampered,
    resigned('manifest-sha256.txt', (text) => `${text.trimEnd().split('\n').reverse().join('\n')}\n`),
  ),
  unlisted('readme.txt'),
  unlisted('data/x'),
  unlisted('data/tables/zzz.ndjson'),
  packageTrick('files counted that are not there', tampered, ({ draft }) => {
    draft.envelope.files = { count: 1, bytes: 5 };
  }),
  packageTrick('a file below data/files under another name', tampered, ({ draft }) => {
    draft.files.set(`data/files/${'0'.repeat(64)}`, Buffer.from('photo'));
    draft.envelope.files = { count: 1, bytes: 5 };
  }),
  packageTrick('a table listed that is not there', tampered, ({ draft }) =>
    withListed(draft, (tables) => ({ ...tables, voteItem: { rows: 0, sha256: sha256(Buffer.alloc(0)) } })),
  ),
  packageTrick('a table under the hash of another', tampered, ({ draft }) =>
    withListed(draft, (tables) => ({ ...tables, member: { ...(tables.member as LooseObject), sha256: '0'.repeat(64) } })),
  ),
  packageTrick('a byte that is no UTF-8 in a name', tampered, ({ draft }) => {
    const row = change(draft, 'member', String(firstMember(draft).id), { name: '~' });
    const text = payloadOf(draft).get('data/tables/member.ndjson') ?? Buffer.alloc(0);
    text[text.indexOf(`"name":"~"`) + 8] = 0xff;
    draft.files.set('data/tables/member.ndjson', text);
    withListed(draft, (tables) => ({ ...tables, member: { ...(tables.member as LooseObject), sha256: sha256(text) } }));
    if (row.name !== '~') throw new Error('the row was not changed');
  }),
  packageTrick(
    'a newer column that nests too deep',
    'row-invalid',
    newerLine((line) => `{"a":${'['.repeat(8)}${']'.repeat(8)},${line.slice(1)}`),
  ),
  packageTrick(
    'keys of a row out of order',
    'row-invalid',
    newerLine((line) => JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(line) as LooseObject).reverse()))),
  ),
  packageTrick(
    'a newer column with a fraction',
    'row-invalid',
    newerLine((line) => `{"a":1.5,${line.slice(1)}`),
  ),
  packageTrick(
    'a newer column with a number beyond 2^53',
    'row-invalid',
    newerLine((line) => `{"a":9007199254740992,${line.slice(1)}`),
  ),
  packageTrick(
    'a newer column with half a sign',
    'row-invalid',
    newerLine((line) => `{"a":"\\ud800",${line.slice(1)}`),
  ),
  packageTrick(
    'a newer column named __proto__',
    'row-invalid',
    newerLine((line) => `{"__proto__":{"name":"x"},${line.slice(1)}`),
  ),
  packageTrick(
    'a line above 256 KiB',
    'row-invalid',
    newerLine((line) => `{"a":${JSON.stringify(longText)},${line.slice(1)}`),
  ),
  packageTrick('an invisible key', tampered, ({ draft }) => {
    draft.entries[draft.entries.length - 1] = { ...(draft.entries.at(-1) as Draft['entries'][number]), '\u200b': 'x' as Loose };
  }),
];
