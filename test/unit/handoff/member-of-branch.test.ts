// Does a township open the file of a branch's member as the branch has it, with where it comes from, and can it change nothing there?
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CallName, InputOf } from '#shared/contract.ts';
import { wholeDiary } from '#shared/journal/diary.ts';
import { emptyMember } from '#shared/members/model.ts';
import { emptyTalk } from '#shared/talks/model.ts';
import { travellingTableNames } from '#shared/travelling.ts';
import { png } from '#test/unit/files/pictures.ts';
import { addMember, behindItsBack, exportReport, importOne, openPair, type Pair } from '#test/unit/handoff/support.ts';

let pair: Pair;
let orgId: string;
const ids = { wang: '', li: '', group: '', field: '', fact: '', file: '', talk: '', payment: '', ownValue: '', standing: '' };

beforeAll(async () => {
  pair = await openPair([]);
  const { branch, committee } = pair;
  orgId = branch.organisationId;
  ids.group = (await branch.must('branch.saveGroup', { id: null, name: '第一党小组', leaderId: null })).id;
  ids.wang = await addMember(branch, '王磊');
  const member = { ...emptyMember, name: '李玉梅', sex: 'female' as const, joinedOn: '2010-07-01', regularisedOn: '2011-07-01' };
  const numbers = { idNumber: '610822198802290049', mobile: '13678976769' };
  ids.li = (await branch.must('members.save', { id: null, member: { ...member, ...numbers, groupId: ids.group, post: '公务员' } })).id;
  ids.fact = (
    await branch.must('members.addFact', {
      memberId: ids.li,
      fact: { kind: 'reward', value: '优秀共产党员', fromOn: '2021-07-01', until: '2021-07-01', note: '' },
    })
  ).id;
  ids.field = (
    await branch.must('members.saveOwnField', { id: null, field: { name: '特长', kind: 'text', hint: '', isPrivate: false, choices: [] } })
  ).id;
  await branch.must('members.saveOwnValues', { memberId: ids.li, values: [{ fieldId: ids.field, value: '书法' }], from: null, note: '' });
  const standing = { memberId: ids.li, fromMonth: '2026-01', category: 'farmer', baseFen: null, flatFen: 20, reason: '', statedFen: null } as const;
  await branch.must('dues.setStandings', { standings: [standing] });
  const paid = { memberId: ids.li, month: '2026-01', amountFen: 20, paidOn: '2026-01-20', collector: '王磊', note: '' };
  await branch.must('dues.recordPayments', {
    actionId: '01999999-0000-7000-8000-000000000001',
    payments: [{ ...paid, payer: 'self', payerName: '', isToCentre: false }],
  });
  const picture = join(pair.stick, '..', '证书.png');
  writeFileSync(picture, png(40, 30));
  ids.file = (await branch.must('files.add', { file: picture, ownerKind: 'member', ownerId: ids.li, kind: 'photo' })).id;
  const { settings } = await branch.must('branch.overview', {});
  await branch.must('branch.saveSettings', { ...settings, talksStayHome: false });
  const talk = { ...emptyTalk({ talkerId: ids.wang, partnerId: ids.li }), heldOn: '2026-03-02', place: '办公室', points: '谈了学习' };
  ids.talk = (await branch.must('talks.finalise', { draftId: null, content: talk })).id;
  await importOne(committee, await exportReport(pair));
  ids.payment = (await committee.must('records.memberYear', { id: ids.li, year: 2026, orgId })).dues?.cells[0]?.payments[0]?.id ?? '';
  ids.ownValue = (await committee.must('members.ownValues', { id: ids.li, asOf: null, orgId })).lines[0]?.entries[0]?.id ?? '';
}, 120_000);
afterAll(() => pair.close());

