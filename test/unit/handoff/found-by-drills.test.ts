// What did the drills of packages find, and does it stay mended? (test/fault/package-hostile.ts, test/fault/histories.ts)
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CanonicalObject } from '#shared/handoff/lines.ts';
import {
  editJson,
  envelope,
  exportReport,
  forge,
  type Insider,
  importOne,
  insiderOf,
  openedFiles,
  openPair,
  type Pair,
  put,
  secretsOf,
} from '#test/unit/handoff/support.ts';

let pair: Pair;
let recipients: string[];
let forged: Insider['forged'];

beforeEach(async () => {
  pair = await openPair(['李玉梅', '王建国']);
  ({ recipients, forged } = await insiderOf(pair));
}, 60_000);
afterEach(() => pair.close());

const received = async () => (await pair.committee.must('handoff.overview', {})).received.map(({ id, orgId, undoneAt }) => ({ id, orgId, undoneAt }));

test('a package that bears the id of another branch’s package is refused, and that one stays as it was taken', async () => {
  const other = await openPair(['外人']);
  try {
    expect((await importOne(pair.committee, await exportReport(pair))).outcome).toBe('applied');
    const before = await received();
    expect((await importOne(pair.committee, (await other.branch.must('handoff.exportCard', { folder: other.stick })).file)).outcome).toBe('applied');
    const otherKeys = await secretsOf(other.branch);
    const files = await openedFiles(await exportReport(other), otherKeys['age.identity'] ?? '');
    editJson(files, 'data/package.json', (envelope) => ({
      ...envelope,
      id: before[0]?.id ?? '',
      to: { ...(envelope.to as CanonicalObject), orgId: pair.committee.organisationId },
    }));
    const report = await importOne(pair.committee, put(pair.stick, 'namesake.ledgerpack', await forge(files, otherKeys, recipients)));
    expect(report).toMatchObject({ outcome: 'refused', code: 'package-tampered', values: { detail: 'package-id' } });
    expect(await received()).toEqual(before);
  } finally {
    await other.close();
  }
}, 60_000);

test('a package that waited and was taken from its stick after all waits no longer', async () => {
  const first = await exportReport(pair);
  const twin = await forged(first, envelope({ signedOffBy: '别人', id: '01999999-0000-7000-8000-000000000009' }), 'twin.ledgerpack');
  expect((await importOne(pair.committee, first)).outcome).toBe('applied');
  expect(await importOne(pair.committee, twin)).toMatchObject({ outcome: 'held', code: 'package-fork' });
  await pair.committee.must('handoff.undo', { id: (await received())[0]?.id ?? '' });
  expect((await importOne(pair.committee, twin)).outcome).toBe('applied');
  const { held } = await pair.committee.must('handoff.overview', {});
  expect(held.map(({ decision }) => decision)).toEqual(['taken']);
});
