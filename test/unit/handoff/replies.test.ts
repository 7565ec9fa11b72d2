// Do remarks travel to the branch as proposals, and answers back with its next report? And is everything else refused?
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerProblem, doubledId, fateOf, hasToLeave } from '#shared/handoff/replies.ts';
import { editJson, exportReport, forge, importOne, openedFiles, openPair, type Pair, put, secretsOf } from '#test/unit/handoff/support.ts';

describe('rules', () => {
  const said = { kind: 'remark', title: '会议', text: '请补签到', by: '王', at: '2026-03-05T01:00:00.000Z' } as const;
  const id = '01912d3c-1f2a-7b3c-8d4e-5f6a7b8c9d0e';
  test.each([
    ['unknown', undefined, 'added'],
    ['known', { ...said, id, isAnswered: false }, 'same'],
    ['worded anew', { ...said, id, text: '请补照片', isAnswered: false }, 'changed'],
    ['about another record', { ...said, id, table: 'meeting', rowId: id, isAnswered: false }, 'changed'],
    ['answered', { ...said, id, isAnswered: true }, 'answered'],
    ['worded anew, but answered', { ...said, id, text: '请补照片', isAnswered: true }, 'answered'],
  ] as const)('a remark that is %s: %s → %s', (_, held, fate) => expect(fateOf(said, held)).toBe(fate));
  test('an id stands once in a package', () => {
    expect(doubledId([{ id: 'a' }, { id: 'b' }])).toBeNull();
    expect(doubledId([{ id: 'a' }, { id: 'b' }, { id: 'a' }])).toBe('a');
  });
  test.each([
    [{ unsent: 1, unanswered: 1, takenAt: null, leftAt: null }, true],
    [{ unsent: 0, unanswered: 0, takenAt: '2026-03-05', leftAt: '2026-03-04' }, false],
    [{ unsent: 0, unanswered: 1, takenAt: '2026-03-05', leftAt: '2026-03-04' }, true],
    [{ unsent: 0, unanswered: 1, takenAt: '2026-03-04', leftAt: '2026-03-05' }, false],
    [{ unsent: 0, unanswered: 1, takenAt: null, leftAt: '2026-03-05' }, false],
  ])('%o leaves: %s', (outgoing, leaves) => expect(hasToLeave(outgoing)).toBe(leaves));
  test.each([
    ['read', '', null],
    ['adopted', '', null],
    ['declined', '', 'reply-reason'],
    ['declined', '与条例不符', null],
  ] as const)('%s with note “%s”: %s', (answer, note, code) => expect(answerProblem(answer, note)?.code ?? null).toBe(code));
});

