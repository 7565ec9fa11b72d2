// Is a commitment the HMAC that the format promises, whatever the salt and the row?
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commitmentOf, commitmentOfLine, rowJson } from '#db/journal.ts';

/** The library's own HMAC-SHA256. */
const byLibrary = (salt: string, json: string): string => createHmac('sha256', Buffer.from(salt, 'hex')).update(json).digest('hex');

const saltOf = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'));

test('a commitment is HMAC-SHA256 of the row with the salt as key', () => {
  fc.assert(
    fc.property(saltOf, fc.string({ unit: 'grapheme', maxLength: 400 }), (salt, json) => commitmentOfLine(salt, json) === byLibrary(salt, json)),
    { numRuns: 500 },
  );
});

test.each([0, 54, 55, 56, 63, 64, 65, 119, 120, 4_096, 262_144])(
  '%i bytes: around the ends of the digest’s blocks and the longest line',
  (length) => {
    expect(commitmentOfLine('5c'.repeat(32), 'x'.repeat(length))).toBe(byLibrary('5c'.repeat(32), 'x'.repeat(length)));
    expect(commitmentOfLine('36'.repeat(32), '党'.repeat(length))).toBe(byLibrary('36'.repeat(32), '党'.repeat(length)));
  },
);

test('of a row it is taken over the canonical JSON without null columns', () => {
  const row = { rev: 1, name: '李', retiredAt: null, id: 'x' };
  expect(rowJson(row)).toBe('{"id":"x","name":"李","rev":1}');
  expect(commitmentOf('ab'.repeat(32), row)).toBe(byLibrary('ab'.repeat(32), '{"id":"x","name":"李","rev":1}'));
});
