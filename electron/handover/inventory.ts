// What changes hands? Put together from the same calls that the window's pages make, so that the list says what they say.
import type { DraftKind } from '#db/drafts.ts';
import { draftCounts, recordCounts } from '#db/handover/store.ts';
import { headOf } from '#db/journal.ts';
import type { JobContext } from '#electron/ledger/context.ts';
import { seatRoleLabels } from '#shared/branch/labels.ts';
import { isSeatFilledOn, seatRoles } from '#shared/branch/model.ts';
import { dutyTitle } from '#shared/compliance/words.ts';
import { chinaDate, type IsoDate } from '#shared/core/date.ts';
import { type Word, word } from '#shared/core/words.ts';
import type { Inventory } from '#shared/handover/model.ts';
import { meetingKindLabels } from '#shared/meetings/labels.ts';

/** The inventory as of now. A superior's ledger has no duties and dues of its own. */
export const inventoryOf = async (job: JobContext): Promise<Inventory> => {
  const asOf = job.clock.today();
  return {
    asOf,
    ...(await ofThePeople(job, asOf)),
    ...(await ofTheRecords(job)),
    ...(await ofTheMoney(job, Number(asOf.slice(0, 4)))),
    ...(await ofTheWork(job)),
    ...(await ofTheKeys(job)),
  };
};

/** So many lines of a kind go on a list that people sign; the rest stands in the books. */
const most = 200;

const clipped = (text: string): string => ([...text].length > 120 ? `${[...text].slice(0, 120).join('')}…` : text);

const ofThePeople = async (job: JobContext, asOf: IsoDate): Promise<Pick<Inventory, 'members' | 'term'>> => {
  const { full, probationary } = await job.call('members.list', { asOf: null, text: '', scope: 'members', limit: 1 });
  const { organisation, seats, groups } = await job.call('branch.overview', {});
  const filled = seats.filter((seat) => isSeatFilledOn(seat, asOf)).sort((a, b) => seatRoles.indexOf(a.role) - seatRoles.indexOf(b.role));
  return {
    members: { full, probationary, groups: groups.length },
    term: {
      end: organisation.termEnd,
      seats: filled.map(({ role, memberName, electedOn }) => ({ role: seatRoleLabels[role], name: memberName, electedOn })),
    },
  };
};

const labelIn = (labels: Readonly<Record<string, Word>>, key: string): Word => labels[key] ?? word(key, key);

const draftLabels: Readonly<Record<DraftKind, Word>> = {
  meeting: word('会议记录', 'Meeting records'),
  talk: word('谈心谈话记录', 'Talk records'),
  letter: word('公文', 'Letters'),
  paper: word('历史补录', 'Copied old records'),
  dues: word('还没登记的党费', 'Dues not yet recorded'),
};

const ofTheRecords = async (job: JobContext): Promise<Pick<Inventory, 'records' | 'drafts' | 'journal'>> =>
  job.read(async (reader) => {
    const head = await headOf(reader.db);
    return {
      records: (await recordCounts(reader)).map(({ kind, ...counts }) => ({ kind: labelIn(meetingKindLabels, kind), ...counts })),
      drafts: (await draftCounts(reader)).map(({ kind, ...counts }) => ({ what: labelIn(draftLabels, kind), ...counts })),
      journal: { seq: head.seq, hash: head.hash.slice(0, 16) },
    };
  });

const ofTheMoney = async (job: JobContext, year: number): Promise<Pick<Inventory, 'dues' | 'arrears'>> => {
  const { totals } = await job.call('dues.book', { year });
  const { book } = await job.call('dues.accounts', { year });
  const { lines } = await job.call('dues.arrears', {});
  return {
    dues: { year, paidFen: totals.paidFen, heldFen: book.holdings.cashFen, arrearsFen: totals.arrearsFen },
    arrears: lines.slice(0, most).map(({ name, months, owedFen }) => ({ name, months: months.length, fen: owedFen })),
  };
};

const ofTheWork = async (job: JobContext): Promise<Pick<Inventory, 'tasks' | 'duties' | 'packages'>> => {
  const { tasks } = await job.call('plans.tasks', { scope: 'open' });
  const { duties } = await job.call('compliance.duties', {});
  const { sent, received } = await job.call('handoff.overview', {});
  const open = duties.filter(({ state }) => state === 'overdue' || state === 'todo');
  return {
    tasks: tasks.slice(0, most).map(({ text, owner, dueOn, heldOn }) => ({ text: clipped(text), owner, dueOn, heldOn })),
    duties: open.map((duty) => ({
      text: word(dutyTitle(duty, 'zh'), dutyTitle(duty, 'en')),
      dueOn: duty.dueOn,
      isOverdue: duty.state === 'overdue',
    })),
    packages: {
      sent: sent.length,
      taken: received.length,
      waiting: sent.filter(({ state }) => state === 'exported').map(({ seq, to, createdAt }) => ({ seq, to, createdOn: chinaDate(createdAt) })),
    },
  };
};

const ofTheKeys = async (job: JobContext): Promise<Pick<Inventory, 'keys'>> => {
  const { fingerprint } = await job.call('handoff.overview', {});
  const { backups, lastCopy } = await job.call('backup.overview', {});
  return {
    keys: {
      fingerprint,
      backups: backups.length,
      lastBackupAt: backups[0]?.takenAt ?? null,
      lastCopyAt: lastCopy?.at ?? null,
      copyPlace: lastCopy?.place ?? '',
    },
  };
};
