// Who answers the calls of plans and tasks?

import { groupsOf, holidaysOf, seatsOn, secretaryOn, settingsOf } from '#db/branch/store.ts';
import { type AnswerState, insertReplyNote, ownAnswers } from '#db/handoff/replies.ts';
import { openDecisions } from '#db/meetings/decisions.ts';
import { isFinal, lastMeeting } from '#db/meetings/store.ts';
import {
  cancelPlanLine,
  decisionsSince,
  hasDecision,
  insertFiling,
  insertNote,
  insertPlanLine,
  notesByDecision,
  planLineOf,
  planLinesOf,
  reviseFiling,
  revisePlanLine,
} from '#db/plans/store.ts';
import type { Reader, Writer } from '#db/schema.ts';
import type { HandlersOf } from '#electron/ledger/context.ts';
import { yearCharts } from '#electron/plans/charts.ts';
import { planYearOf } from '#electron/plans/plan-year.ts';
import { findSignIn, readScan } from '#electron/plans/sign-in.ts';
import { attendanceOf, calendarOf } from '#electron/plans/year-views.ts';
import { isCommitteeRole } from '#shared/branch/model.ts';
import { addMonths, chinaDate, type IsoDate } from '#shared/core/date.ts';
import { conflict, notFound } from '#shared/core/fault.ts';
import type { Id } from '#shared/core/id.ts';
import type { plansContract, Task } from '#shared/plans/contract.ts';
import type { PlanLineInput, PlanLineRow } from '#shared/plans/model.ts';
import { proposeYear, stillToPlan } from '#shared/plans/proposal.ts';
import { periodOf } from '#shared/plans/rules.ts';
import { type DueTask, isOpen, type Noted, tasksOf } from '#shared/plans/tasks.ts';

const proposalOf = async (reader: Reader, year: number): Promise<PlanLineInput[]> => {
  const today = reader.clock.today();
  const { themeDay, lectureCycle } = await settingsOf(reader);
  const seats = await seatsOn(reader, today);
  const groups = (await groupsOf(reader)).map(({ id, name, leaderName }) => ({ id, name, leaderName }));
  const last = await lastMeeting(reader, { kind: 'memberMeeting', groupId: null }, today);
  const proposal = proposeYear({
    ...{ year, themeDay, lectureCycle, groups, holidays: await holidaysOf(reader) },
    from: today.startsWith(`${year}-`) ? today : `${year}-01-01`,
    hasCommittee: seats.some(({ role }) => isCommitteeRole(role)),
    place: last?.place ?? '',
    hostName: await secretaryOn(reader, today),
  });
  const planned = (await planLinesOf(reader, year)).filter(({ retiredAt }) => retiredAt === null);
  return stillToPlan(proposal, planned);
};

const knownLine = async (reader: Reader, id: Id): Promise<PlanLineRow> => {
  const line = await planLineOf(reader, id);
  if (!line) throw notFound('plan-unknown');
  return line;
};

const saveLine = async (writer: Writer, { id, line }: { readonly id: Id | null; readonly line: PlanLineInput }) => {
  if (id === null) return { id: await insertPlanLine(writer, line) };
  const known = await knownLine(writer, id);
  if (known.filingId !== null && known.kind !== line.kind) throw conflict('plan-filed-kind');
  await revisePlanLine(writer, id, line);
  return { id };
};

/** What was adopted of the superior's remarks since a day, and what was noted of it. */
const adoptedSince = async (reader: Reader, since: IsoDate): Promise<{ due: DueTask; notes: AnswerState['notes'] }[]> =>
  (await ownAnswers(reader)).flatMap(({ row, notes }) => {
    const heldOn = chinaDate(row.answeredAt);
    if (row.isTask !== 1 || heldOn < since) return [];
    const { id, text, title: about, owner, dueOn } = row;
    return [{ due: { source: 'superior', id, meetingId: null, kind: '', about, heldOn, text, owner: owner ?? '', dueOn }, notes }];
  });

const tasks = async (reader: Reader, scope: 'open' | 'all'): Promise<Task[]> => {
  const today = reader.clock.today();
  const since = addMonths(today, -36);
  const decisions = await decisionsSince(reader, since);
  const notes = await notesByDecision(reader);
  // One answer for tasks, duties and the next meeting: what none of them takes up any more is settled.
  const open = new Set((await openDecisions(reader, today)).map(({ decisionId }) => decisionId));
  const settled = decisions.filter(({ id, owner, dueOn }) => (owner !== '' || dueOn !== null) && !notes.has(id) && !open.has(id));
  const adopted = await adoptedSince(reader, since);
  const all = tasksOf(
    [...decisions, ...adopted.map(({ due }) => due)],
    new Map<Id, readonly Noted[]>([...notes, ...adopted.map(({ due, notes: said }) => [due.id, said] as const)]),
    new Set(settled.map(({ id }) => id)),
  );
  return scope === 'all' ? all : all.filter(isOpen);
};

export const plansHandlers: HandlersOf<keyof typeof plansContract> = {
  'plans.year': (reader, { year }) => planYearOf(reader, year),
  'plans.propose': async (reader, { year }) => ({ lines: await proposalOf(reader, year) }),
  'plans.addLines': async (writer, { lines }) => {
    for (const line of lines) await insertPlanLine(writer, line);
    return { added: lines.length };
  },
  'plans.saveLine': saveLine,
  'plans.cancelLine': async (writer, { id, reason }) => {
    await knownLine(writer, id);
    await cancelPlanLine(writer, id, reason);
    return { id };
  },
  'plans.linkMeeting': async (writer, { id, meetingId }) => {
    await knownLine(writer, id);
    if (meetingId !== null && !(await isFinal(writer, meetingId))) throw notFound('meeting-unknown');
    await revisePlanLine(writer, id, { meetingId });
    return { id };
  },
  'plans.file': async (writer, { year, quarter, filedOn, filedWith, filedBy }) => {
    const { from, to } = periodOf(year, quarter);
    const lines = (await planLinesOf(writer, year)).filter(({ retiredAt, plannedOn }) => retiredAt === null && plannedOn >= from && plannedOn <= to);
    if (lines.length === 0) throw conflict('plan-empty');
    return { id: await insertFiling(writer, { year, quarter, filedOn, filedWith, filedBy }, lines), lines: lines.length };
  },
  'plans.review': async (writer, { filingId, opinion, opinionOn }) => {
    if (!(await reviseFiling(writer, filingId, { opinion, opinionOn }))) throw notFound('plan-unknown');
    return { id: filingId };
  },
  'plans.attendance': attendanceOf,
  'plans.calendar': async (reader, { from, to }) => ({ entries: await calendarOf(reader, from, to) }),
  'plans.findSignIn': findSignIn,
  'plans.readScan': readScan,
  'plans.charts': (reader, { year }) => yearCharts(reader, year),
  'plans.tasks': async (reader, { scope }) => ({ tasks: await tasks(reader, scope) }),
  'plans.noteTask': async (writer, { source, id, state, note }) => {
    if (source === 'decision') {
      if (!(await hasDecision(writer, id))) throw notFound('decision-unknown');
      return { id: await insertNote(writer, { decisionId: id, state, note }) };
    }
    if (!(await ownAnswers(writer)).some(({ row }) => row.id === id && row.isTask === 1)) throw notFound('remark-unknown');
    return { id: await insertReplyNote(writer, { superiorReplyId: id, state, note }) };
  },
};
