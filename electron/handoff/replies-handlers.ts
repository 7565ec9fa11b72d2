// Which use case answers which call about the superior's remarks and the branch's answers?
import { organisationOf } from '#db/branch/store.ts';
import {
  type AnswerState,
  type ArrivedRemark,
  arrivedRemark,
  arrivedRemarks,
  deleteRemark,
  insertAnswer,
  ownAnswers,
  ownSubjects,
  putRemark,
  type RemarkState,
  remarkOf,
  remarksTo,
  subjectsOf,
} from '#db/handoff/replies.ts';
import type { RemarkRow } from '#db/handoff/reply-table.ts';
import { partnerOf } from '#db/handoff/store.ts';
import type { PartnerRow } from '#db/handoff/table.ts';
import type { Reader } from '#db/schema.ts';
import type { HandlersOf } from '#electron/ledger/context.ts';
import { organisationKindLabels } from '#shared/branch/labels.ts';
import type { OutputOf } from '#shared/contract.ts';
import { conflict, FaultError, notFound } from '#shared/core/fault.ts';
import type { Id } from '#shared/core/id.ts';
import { answerProblem, promiseOf, type RemarkTable, remarkTables } from '#shared/handoff/replies.ts';
import type { Remark, repliesContract, SuperiorRemark } from '#shared/handoff/replies-contract.ts';
import { meetingKindLabels } from '#shared/meetings/labels.ts';

const shownTask = ({ row, notes }: AnswerState): NonNullable<Remark['answer']>['task'] =>
  row.isTask === 1
    ? {
        owner: row.owner ?? '',
        dueOn: row.dueOn,
        state: notes[0]?.state ?? 'open',
        notes: notes.map(({ state, notedOn, note, notedBy }) => ({ state, notedOn, note, notedBy })),
      }
    : null;

const shownAnswer = (given: AnswerState | null): Remark['answer'] => {
  if (!given) return null;
  const { id, answer, note, answeredBy, answeredAt } = given.row;
  return { id, answer, note, answeredBy, answeredAt, task: shownTask(given) };
};

const shownRemark = ({ remark, leftAt, answer }: RemarkState): Remark => {
  const { tableName, packageId, ...said } = remark;
  return { ...said, table: remarkTables.find((table) => table === tableName) ?? null, leftAt, answer: shownAnswer(answer) };
};

type Subject = OutputOf<'handoff.remarkSubjects'>['rows'][number];

/** A branch's records by name, newest first within each book. */
const subjects = async (reader: Reader, orgId: Id): Promise<Subject[]> => {
  const { meetings, filings } = await subjectsOf(reader, orgId);
  return [
    ...meetings.map(({ id, kind, heldOn, number }) => ({
      table: 'meeting' as const,
      id,
      title: `${heldOn} ${meetingKindLabels[kind].zh}（第${number}次）`,
    })),
    ...filings.map(({ id, year, quarter, filedOn }) => ({
      table: 'planFiling' as const,
      id,
      title: `${year}年${quarter === 0 ? '全年' : `第${quarter}季度`}计划（${filedOn}报备）`,
    })),
  ];
};

/** A branch whose card is here. */
const branchOf = async (reader: Reader, orgId: Id): Promise<PartnerRow> => {
  const partner = await partnerOf(reader, orgId);
  if (partner?.kind !== 'branch') throw notFound('organisation-unknown');
  return partner;
};

const titleOf = async (reader: Reader, orgId: Id, about: { table: RemarkTable | null; rowId: Id | null }): Promise<string> => {
  const { name } = await branchOf(reader, orgId);
  if (about.table === null) return name;
  const found = (await subjects(reader, orgId)).find(({ table, id }) => table === about.table && id === about.rowId);
  if (!found) throw notFound('remark-unknown');
  return found.title;
};

/** A remark that may still be changed. */
const changeable = async (reader: Reader, id: Id): Promise<RemarkRow> => {
  const remark = await remarkOf(reader, id);
  if (!remark) throw notFound('remark-unknown');
  if (remark.packageId !== null) throw conflict('remark-left');
  return remark;
};

const pageOf = (table: string | null, id: Id | null, own: ReadonlySet<Id>): string | null => {
  if (id === null || !own.has(id)) return null;
  return table === 'meeting' ? `/meetings/${id}` : '/meetings/plans';
};