describe('between a branch and its superior', () => {
  let pair: Pair;
  beforeEach(async () => {
    pair = await openPair(['李玉梅']);
  }, 60_000);
  afterEach(() => pair.close());

  const write = async (text: string) =>
    (await pair.committee.must('handoff.saveRemark', { id: null, orgId: pair.branch.organisationId, kind: 'remark', table: null, rowId: null, text }))
      .id;
  const remarks = async () => (await pair.committee.must('handoff.remarks', { orgId: pair.branch.organisationId })).rows;
  const arrived = async () => (await pair.branch.must('handoff.superiorRemarks', { about: null })).rows;
  const bringOut = async () => {
    const { files, replies } = await pair.committee.must('handoff.writeReceipts', { folder: pair.stick });
    return { replies, file: files.find((file) => file.includes('-reply-')) ?? '' };
  };

  test('a remark is carried, answered and seen; changing it ends when it leaves; the same package again changes nothing', async () => {
    const id = await write('初稿');
    await pair.committee.must('handoff.saveRemark', {
      id,
      orgId: pair.branch.organisationId,
      kind: 'feedback',
      table: null,
      rowId: null,
      text: '请补报三月党课',
    });
    const dropped = await write('写错了');
    await pair.committee.must('handoff.dropRemark', { id: dropped });
    expect((await pair.committee.must('handoff.overview', {})).repliesWaiting).toBe(1);
    const { replies, file } = await bringOut();
    expect(replies).toBe(1);
    expect(await pair.committee.fault('handoff.dropRemark', { id })).toMatchObject({ code: 'remark-left' });
    expect((await bringOut()).replies).toBe(0);

    expect(await importOne(pair.branch, file)).toMatchObject({ outcome: 'applied', kind: 'reply', tables: [{ rows: 1, added: 1 }] });
    expect((await importOne(pair.branch, file)).outcome).toBe('alreadyApplied');
    expect(await arrived()).toMatchObject([{ id, kind: 'feedback', text: '请补报三月党课', title: '府谷县林业局党支部', answer: null }]);

    expect(await pair.branch.fault('handoff.answerRemark', { id, answer: 'declined', note: ' ' })).toMatchObject({ code: 'reply-reason' });
    await pair.branch.must('handoff.answerRemark', { id, answer: 'adopted', note: '已补' });
    expect(await pair.branch.fault('handoff.answerRemark', { id, answer: 'read', note: '' })).toMatchObject({ code: 'remark-answered' });
    expect((await remarks())[0]?.answer).toBeNull();
    await importOne(pair.committee, await exportReport(pair));
    expect(await remarks()).toMatchObject([{ id, answer: { answer: 'adopted', note: '已补' } }]);
    // Nothing is open any more: beside the receipt goes no package of remarks.
    expect((await bringOut()).replies).toBe(0);
  }, 60_000);

  test('a lost package is healed by the next, an answer can be undone and given anew', async () => {
    const first = await write('一');
    await bringOut();
    pair.committee.clock.set('2026-03-06T01:00:00.000Z');
    const second = await write('二');
    const { file } = await bringOut();
    expect(await importOne(pair.branch, file)).toMatchObject({ outcome: 'applied', tables: [{ rows: 2, added: 2 }] });
    expect((await arrived()).map(({ id }) => id)).toEqual([second, first]);
    await pair.branch.must('handoff.answerRemark', { id: first, answer: 'read', note: '' });
    const { acts } = await pair.branch.must('journal.undoable', { limit: 1 });
    await pair.branch.must('journal.undo', { seq: acts[0]?.seq ?? 0 });
    expect((await arrived()).filter(({ answer }) => answer === null)).toHaveLength(2);
    await pair.branch.must('handoff.answerRemark', { id: first, answer: 'declined', note: '没有此事' });
    // The branch reports and one remark is still open: it goes out once more beside the receipt.
    pair.committee.clock.set('2026-03-07T01:00:00.000Z');
    await importOne(pair.committee, await exportReport(pair));
    expect((await remarks()).map(({ answer }) => answer?.answer ?? null)).toEqual([null, 'declined']);
    const again = await bringOut();
    expect(again.replies).toBe(1);
    expect(await importOne(pair.branch, again.file)).toMatchObject({ outcome: 'applied', tables: [{ rows: 1, added: 0, changed: 0 }] });
  }, 60_000);

  test('changed bytes, a doubled id, an older number and a stranger’s word are refused, and nothing is kept', async () => {
    await write('一');
    const older = await bringOut();
    const bytes = readFileSync(older.file);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 100) ^ 1, bytes.length - 100);
    expect(await importOne(pair.branch, put(pair.stick, 'flipped.ledgerpack', bytes))).toMatchObject({
      outcome: 'refused',
      code: 'package-tampered',
    });

    const secrets = await secretsOf(pair.committee);
    const files = await openedFiles(older.file, secrets['age.identity'] ?? '');
    const recipients = [(await secretsOf(pair.branch))['age.recipient'] ?? ''];
    editJson(files, 'data/reply.json', (reply) => ({ items: [...(reply.items as []), ...(reply.items as [])] }));
    const doubled = put(pair.stick, 'doubled.ledgerpack', await forge(files, secrets, recipients));
    expect(await importOne(pair.branch, doubled)).toMatchObject({ outcome: 'refused', code: 'package-tampered' });

    const stranger = await openPair([]);
    try {
      const said = await stranger.committee.must('handoff.saveRemark', {
        ...{ id: null, orgId: stranger.branch.organisationId, kind: 'reminder' as const, table: null, rowId: null, text: '催报' },
      });
      expect(said.id).not.toBe('');
      const [file = ''] = (await stranger.committee.must('handoff.writeReceipts', { folder: stranger.stick })).files;
      expect((await importOne(pair.branch, file)).outcome).toBe('refused');
    } finally {
      await stranger.close();
    }
    expect(await arrived()).toEqual([]);

    await write('二');
    const newer = await bringOut();
    expect((await importOne(pair.branch, newer.file)).outcome).toBe('applied');
    expect(await importOne(pair.branch, older.file)).toMatchObject({ outcome: 'refused', code: 'package-replay' });
  }, 90_000);

  test('a number whose stick failed is withdrawn, its remark has not left; only a record of the branch can be its subject', async () => {
    const id = await write('一');
    expect(await pair.committee.fault('handoff.writeReceipts', { folder: `${pair.stick}/none` })).toMatchObject({ code: 'file-not-written' });
    expect(await remarks()).toMatchObject([{ id, leftAt: null }]);
    const { file } = await bringOut();
    expect(file).toContain('-000002-reply-');
    expect((await importOne(pair.branch, file)).notes).toEqual([]);
    const orgId = pair.branch.organisationId;
    expect((await pair.committee.must('handoff.remarkSubjects', { orgId })).rows).toEqual([]);
    const about = { id: null, orgId, kind: 'remark' as const, table: 'meeting' as const, rowId: id, text: '一' };
    expect(await pair.committee.fault('handoff.saveRemark', about)).toMatchObject({ code: 'remark-unknown' });
    expect(await pair.branch.fault('handoff.saveRemark', { ...about, table: null, rowId: null })).toMatchObject({ code: 'wrong-ledger-kind' });
  }, 60_000);
});

describe('where the branch meets them', () => {
  let pair: Pair;
  beforeEach(async () => {
    pair = await openPair(['李玉梅']);
  }, 60_000);
  afterEach(() => pair.close());

  test('on the workbench until answered, and on the sheet of the year with the answer', async () => {
    await pair.committee.must('handoff.saveRemark', {
      ...{ id: null, orgId: pair.branch.organisationId, kind: 'reminder' as const, table: null, rowId: null, text: '请报送三月党课安排' },
    });
    const [file = ''] = (await pair.committee.must('handoff.writeReceipts', { folder: pair.stick })).files;
    await importOne(pair.branch, file);
    const duty = async () => (await pair.branch.must('compliance.duties', {})).duties.find(({ kind }) => kind === 'superiorRemark');
    const { rows } = await pair.branch.must('handoff.superiorRemarks', { about: null });
    const id = rows[0]?.id ?? '';
    expect(await duty()).toMatchObject({ state: 'todo', values: { count: 1 }, target: { page: 'handoff', id } });
    await pair.branch.must('handoff.answerRemark', { id, answer: 'read', note: '三月二十日上' });
    expect(await duty()).toBeUndefined();
    const sheet = await pair.branch.must('records.model', { sheet: 'superior-replies', year: 2026 });
    expect(sheet).toMatchObject({ remarks: [{ kind: 'reminder', text: '请报送三月党课安排', answer: { answer: 'read', note: '三月二十日上' } }] });
    expect(await pair.branch.must('records.model', { sheet: 'superior-replies', year: 2025 })).toMatchObject({ remarks: [] });
  }, 60_000);
});
