// Does a merging arrive at the superior, and does the township count one person and find no second one?
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyMember } from '#shared/members/model.ts';
import { behindItsBack, exportReport, importOne, openPair, type Pair } from '#test/unit/handoff/support.ts';

let pair: Pair;
beforeAll(async () => {
  pair = await openPair([]);
});
afterAll(() => pair.close());

const liveAt = () =>
  behindItsBack(pair.committee, (raw) => raw.prepare('SELECT "name" FROM "member" WHERE "retiredAt" IS NULL ORDER BY "id"').pluck().all());

test('merged at the branch, one person at the superior; parted at the branch, two again', async () => {
  const member = { ...emptyMember, name: '王磊', joinedOn: '2010-07-01', regularisedOn: '2011-07-01', birthDate: '1980-02-01' };
  const keepId = (await pair.branch.must('members.save', { id: null, member })).id;
  const mergedId = (await pair.branch.must('members.save', { id: null, member })).id;
  const standing = { fromMonth: '2026-01', category: 'farmer', baseFen: null, flatFen: 30, reason: '', statedFen: null } as const;
  await pair.branch.must('dues.setStandings', { standings: [{ memberId: mergedId, ...standing }] });
  const paid = { memberId: mergedId, month: '2026-01', amountFen: 30, paidOn: '2026-01-20', collector: '', note: '' };
  await pair.branch.must('dues.recordPayments', {
    actionId: '01999999-0000-7000-8000-000000000001',
    payments: [{ ...paid, payer: 'self', payerName: '', isToCentre: false }],
  });
  await importOne(pair.committee, await exportReport(pair));
  expect(await liveAt()).toEqual(['王磊', '王磊']);
  await pair.branch.must('members.merge', { keepId, mergedId, takes: [], reason: '同一个人录了两次' });
  const report = await importOne(pair.committee, await exportReport(pair));
  expect(report).toMatchObject({ outcome: 'applied' });
  expect(report.tables.find(({ table }) => table === 'memberMerge')).toMatchObject({ rows: 1, added: 1, quarantined: 0 });
  expect(report.tables.find(({ table }) => table === 'member')).toMatchObject({ rows: 2, retired: 1 });
  expect(await liveAt()).toEqual(['王磊']);
  // The township reads both files: the one that stays with the other in it, and the way from that one back.
  const whose = { orgId: pair.branch.organisationId };
  const stays = await pair.committee.must('members.mergedFiles', { id: keepId, ...whose });
  expect(stays).toMatchObject({ into: null, files: [{ id: mergedId, reason: '同一个人录了两次' }] });
  expect((await pair.committee.must('members.mergedFiles', { id: mergedId, ...whose })).into).toEqual({ id: keepId, name: '王磊' });
  const joining = { table: 'memberMerge', id: stays.files[0]?.mergeId ?? '' };
  const [origin] = (await pair.committee.must('handoff.originsOf', { ...whose, rows: [joining] })).rows;
  expect(origin?.provenance).toMatchObject({ rev: 1, package: { seq: 2 } });
  const { dues } = await pair.committee.must('records.memberYear', { id: keepId, year: 2026, ...whose });
  expect(dues).toMatchObject({ memberId: keepId, paidFen: 30 });
  await pair.branch.must('members.unmerge', { mergedId, reason: '核对有误' });
  expect(await importOne(pair.committee, await exportReport(pair))).toMatchObject({ outcome: 'applied' });
  expect(await liveAt()).toEqual(['王磊', '王磊']);
});
