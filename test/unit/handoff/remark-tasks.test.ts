// Does a remark that the branch adopts become an open task with its date, and does the superior read in the next report that it is done?
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { remarkTaskDuties } from '#shared/compliance/superior-remark-duties.ts';
import { fateOf, promiseOf, replyItemSchema } from '#shared/handoff/replies.ts';
import { anId, someFacts } from '#test/unit/compliance/facts.ts';
import { editJson, exportReport, forge, importOne, openedFiles, openPair, type Pair, put, secretsOf } from '#test/unit/handoff/support.ts';

describe('rules', () => {
  const task = { owner: '王磊', dueOn: '2026-03-20' };
  test.each([
    ['adopted', task, { isTask: 1, ...task }],
    ['adopted', { owner: '', dueOn: null }, { isTask: 1, owner: '', dueOn: null }],
    ['adopted', null, { isTask: 0, owner: null, dueOn: null }],
    ['read', task, { isTask: 0, owner: null, dueOn: null }],
    ['declined', task, { isTask: 0, owner: null, dueOn: null }],
  ] as const)('%s with %o promises %o', (answer, given, promise) => expect(promiseOf(answer, given)).toEqual(promise));

  test.each([
    ['2026-03-05', []],
    // Fourteen days before its date, on it, and the day after.
    ['2026-03-06', [['todo', 14]]],
    ['2026-03-20', [['todo', 0]]],
    ['2026-03-21', [['overdue', -1]]],
  ] as const)('on %s the promise for 2026-03-20 asks: %o', (today, expected) => {
    const remarkTasks = [{ id: anId(1), title: '会议', owner: '王磊', dueOn: '2026-03-20' }];
    const found = remarkTaskDuties(someFacts({ today, remarkTasks })).map(({ state, daysLeft }) => [state, daysLeft]);
    expect(found).toEqual(expected);
  });

  test('another wanted day is another wording; a package of an older program names none', () => {
    const said = { kind: 'remark', title: '会议', text: '请补签到', by: '王', at: '2026-03-05T01:00:00.000Z' } as const;
    const held = { ...said, id: anId(1), isAnswered: false };
    expect(fateOf({ ...said, dueOn: '2026-03-20' }, held)).toBe('changed');
    expect(fateOf(said, held)).toBe('same');
    expect(replyItemSchema.safeParse({ ...said, id: anId(1) }).success).toBe(true);
    expect(replyItemSchema.safeParse({ ...said, id: anId(1), dueOn: '2026-02-30' }).success).toBe(false);
  });
});

