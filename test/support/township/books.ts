// What do three years of a branch look like as rows? People, seats, standings, dues of every month, meetings; each entry through the journal.
import type { HashedRecord } from '#db/meetings/content-hash.ts';
import { insertRecord } from '#db/meetings/write.ts';
import { insertRow, insertRows } from '#db/rows.ts';
import type { Writer } from '#db/schema.ts';
import { indexMember, indexRecord } from '#db/search/store.ts';
import type { MovableClock } from '#electron/ledger/clock.ts';
import { writeCommand } from '#electron/ledger/transaction.ts';
import { findableMeeting } from '#electron/meetings/search-text.ts';
import { readingOf } from '#electron/members/pinyin.ts';
import type { OpenLedger } from '#electron/vault/session.ts';
import { addDays, lastDayOf, monthsBetween } from '#shared/core/date.ts';
import { duesRateFor } from '#shared/dues/rates.ts';
import type { MeetingKind } from '#shared/meetings/kinds.ts';
import { emptyMember } from '#shared/members/model.ts';
import { birthDateAt, businessAt, idNumberAt, isExempt, nameAt, sexAt, sizeOf, standingAt } from '#test/support/township/cast.ts';

/** The three years: the first month, the last one, and the day after on which the branches export. */
const firstMonth = '2023-11';
const lastMonth = '2026-10';
/** Since then the branches write in the program; what lies before came from the paper books, which have no lists of those present. */
const firstList = '2025-05-01';
export const exportedAt = '2026-11-05T02:00:00.000Z';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly at: number;
  /** Joined in the three years: pays from this month on. */
  readonly from: string;
}

/** A branch whose books are being filled; `at` numbers it in the township, `origin` numbers its first person. */
interface Filling {
  readonly open: OpenLedger;
  readonly clock: MovableClock;
  readonly at: number;
  readonly origin: number;
}

const china = (date: string, time: string): string => new Date(`${date}T${time}:00+08:00`).toISOString();

/** No two secretaries press the button in the same moment: each branch is 17 seconds and a bit later than the one before. */
const write = <T>({ open, clock, at }: Filling, moment: string, command: string, work: (writer: Writer) => Promise<T>): Promise<T> => {
  clock.set(new Date(Date.parse(moment) + at * 17_321).toISOString());
  return writeCommand({ db: open.db, orgId: open.orgId, device: open.device, clock }, { command, about: '' }, work);
};

/** Fills the books of a branch whose ledger holds nothing but its organisation. */
export const fillBooks = async (filling: Filling): Promise<void> => {
  const people = await enrol(filling);
  await write(filling, china('2023-11-01', '09:30'), 'dues.saveStandings', (writer) => assess(writer, people, 2023));
  const meetings = { count: 0 };
  for (const month of monthsBetween(firstMonth, lastMonth)) {
    if (month.endsWith('-01'))
      await write(filling, china(`${month}-03`, '10:00'), 'dues.saveStandings', (writer) => assess(writer, people, yearOf(month)));
    await hold(filling, people, { kind: 'committeeMeeting', heldOn: `${month}-06`, number: meetings.count++ });
    if (isQuarterEnd(month)) await hold(filling, people, { kind: 'memberMeeting', heldOn: `${month}-18`, number: meetings.count++ });
    await write(filling, china(addDays(lastDayOf(month), -1), '17:00'), 'dues.recordPayments', (writer) => collect(writer, people, month));
  }
};

const yearOf = (month: string): number => Number(month.slice(0, 4));
const isQuarterEnd = (month: string): boolean => Number(month.slice(5)) % 3 === 0;

/** One in forty joined lately. */
const joinedOn = (at: number): string => (at % 40 === 39 ? addDays('2024-01-10', (at * 31) % 700) : addDays('1965-03-05', (at * 41) % 20_000));

const enrol = (filling: Filling): Promise<Person[]> =>
  write(filling, china('2023-11-01', '09:00'), 'members.importRoster', async (writer) => {
    const numbers = Array.from({ length: sizeOf(filling.at) }, (_, index) => filling.origin + index);
    const rows = await insertRows(
      writer,
      'member',
      numbers.map((at) => memberOf(at)),
    );
    const people = rows.map((row, index) => {
      const at = numbers[index] ?? 0;
      return { id: row.id, name: row.name, at, from: joinedOn(at).slice(0, 7) };
    });
    for (const { id, name } of people) await indexMember(writer, { id, name }, readingOf(name));
    for (const [place, role] of (['secretary', 'orgCommissioner', 'publicityCommissioner', 'disciplineCommissioner', 'member'] as const).entries()) {
      await insertRow(writer, 'committeeSeat', {
        role,
        memberId: idAt(people, place),
        electedOn: '2021-05-20',
        approvedOn: null,
        endedOn: '2024-05-20',
      });
      await insertRow(writer, 'committeeSeat', {
        role,
        memberId: idAt(people, place),
        electedOn: '2024-05-20',
        approvedOn: '2024-05-24',
        endedOn: null,
      });
    }
    return people;
  });

const memberOf = (at: number) => ({
  ...emptyMember,
  name: nameAt(at),
  nameAsWritten: nameAt(at),
  sex: sexAt(at),
  idNumber: idNumberAt(at),
  birthDate: birthDateAt(at),
  education: at % 5 === 1 ? '大学本科' : '初中',
  joinedOn: joinedOn(at),
  regularisedOn: addDays(joinedOn(at), 365),
  post: at % 5 === 1 ? '专业技术人员' : '农牧渔业生产人员',
  workplace: at % 5 === 1 ? '清水川镇' : '',
  mobile: `139${String(10_000_000 + at)}`,
  address: `陕西省府谷县清水川镇${(at % 90) + 1}号`,
  household: '陕西省府谷县',
  nativePlace: '陕西府谷',
  isMigrantWorker: 0 as const,
  isMobile: 0 as const,
});