const shownArrived = ({ remark, answer }: ArrivedRemark, own: ReadonlySet<Id>): SuperiorRemark => {
  const { tableName, superior, superiorId, packageId, ...said } = remark;
  return { ...said, from: superior, table: tableName, page: pageOf(tableName, remark.rowId, own), answer: shownAnswer(answer) };
};

/** An answer whose remark is no longer here: the ledger was restored from before it came. It stands by itself. */
const shownAlone = ({ row, notes }: AnswerState, own: ReadonlySet<Id>): SuperiorRemark => ({
  ...{ id: row.replyId, from: row.superior, kind: row.kind, table: row.subjectTable, rowId: row.subjectId, title: row.title, text: row.text },
  ...{ by: row.writtenBy, at: row.writtenAt, arrivedAt: null, dueOn: null },
  page: pageOf(row.subjectTable, row.subjectId, own),
  answer: shownAnswer({ row, notes }),
});

/** What the superior said: what waits first, then newest first. */
export const superiorRemarks = async (reader: Reader): Promise<SuperiorRemark[]> => {
  const arrived = await arrivedRemarks(reader);
  const here = new Set(arrived.map(({ remark }) => remark.id));
  const alone = (await ownAnswers(reader)).filter(({ row }) => !here.has(row.replyId));
  const named = [
    ...arrived.map(({ remark }) => [remark.tableName, remark.rowId] as const),
    ...alone.map(({ row }) => [row.subjectTable, row.subjectId] as const),
  ];
  const idsOf = (wanted: RemarkTable) => named.flatMap(([table, id]) => (table === wanted && id !== null ? [id] : []));
  const own = new Set([
    ...(await ownSubjects(reader, 'meeting', idsOf('meeting'))),
    ...(await ownSubjects(reader, 'planFiling', idsOf('planFiling'))),
  ]);
  return [...arrived.map((one) => shownArrived(one, own)), ...alone.map((answer) => shownAlone(answer, own))].toSorted(
    (a, b) => Number(a.answer !== null) - Number(b.answer !== null) || (a.at < b.at ? 1 : -1),
  );
};

export const repliesHandlers: HandlersOf<keyof typeof repliesContract> = {
  'handoff.remarks': async (reader, { orgId }) => ({
    name: (await branchOf(reader, orgId)).name,
    rows: (await remarksTo(reader, orgId)).map(shownRemark),
  }),

  'handoff.remarkSubjects': async (reader, { orgId }) => ({ rows: await subjects(reader, orgId) }),

  'handoff.saveRemark': async (writer, { id, orgId, kind, table, rowId, text, dueOn }) => {
    const organisation = await organisationOf(writer);
    if (organisation.kind !== 'committee') throw conflict('wrong-ledger-kind', { kind: organisationKindLabels.branch.zh });
    if (id !== null) await changeable(writer, id);
    const title = await titleOf(writer, orgId, { table, rowId });
    const kept = id ?? writer.newId();
    const about = table === null ? { tableName: null, rowId: null } : { tableName: table, rowId };
    await putRemark(writer, { id: kept, orgId, kind, ...about, title, text, dueOn, by: writer.actor, at: writer.at, packageId: null });
    return { id: kept };
  },

  'handoff.dropRemark': async (writer, { id }) => {
    await changeable(writer, id);
    await deleteRemark(writer, id);
    return {};
  },

  'handoff.superiorRemarks': async (reader, { about }) => ({
    rows: (await superiorRemarks(reader)).filter(({ rowId }) => about === null || rowId === about),
  }),

  'handoff.answerRemark': async (writer, { id, answer, note, task }) => {
    const problem = answerProblem(answer, note);
    if (problem) throw new FaultError(problem);
    const remark = await arrivedRemark(writer, id);
    if (!remark) throw notFound('remark-unknown');
    if ((await ownAnswers(writer)).some(({ row }) => row.replyId === id)) throw conflict('remark-answered');
    return {
      id: await insertAnswer(writer, {
        ...{ replyId: id, superiorId: remark.superiorId, superior: remark.superior, kind: remark.kind },
        ...{ subjectTable: remark.tableName, subjectId: remark.rowId, title: remark.title, text: remark.text },
        ...{ writtenBy: remark.by, writtenAt: remark.at, answer, note, answeredBy: writer.actor, answeredAt: writer.at },
        ...promiseOf(answer, task),
      }),
    };
  },
};
