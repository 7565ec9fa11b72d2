// Does the search box find people and records, in order, whatever is typed into it?
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyMeeting } from '#shared/meetings/model.ts';
import { emptyMember } from '#shared/members/model.ts';
import { openTestLedger, type TestLedger } from '#test/support/ledger.ts';

let ledger: TestLedger;
let ids: string[];
let meetingIds: string[];

const hold = async (heldOn: string, study: string): Promise<string> => {
  const [hostId = null, recorderId = null] = ids;
  const content = {
    ...emptyMeeting('memberMeeting'),
    heldOn,
    startTime: '09:00',
    endTime: '10:00',
    place: '支部活动室',
    hostId,
    recorderId,
    attendance: ids.map((memberId) => ({ memberId, status: 'present' as const, reason: '', exclusion: null, consent: '' })),
    agenda: [{ kind: 'study' as const, title: '学习', content: study }],
    study,
    summary: '会议圆满，大家受益。',
  };
  const { quorum, findings } = await ledger.must('meetings.check', { id: null, content });
  expect(quorum.presentTotal).toBe(ids.length);
  const acknowledgements = findings.filter(({ severity }) => severity === 'WARN').map(({ rule, field }) => ({ rule, field, reason: '补录旧账' }));
  return (await ledger.must('meetings.finalise', { draftId: null, content, acknowledgements })).id;
};

beforeAll(async () => {
  ledger = await openTestLedger({ now: '2026-03-05T08:00:00.000Z' });
  ids = [];
  for (const [name, idNumber, post] of [
    ['单文斌', '610822197206300031', '公务员'],
    ['党课兴', '610822196508150011', ''],
    ['欧阳莹', '610822198802290022', ''],
  ] as const) {
    const member = { ...emptyMember, name, idNumber, post, joinedOn: '2010-07-01', regularisedOn: '2011-07-01' };
    ids.push((await ledger.must('members.save', { id: null, member })).id);
  }
  meetingIds = [
    await hold('2026-01-12', '学习《支部工作条例》第三章，讨论党课计划；参观USB展。'),
    await hold('2026-03-05', '党课：学习“两会”精神。落实双联双管工作'),
  ];
});
afterAll(() => ledger.close());

const find = async (text: string) => (await ledger.must('search.find', { text })).hits;
const found = async (text: string): Promise<string[]> => (await find(text)).map(({ id }) => id);

test('people by name, pinyin, initials, the end of the ID number', async () => {
  for (const typed of ['shanwen', 'swb', '0031']) expect(await found(typed)).toEqual([ids[0]]);
  // A name also finds the records in which it stands.
  expect(await found('单文')).toEqual([ids[0], meetingIds[1], meetingIds[0]]);
  expect((await find('swb'))[0]).toEqual({ kind: 'member', id: ids[0], orgId: null, title: '单文斌', detail: '1972年6月 · 公务员' });
});

test('records by any two characters in them, the newest first, people before records', async () => {
  expect(await found('条例')).toEqual([meetingIds[0]]);
  expect(await found('双管')).toEqual([meetingIds[1]]);
  expect(await found('党课')).toEqual([ids[1], meetingIds[1], meetingIds[0]]);
});

test('a hit shows its day and the words around what was typed', async () => {
  const [hit] = await find('双管');
  expect(hit?.kind).toBe('meeting');
  expect(hit?.detail).toMatch(/^2026年3月5日 · .*落实双联双管工作/);
});

test('words in one stretch must stand together, words apart may stand anywhere', async () => {
  expect(await found('条例党课')).toEqual([]);
  expect(await found('条例 党课')).toEqual([meetingIds[0]]);
  // 三章 and 讨论 are neighbours only over a comma.
  expect(await found('三章讨论')).toEqual([]);
  expect(await found('第三章，讨论')).toEqual([meetingIds[0]]);
});

test('Latin words in any case, also unfinished', async () => {
  expect(await found('usb')).toEqual([meetingIds[0]]);
  expect(await found('US')).toEqual([meetingIds[0]]);
});

test.each(['"', '""', "'", '*', '党课 OR', 'NEAR(', 'words:', '-党课', '^', '(', '党课"', '\\', '%', '_', '党课 AND NOT', '{', '\u0000'])(
  '%j is only text',
  async (typed) => {
    const hits = await find(typed);
    expect(hits.every(({ kind }) => ['member', 'meeting', 'talk', 'paper'].includes(kind))).toBe(true);
  },
);

test('a wildcard finds nobody', async () => {
  expect(await find('%')).toEqual([]);
  expect(await find('_')).toEqual([]);
});

test('an addendum can be found too', async () => {
  await ledger.must('meetings.addAddendum', { meetingId: meetingIds[0] ?? '', kind: 'supplement', text: '附上观影记录', reason: '漏记' });
  expect(await found('观影')).toEqual([meetingIds[0]]);
});

test('a retired entry is no hit', async () => {
  const member = { ...emptyMember, name: '钱多', idNumber: '' };
  const { id } = await ledger.must('members.save', { id: null, member });
  expect(await found('钱多')).toEqual([id]);
  await ledger.must('members.retire', { id, reason: '录错' });
  expect(await found('钱多')).toEqual([]);
});

test('a new name is found, the old one no longer', async () => {
  const member = { ...emptyMember, name: '孙旧名', idNumber: '' };
  const { id } = await ledger.must('members.save', { id: null, member });
  await ledger.must('members.save', { id, member: { ...member, name: '孙新' } });
  expect(await found('旧名')).toEqual([]);
  expect(await found('sunxin')).toEqual([id]);
});