describe('between a branch and its superior', () => {
  let pair: Pair;
  beforeEach(async () => {
    pair = await openPair(['李玉梅']);
  }, 60_000);
  afterEach(() => pair.close());

  const arrived = async () => (await pair.branch.must('handoff.superiorRemarks', { about: null })).rows;
  const seen = async () => (await pair.committee.must('handoff.remarks', { orgId: pair.branch.organisationId })).rows;
  const openTasks = async () => (await pair.branch.must('plans.tasks', { scope: 'open' })).tasks;
  const duty = async () => (await pair.branch.must('compliance.duties', {})).duties.find(({ kind }) => kind === 'remarkTask');
  const bringOut = async (): Promise<string> => {
    const { files } = await pair.committee.must('handoff.writeReceipts', { folder: pair.stick });
    return files.find((file) => file.includes('-reply-')) ?? '';
  };
  /** The superior wants something done by a day; the branch holds it. */
  const remarked = async (dueOn: string | null): Promise<string> => {
    const about = { orgId: pair.branch.organisationId, kind: 'remark' as const, table: null, rowId: null };
    const { id } = await pair.committee.must('handoff.saveRemark', { id: null, ...about, text: '请补齐三月签到', dueOn });
    expect(await importOne(pair.branch, await bringOut())).toMatchObject({ outcome: 'applied' });
    return id;
  };

  test('adopted it is an open task by the day that the branch promises; done, it returns with the next report', async () => {
    const id = await remarked('2026-03-31');
    expect(await arrived()).toMatchObject([{ id, dueOn: '2026-03-31', answer: null }]);
    const task = { owner: '李玉梅', dueOn: '2026-03-15' };
    const { id: answerId } = await pair.branch.must('handoff.answerRemark', { id, answer: 'adopted', note: '', task });
    expect(await openTasks()).toEqual([
      {
        ...{ source: 'superior', id: answerId, meetingId: null, kind: '', about: '府谷县林业局党支部', heldOn: '2026-03-05', text: '请补齐三月签到' },
        ...{ owner: '李玉梅', dueOn: '2026-03-15', state: 'open', notes: [] },
      },
    ]);
    expect(await duty()).toMatchObject({ state: 'todo', dueOn: '2026-03-15', daysLeft: 10, target: { page: 'tasks', id: answerId } });

    await pair.branch.must('plans.noteTask', { source: 'superior', id: answerId, state: 'underWay', note: '已通知' });
    await importOne(pair.committee, await exportReport(pair));
    expect(await seen()).toMatchObject([
      {
        dueOn: '2026-03-31',
        answer: { answer: 'adopted', task: { ...task, state: 'underWay', notes: [{ note: '已通知', notedBy: '王磊', notedOn: '2026-03-05' }] } },
      },
    ]);

    pair.branch.clock.set('2026-03-16T01:00:00.000Z');
    expect(await duty()).toMatchObject({ state: 'overdue' });
    await pair.branch.must('plans.noteTask', { source: 'superior', id: answerId, state: 'done', note: '签到已补齐' });
    expect(await openTasks()).toEqual([]);
    expect(await duty()).toBeUndefined();
    await importOne(pair.committee, await exportReport(pair));
    const [remark] = await seen();
    expect(remark?.answer?.task).toMatchObject({ state: 'done', notes: [{ state: 'done', note: '签到已补齐' }, { state: 'underWay' }] });
    const sheet = await pair.branch.must('records.model', { sheet: 'superior-replies', year: 2026 });
    expect(sheet).toMatchObject({ remarks: [{ answer: { task: { state: 'done', owner: '李玉梅' } } }] });
  }, 60_000);

  test('only read, declined, or adopted without a task, nothing is open, and nothing can be noted', async () => {
    const id = await remarked(null);
    const task = { owner: '李玉梅', dueOn: '2026-03-15' };
    const { id: answerId } = await pair.branch.must('handoff.answerRemark', { id, answer: 'read', note: '', task });
    expect(await openTasks()).toEqual([]);
    expect(await arrived()).toMatchObject([{ dueOn: null, answer: { answer: 'read', task: null } }]);
    const note = { source: 'superior' as const, id: answerId, state: 'done' as const, note: '' };
    expect(await pair.branch.fault('plans.noteTask', note)).toMatchObject({ code: 'remark-unknown' });
  }, 60_000);

  test('an answer taken back takes its task with it, but not after something was noted of it', async () => {
    const id = await remarked(null);
    const answer = async () =>
      (await pair.branch.must('handoff.answerRemark', { id, answer: 'adopted', note: '', task: { owner: '', dueOn: null } })).id;
    const undoNewest = async () => {
      const { acts } = await pair.branch.must('journal.undoable', { limit: 5 });
      return acts;
    };
    await answer();
    await pair.branch.must('journal.undo', { seq: (await undoNewest())[0]?.seq ?? 0 });
    expect(await openTasks()).toEqual([]);
    const answerId = await answer();
    const [answered] = await undoNewest();
    await pair.branch.must('plans.noteTask', { source: 'superior', id: answerId, state: 'done', note: '' });
    expect((await pair.branch.call('journal.undo', { seq: answered?.seq ?? 0 })).ok).toBe(false);
    expect((await pair.branch.must('plans.tasks', { scope: 'all' })).tasks).toMatchObject([{ id: answerId, state: 'done' }]);
  }, 60_000);

  test('a wanted day that is none refuses the package', async () => {
    await remarked(null);
    pair.committee.clock.set('2026-03-06T01:00:00.000Z');
    const about = { orgId: pair.branch.organisationId, kind: 'remark' as const, table: null, rowId: null };
    await pair.committee.must('handoff.saveRemark', { id: null, ...about, text: '二', dueOn: null });
    const secrets = await secretsOf(pair.committee);
    const files = await openedFiles(await bringOut(), secrets['age.identity'] ?? '');
    editJson(files, 'data/reply.json', ({ items }) => ({ items: (items as object[]).map((item) => ({ ...item, dueOn: '2026-13-01' })) as never }));
    const recipient = (await secretsOf(pair.branch))['age.recipient'] ?? '';
    const bent = put(pair.stick, 'bent.ledgerpack', await forge(files, secrets, [recipient]));
    expect(await importOne(pair.branch, bent)).toMatchObject({ outcome: 'refused', code: 'package-tampered' });
    expect(await arrived()).toHaveLength(1);
  }, 60_000);
});