const idAt = (people: readonly Person[], place: number): string => {
  const person = people[place % people.length];
  if (!person) throw new Error('a branch of the township has people');
  return person.id;
};

/** Standings of a year; farmers' are set once. */
const assess = async (writer: Writer, people: readonly Person[], year: number): Promise<void> => {
  const due = people.filter(({ at }) => year === 2023 || standingAt(at, year).category !== 'farmer');
  const fromMonth = year === 2023 ? firstMonth : `${year}-01`;
  await insertRows(
    writer,
    'duesStanding',
    due.map(({ id, at }) => ({ memberId: id, fromMonth, ...standingAt(at, year), reason: '' })),
  );
  if (year === 2023) await exempt(writer, people);
};

const exempt = async (writer: Writer, people: readonly Person[]): Promise<void> => {
  const approval = {
    fromMonth: firstMonth,
    toMonth: '2026-12',
    amountFen: 0,
    approvalNo: '清组〔2023〕7号',
    approvedOn: '2023-10-30',
    approvedBy: '支部委员会',
  };
  await insertRows(
    writer,
    'duesReduction',
    people.filter(({ at }) => isExempt(at)).map(({ id }) => ({ memberId: id, ...approval, reason: '年老体弱，生活困难' })),
  );
};

/** What a month brings in; one in fifty is behind since the summer of the last year. */
const collect = async (writer: Writer, people: readonly Person[], month: string): Promise<void> => {
  const actionId = writer.newId();
  const payments = people.flatMap((person) => {
    if (person.from > month || isExempt(person.at) || (person.at % 50 === 17 && month >= '2026-07')) return [];
    const { category, baseFen, flatFen } = standingAt(person.at, yearOf(month));
    const { dueFen } = duesRateFor(month, category, baseFen, flatFen, 'cent');
    const paidOn = addDays(lastDayOf(month), -1);
    const head = { memberId: person.id, month, amountFen: dueFen ?? 0, paidOn, collector: people[3]?.name ?? '', note: '' };
    return [{ ...head, reversesId: null, actionId, payer: 'self' as const, payerName: '', isToCentre: 0 as const }];
  });
  await insertRows(writer, 'duesPayment', payments);
};

interface Occasion {
  readonly kind: Extract<MeetingKind, 'memberMeeting' | 'committeeMeeting'>;
  readonly heldOn: string;
  readonly number: number;
}

const hold = (filling: Filling, people: readonly Person[], occasion: Occasion): Promise<void> =>
  write(filling, china(occasion.heldOn, '18:00'), 'meetings.finalise', async (writer) => {
    const record = { ...recordOf(people, occasion, filling.at), finalisedAt: writer.at };
    const row = await insertRecord(writer, { id: null, hostId: idAt(people, 0), recorderId: idAt(people, 1), record });
    await indexRecord(writer, findableMeeting({ ...record, id: row.id, addenda: [] }));
  });

const recordOf = (people: readonly Person[], { kind, heldOn, number }: Occasion, seed: number): Omit<HashedRecord, 'finalisedAt'> => {
  const expected = kind === 'memberMeeting' ? people.filter(({ from }) => from <= heldOn.slice(0, 7)) : people.slice(0, 5);
  const attendance = expected.map(({ id, name, at }) => {
    const isAway = kind === 'memberMeeting' && (at + number) % 11 === 0;
    const status = isAway ? ('absent' as const) : ('present' as const);
    return { memberId: id, name, standing: 'full' as const, status, reason: isAway ? '外出务工' : '', exclusion: null, consent: '' };
  });
  const present = attendance.filter(({ status }) => status === 'present').length;
  const subject = businessAt(seed + number);
  const name = (place: number): string => people[place % people.length]?.name ?? '';
  const figures = { no: 0, abstain: 0, invalid: 0, writtenYes: 0, writtenOther: 0 };
  const isMembers = kind === 'memberMeeting';
  const vote = {
    subject: `${subject}安排`,
    kind: 'general' as const,
    method: 'showOfHands' as const,
    yes: present,
    ...figures,
    result: 'passed' as const,
  };
  return {
    ...{ kind, year: yearOf(heldOn), heldOn, startTime: '14:30', endTime: '16:00', place: '党员活动室' },
    number: isMembers ? Math.ceil(Number(heldOn.slice(5, 7)) / 3) : Number(heldOn.slice(5, 7)),
    ...{ hostName: name(0), recorderName: name(1), observers: '', priorDecisions: '', attachments: '签到表1份' },
    study: isMembers ? `学习上级关于${subject}的通知，${name(number + 2)}领学，逐条对照本支部实际。` : '',
    summary: `会议研究${subject}，明确责任人${name(number + 3)}，月底前完成。`,
    ...{ expectedVoting: expected.length, expectedTotal: expected.length, presentVoting: present, presentTotal: present },
    ...{ finalisedBy: name(1), isLate: false, lateReason: '', groupId: null, groupName: null },
    attendance: heldOn < firstList ? [] : attendance,
    agenda: [{ kind: 'deliberation', title: `讨论${subject}`, content: '由书记介绍安排，逐条讨论。' }],
    speeches: [2, 5].map((place) => ({ speaker: name(number + place), text: `同意${subject}安排，建议落实到每个村民小组。`, dissent: false })),
    votes: isMembers ? [{ ...vote, expected: expected.length, present }] : [],
    decisions: [
      { text: `按讨论意见落实${subject}`, owner: name(number + 3), dueOn: lastDayOf(heldOn.slice(0, 7)), toMemberMeeting: isMembers ? null : false },
    ],
    ...{ acknowledgements: [], followUps: null, facts: null, lines: null },
  };
};