describe('what the branch shows, the township sees', () => {
  test.each<(ledger: Pair['branch'], whose: { orgId?: string }) => Promise<unknown>>([
    (ledger, whose) => ledger.must('members.get', { id: ids.li, asOf: null, ...whose }),
    (ledger, whose) => ledger.must('members.facts', { id: ids.li, ...whose }),
    (ledger, whose) => ledger.must('members.timeline', { id: ids.li, ...whose }),
    (ledger, whose) => ledger.must('members.ownValues', { id: ids.li, asOf: null, ...whose }),
    (ledger, whose) => ledger.must('members.ownFields', whose),
    (ledger, whose) => ledger.must('members.mergedFiles', { id: ids.li, ...whose }),
    (ledger, whose) => ledger.must('members.list', { asOf: null, text: '', scope: 'all', ...whose }),
    (ledger, whose) => ledger.must('files.list', { ownerKind: 'member', ownerId: ids.li, ...whose }),
    (ledger, whose) => ledger.must('files.read', { id: ids.file, ...whose }),
    (ledger, whose) => ledger.must('records.memberYear', { id: ids.li, year: 2026, ...whose }),
    (ledger, whose) => ledger.must('branch.overview', whose),
  ])('%#', async (ask) => {
    expect(await ask(pair.committee, { orgId })).toEqual(await ask(pair.branch, {}));
  });

  test('the file says the person’s standing, group, dues, talk and numbers in part', async () => {
    const { committee } = pair;
    expect(await committee.must('members.get', { id: ids.li, asOf: null, orgId })).toMatchObject({
      ...{ name: '李玉梅', isMember: true, groupName: '第一党小组', idNumber: '610822********0049', post: '公务员' },
    });
    const year = await committee.must('records.memberYear', { id: ids.li, year: 2026, orgId });
    expect(year).toMatchObject({ dues: { dueFen: 240, paidFen: 20, arrearsFen: 20 }, meetings: [], talksAtHome: 0 });
    expect(year.talks).toMatchObject([{ id: ids.talk, talkers: '王磊', partner: '李玉梅', points: '谈了学习' }]);
  });

  test('the whole numbers are given once, and the township’s own journal keeps that somebody looked', async () => {
    const entries = async () => (await pair.committee.must('journal.list', { before: null, limit: 200 })).entries;
    const before = (await entries()).length;
    expect(await pair.committee.must('members.reveal', { id: ids.li, orgId })).toMatchObject({
      idNumber: '610822198802290049',
      mobile: '13678976769',
    });
    const [newest] = await entries();
    expect([(await entries()).length, newest?.command]).toEqual([before + 1, 'members.reveal']);
    const said = async (ledger: Pair['branch']) =>
      (await ledger.must('journal.diary', { filter: wholeDiary, before: null, limit: 1 })).entries.map(({ subject, target }) => [subject.zh, target]);
    expect(await said(pair.committee)).toEqual([['李玉梅（府谷县林业局党支部）', null]]);
    await pair.branch.must('members.reveal', { id: ids.li });
    expect(await said(pair.branch)).toEqual([['李玉梅', { page: 'members', id: ids.li }]]);
  });

  test('the township finds its people in the branch’s list by name, reading and numbers, and by the search', async () => {
    const { committee } = pair;
    for (const text of ['玉梅', 'liyumei', 'lym', '0049', '6769']) {
      const { rows } = await committee.must('members.list', { asOf: null, text, scope: 'members', orgId });
      expect([text, rows.map(({ id }) => id)]).toEqual([text, [ids.li]]);
    }
    for (const text of ['李玉梅', '90049', 'liyumei', 'yumei', 'lym']) {
      const { hits } = await committee.must('search.find', { text });
      expect([text, hits.map(({ kind, id, orgId: of }) => [kind, id, of])]).toEqual([text, [['reported', ids.li, orgId]]]);
    }
  });

  test('without saying whose books are meant nobody of the branch is found, and books that did not come are said so', async () => {
    const { branch, committee } = pair;
    expect(await committee.fault('members.get', { id: ids.li, asOf: null })).toMatchObject({ code: 'member-unknown' });
    expect(await committee.fault('records.memberYear', { id: ids.li, year: 2026 })).toMatchObject({ code: 'member-unknown' });
    const stranger = '01999999-0000-7000-8000-00000000000f';
    expect(await committee.fault('members.get', { id: ids.li, asOf: null, orgId: stranger })).toMatchObject({ code: 'organisation-unknown' });
    expect(await branch.fault('members.get', { id: ids.li, asOf: null, orgId: committee.organisationId })).toMatchObject({
      code: 'organisation-unknown',
    });
    const form = { orgId, sheet: 'member-form', year: 2026, file: null } as const;
    expect(await committee.fault('records.branchBook', form)).toMatchObject({ code: 'member-unknown' });
    expect(await committee.fault('records.branchBook', { ...form, id: stranger })).toMatchObject({ code: 'member-unknown' });
    // This test has no printer: that the pages are asked for at all says that the form was filled.
    expect(await committee.fault('records.branchBook', { ...form, id: ids.li })).toMatchObject({ code: 'unexpected' });
  });

  test('every section tells where its rows come from', async () => {
    const rows = [
      { table: 'member', id: ids.li },
      { table: 'memberFact', id: ids.fact },
      { table: 'ownValue', id: ids.ownValue },
      { table: 'duesPayment', id: ids.payment },
      { table: 'attachment', id: ids.file },
      { table: 'talk', id: ids.talk },
      { table: 'secret', id: ids.li },
    ];
    const found = (await pair.committee.must('handoff.originsOf', { orgId, rows })).rows;
    expect(found.map(({ provenance }) => [provenance.table, provenance.id])).toEqual(rows.slice(0, -1).map(({ table, id }) => [table, id]));
    for (const { provenance } of found)
      expect(provenance).toMatchObject({
        organisation: '府谷县林业局党支部',
        enteredBy: '王磊',
        package: { seq: 1, receivedAt: expect.any(String) },
      });
  });
});

