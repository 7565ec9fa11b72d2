// Does the bag list every byte once, and does the reader notice whatever is not as listed? Every bag here is in a whole container.
import { describe, expect, test } from 'vitest';
import { buildBag, checkBag, sha256, signatureFile } from '#electron/handoff/bag.ts';

const payload = new Map([
  ['data/b', Buffer.from('bb')],
  ['data/a', Buffer.from('a')],
]);
const bag = (): Map<string, Buffer> =>
  new Map([...buildBag(payload, { id: 'x', date: '2026-03-05', agent: 'branch-ledger 0' }), [signatureFile, Buffer.from('{}')]]);
const edited = (name: string, edit: (text: string) => string): Map<string, Buffer> =>
  new Map([...bag(), [name, Buffer.from(edit(String(bag().get(name))))]]);

/** The same edit with a tag manifest that agrees, as somebody would make it who knows the form. */
const consistent = (name: string, edit: (text: string) => string): Map<string, Buffer> => {
  const files = edited(name, edit);
  const tags = ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt'];
  files.set('tagmanifest-sha256.txt', Buffer.from(tags.map((tag) => `${sha256(files.get(tag) ?? Buffer.alloc(0))}  ${tag}\n`).join('')));
  return files;
};

test('a bag as we build it passes, its files in one fixed order', () => {
  expect(() => checkBag(bag())).not.toThrow();
  expect([...bag().keys()]).toEqual([
    'bag-info.txt',
    'bagit.txt',
    'manifest-sha256.txt',
    'tagmanifest-sha256.txt',
    'data/a',
    'data/b',
    'signature.json',
  ]);
  expect(String(bag().get('bag-info.txt'))).toContain('Payload-Oxum: 3.2\n');
});

const without = (name: string): Map<string, Buffer> => new Map([...bag()].filter(([other]) => other !== name));

describe('package-tampered', () => {
  test.each<[string, Map<string, Buffer>, string]>([
    ['a payload file changed', edited('data/a', () => 'c'), 'data/a'],
    ['a payload file added', new Map([...bag(), ['data/c', Buffer.from('c')]]), 'manifest'],
    ['a payload file missing', without('data/b'), 'manifest'],
    ['a tag file changed', edited('bag-info.txt', (text) => text.replace('2026', '2025')), 'bag-info.txt'],
    ['a tag file added', new Map([...bag(), ['note.txt', Buffer.from('x')]]), 'unlisted'],
    ['no signature', without('signature.json'), 'no-signature.json'],
    ['no manifest', without('manifest-sha256.txt'), 'unlisted'],
    ['no tag manifest', without('tagmanifest-sha256.txt'), 'unlisted'],
    ['another BagIt version', consistent('bagit.txt', (text) => text.replace('1.0', '0.97')), 'bagit.txt'],
    ['a wrong Payload-Oxum', consistent('bag-info.txt', (text) => text.replace('3.2', '3.3')), 'payload-oxum'],
    ['a manifest in another order', consistent('manifest-sha256.txt', (text) => `${text.trimEnd().split('\n').toReversed().join('\n')}\n`), 'data/a'],
    ['a manifest without its last line end', consistent('manifest-sha256.txt', (text) => text.trimEnd()), 'manifest'],
    ['a manifest that lists a file twice', consistent('manifest-sha256.txt', (text) => `${text}${text.split('\n')[0]}\n`), 'manifest'],
    ['capital hexadecimal', consistent('manifest-sha256.txt', (text) => text.replace(/^[0-9a-f]{64}/, (hash) => hash.toUpperCase())), 'data/a'],
  ])('%s', (_, files, detail) => {
    let found = '';
    try {
      checkBag(files);
    } catch (error) {
      found = JSON.stringify(error instanceof Error && 'fault' in error ? error.fault : null);
    }
    expect(JSON.parse(found || '{}')).toMatchObject({ code: 'package-tampered', values: { detail } });
  });
});
