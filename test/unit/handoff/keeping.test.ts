// Can the newest packages of a branch be taken back step by step, are older ones refused with a sentence, and is nothing kept for them?
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keptForUndo } from '#shared/handoff/keeping.ts';
import { emptyMember } from '#shared/members/model.ts';
import { addMember, behindItsBack, exportReport, importOne, openPair, type Pair } from '#test/unit/handoff/support.ts';

let pair: Pair;
beforeEach(async () => {
  pair = await openPair([]);
}, 60_000);
afterEach(() => pair.close());

const received = async () => (await pair.committee.must('handoff.overview', {})).received;
const postHere = () => behindItsBack(pair.committee, (raw) => raw.prepare('SELECT post FROM member').pluck().get());
const keptFor = () => behindItsBack(pair.committee, (raw) => raw.prepare('SELECT count(DISTINCT "packageId") FROM "packageBefore"').pluck().get());

test(`the newest ${keptForUndo} packages can be taken back, one after the other; what older ones replaced is forgotten, where their rows came from is not`, async () => {
  const id = await addMember(pair.branch, '李玉梅');
  const facts = { ...emptyMember, name: '李玉梅', sex: 'female' as const, joinedOn: '2010-07-01', regularisedOn: '2011-07-01' };
  const total = keptForUndo + 2;
  for (let number = 1; number <= total; number += 1) {
    await pair.branch.must('members.save', { id, member: { ...facts, post: `职务${number}` } });
    expect(await importOne(pair.committee, await exportReport(pair))).toMatchObject({ outcome: 'applied' });
  }
  expect(await keptFor()).toBe(keptForUndo);
  for (let number = total; number > total - keptForUndo; number -= 1) {
    const [newest] = (await received()).filter(({ undoneAt }) => undoneAt === null);
    expect([newest?.seq, newest?.canUndo]).toEqual([number, true]);
    await pair.committee.must('handoff.undo', { id: newest?.id ?? '' });
    expect(await postHere()).toBe(`职务${number - 1}`);
  }
  const [oldest] = (await received()).filter(({ undoneAt }) => undoneAt === null);
  expect([oldest?.seq, oldest?.canUndo]).toEqual([2, false]);
  expect(await pair.committee.fault('handoff.undo', { id: oldest?.id ?? '' })).toMatchObject({
    code: 'package-undo-old',
    values: { seq: 2, most: keptForUndo },
  });
  expect((await pair.committee.must('handoff.origin', { table: 'member', id })).provenance).toMatchObject({ rev: 3, package: { seq: 2 } });
  // The next package is taken as ever, and can be taken back.
  expect(await importOne(pair.committee, await exportReport(pair))).toMatchObject({ outcome: 'applied' });
  expect((await received())[0]?.canUndo).toBe(true);
}, 90_000);