/** A call that would change something of the branch's, with all that it asks for. */
const write = <N extends CallName>(name: N, input: () => InputOf<N>) => ({ name, refusal: () => pair.committee.call(name, input()) });
const member = { ...emptyMember, name: '改了名', joinedOn: '2010-07-01', regularisedOn: '2011-07-01' };
const fact = { kind: 'reward' as const, value: '另一个', fromOn: '2022-07-01', until: null, note: '' };
const actionId = '01999999-0000-7000-8000-000000000002';
const reason = '试一试';

describe('nothing of a branch’s can be changed at the township', () => {
  const digest = () =>
    behindItsBack(pair.committee, (raw) =>
      travellingTableNames.map((table) => {
        const rows = raw.prepare(`SELECT * FROM "${table}" WHERE "orgId" = ? ORDER BY "id"`).all(orgId);
        return `${table} ${rows.length} ${createHash('sha256').update(JSON.stringify(rows)).digest('hex')}`;
      }),
    );
  let before: string[];
  beforeAll(async () => {
    before = await digest();
  }, 60_000);

  test.each([
    write('members.save', () => ({ id: ids.li, member })),
    write('members.retire', () => ({ id: ids.li, reason })),
    write('members.recordEvent', () => ({ memberId: ids.li, kind: 'transferOut', on: '2026-03-01', until: null, note: '' })),
    write('members.addFact', () => ({ memberId: ids.li, fact })),
    write('members.reviseFact', () => ({ id: ids.fact, fact: { value: '改', fromOn: null, until: null, note: '' } })),
    write('members.retireFact', () => ({ id: ids.fact, reason })),
    write('members.saveOwnField', () => ({ id: ids.field, field: { name: '改', kind: 'text', hint: '', isPrivate: false, choices: [] } })),
    write('members.retireOwnField', () => ({ id: ids.field, reason })),
    write('members.reviveOwnField', () => ({ id: ids.field })),
    write('members.saveOwnValues', () => ({ memberId: ids.li, values: [{ fieldId: ids.field, value: '改' }], from: null, note: '' })),
    write('members.retireOwnValue', () => ({ id: ids.ownValue, reason })),
    write('members.merge', () => ({ keepId: ids.li, mergedId: ids.wang, takes: [], reason })),
    write('members.unmerge', () => ({ mergedId: ids.li, reason })),
    write('branch.fillSeat', () => ({ role: 'secretary', memberId: ids.li, electedOn: '2026-01-01', approvedOn: null })),
    write('branch.saveGroup', () => ({ id: ids.group, name: '改', leaderId: null })),
    write('branch.assignGroup', () => ({ memberIds: [ids.li], groupId: null })),
    write('dues.setStandings', () => ({
      standings: [{ memberId: ids.li, fromMonth: '2026-02', category: 'farmer', baseFen: null, flatFen: 20, reason, statedFen: null }],
    })),
    write('dues.recordPayments', () => ({
      actionId,
      payments: [
        {
          memberId: ids.li,
          month: '2026-02',
          amountFen: 20,
          paidOn: '2026-02-20',
          collector: '',
          note: '',
          payer: 'self',
          payerName: '',
          isToCentre: false,
        },
      ],
    })),
    write('dues.reversePayment', () => ({ paymentId: ids.payment, actionId, reason })),
    write('dues.issueReceipt', () => ({ actionId, paymentIds: [ids.payment], payerName: '李玉梅' })),
    write('files.add', () => ({ file: join(pair.stick, '..', '证书.png'), ownerKind: 'member', ownerId: ids.li, kind: 'photo' })),
    write('files.retire', () => ({ id: ids.file, reason })),
    write('talks.finalise', () => ({
      draftId: null,
      content: { ...emptyTalk({ talkerId: ids.wang, partnerId: ids.li }), heldOn: '2026-03-03', place: '办公室', points: '谈' },
    })),
    write('talks.addAddendum', () => ({ talkId: ids.talk, text: '补', reason })),
  ])('$name is refused', async ({ refusal }) => {
    const reply = await refusal();
    expect(reply.ok ? 'done' : reply.fault.kind).toBe('not-found');
  });

  test('a change of many touches nobody of them', async () => {
    const change = { what: 'column', kind: 'post', value: '农民', from: null, note: '' } as const;
    const reply = await pair.committee.call('members.applyMassChange', { ids: [ids.li, ids.wang], change });
    expect(reply.ok ? reply.value.changed : 0).toBe(0);
  });

  test('after all that every row of the branch lies here as it came', async () => {
    expect(await digest()).toEqual(before);
  }, 60_000);
});

describe('talks that stay at the branch', () => {
  const year = () => pair.committee.must('records.memberYear', { id: ids.li, year: 2026, orgId });
  const talk = async (heldOn: string) => {
    const content = { ...emptyTalk({ talkerId: ids.wang, partnerId: ids.li }), heldOn, place: '办公室', points: '又谈' };
    await pair.branch.must('talks.finalise', { draftId: null, content });
    await importOne(pair.committee, await exportReport(pair));
  };

  test('are counted and not shown; what came before they had to stay is still read', async () => {
    const { settings } = await pair.branch.must('branch.overview', {});
    await pair.branch.must('branch.saveSettings', { ...settings, talksStayHome: true });
    await talk('2026-03-03');
    expect([(await year()).talks.map(({ id }) => id), (await year()).talksAtHome]).toEqual([[ids.talk], 1]);
    await pair.branch.must('branch.saveSettings', { ...settings, talksStayHome: false });
    await talk('2026-03-04');
    expect([(await year()).talks.map(({ heldOn }) => heldOn), (await year()).talksAtHome]).toEqual([['2026-03-02', '2026-03-03', '2026-03-04'], 0]);
  }, 60_000);
});
