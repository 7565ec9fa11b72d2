// Can a code on paper be typed back, and does it name its record and version?
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyMember } from '#shared/members/model.ts';
import { codeOfHash, hexOfCode, qrText, readPageCode } from '#shared/records/page-code.ts';
import { emptyTalk } from '#shared/talks/model.ts';
import { openTestLedger, type TestLedger } from '#test/support/ledger.ts';
import { aMeeting } from '#test/unit/meetings/build.ts';

const hash = 'c0ffee1234567890'.padEnd(64, '0');
const code = codeOfHash(hash);

describe('核对码', () => {
  test('十个字符，没有 I、L、O、U，取自校验码的前五十位', () => {
    expect(code).toBe('R3ZYW-4HMAS');
    expect(hexOfCode(code)).toBe('c0ffee123456');
    expect(codeOfHash('f'.repeat(64))).toBe('ZZZZZ-ZZZZZ');
    expect(codeOfHash('0'.repeat(64))).toBe('00000-00000');
  });
  test.each([
    ['R3ZYW-4HMAS', code],
    [' r3zyw 4hmas ', code],
    ['Ｒ３ＺＹＷ－４ＨＭＡＳ', code],
    ['oOiIl-00000', '00111-00000'],
    [qrText('2026-D-004', 2, 812, code), code],
    ['R3ZYW-4HMA', null],
    ['R3ZYW-4HMAU', null],
    ['', null],
    ['会议记录', null],
  ])('输入 %j 读作 %s', (typed, read) => {
    expect(readPageCode(typed)).toBe(read);
  });
  test('二维码只写编号、版次、日志号和核对码，都是紧凑的字符', () => {
    expect(qrText('2026-D-004', 2, 812, code)).toBe('BL1*2026-D-004*V2*J812*R3ZYW4HMAS');
    expect(qrText('2026-D-004', 2, 812, code)).toMatch(/^[0-9A-Z $%*+./:-]+$/);
  });
});

describe('核对纸页', () => {
  let ledger: TestLedger;
  let meetingId: string;
  const printed = async () => {
    const model = await ledger.must('records.model', { sheet: 'meeting-record', year: 2026, id: meetingId });
    if (!model.frame.code) throw new Error('a record has its code');
    return model.frame.code;
  };
  const verify = (text: string) => ledger.must('records.verifyCode', { text });
  beforeEach(async () => {
    ledger = await openTestLedger({ now: '2026-03-03T09:00:00.000Z' });
    const { id } = await ledger.must('members.save', {
      id: null,
      member: { ...emptyMember, name: '王磊', joinedOn: '2005-07-01', regularisedOn: '2006-07-01' },
    });
    const { people } = await ledger.must('meetings.expected', { kind: 'memberMeeting', heldOn: '2026-03-03' });
    const content = aMeeting(people, { heldOn: '2026-03-03', hostId: id, recorderId: id }, 'memberMeeting');
    meetingId = (await ledger.must('meetings.finalise', { draftId: null, content, acknowledgements: [] })).id;
  });
  afterEach(() => ledger.close());

  test('谈心谈话有自己的核对码，补充之后旧纸页说明已有新版', async () => {
    const [talker, partner] = await Promise.all(
      ['段奎', '吴静'].map((name) =>
        ledger.must('members.save', { id: null, member: { ...emptyMember, name, joinedOn: '2005-07-01', regularisedOn: '2006-07-01' } }),
      ),
    );
    const content = {
      ...emptyTalk({ talkerId: talker?.id ?? null, partnerId: partner?.id ?? null }),
      heldOn: '2026-03-02',
      place: '办公室',
      points: '谈工作',
    };
    const { id } = await ledger.must('talks.finalise', { draftId: null, content });
    const { frame } = await ledger.must('records.model', { sheet: 'talk-record', year: 2026, id });
    expect(frame.code).toMatchObject({ version: 1 });
    expect(frame.code?.qr).toMatch(/^BL1\*2026-H-001\*V1\*J\d+\*/);
    expect(await verify(frame.code?.qr ?? '')).toMatchObject({
      about: 'talk',
      id,
      title: '谈心谈话记录（第 1 号）',
      version: 1,
      newest: 1,
      isOwn: true,
    });
    await ledger.must('talks.addAddendum', { talkId: id, text: '补记一句', reason: '漏记' });
    expect(await verify(frame.code?.code ?? '')).toMatchObject({ about: 'talk', version: 1, newest: 2 });
  });

  test('现行版：说明是哪份记录、第几版、哪条日志', async () => {
    const { code: own, version, qr } = await printed();
    const [newest] = (await ledger.must('journal.list', { before: null, limit: 1 })).entries;
    expect(version).toBe(1);
    expect(qr).toContain(`*J${newest?.seq}*`);
    const finding = { kind: 'record', id: meetingId, isOwn: true, number: '2026-D-001', on: '2026-03-03', version: 1, newest: 1, seq: newest?.seq };
    expect(await verify(own)).toMatchObject(finding);
    expect(await verify(qr)).toMatchObject(finding);
  });

  test('更正之后，旧纸页仍认得，并说明已有新版', async () => {
    const { code: first } = await printed();
    ledger.clock.set('2026-04-01T01:00:00.000Z');
    await ledger.must('meetings.addAddendum', { meetingId, kind: 'correction', text: '时间应为十五时。', reason: '核对签到表' });
    const second = await printed();
    expect(second.version).toBe(2);
    expect(second.code).not.toBe(first);
    expect(await verify(first)).toMatchObject({ kind: 'record', version: 1, newest: 2, newestOn: '2026-04-01' });
    expect(await verify(second.code)).toMatchObject({ kind: 'record', version: 2, newest: 2 });
  });

  test('名册、台账的码是打印时的日志，说明此后又有几条', async () => {
    const { frame } = await ledger.must('records.model', { sheet: 'roster', year: 2026 });
    await ledger.must('branch.saveGroup', { id: null, name: '第一党小组', leaderId: null });
    expect(await verify(frame.code?.code ?? '')).toMatchObject({ kind: 'ledger', seq: frame.headSeq, later: 1 });
  });

  test('不认得的码、读不懂的字各有说法', async () => {
    expect(await verify('ZZZZZ-ZZZZZ')).toEqual({ kind: 'unknown', code: 'ZZZZZ-ZZZZZ' });
    expect(await verify('三会一课')).toEqual({ kind: 'unreadable' });
  });
});
