// What do sheets of a realistic branch look like? View models as the handlers build them: 46 people, rare and long names, a year of meetings.
import { uuid7 } from '#shared/core/id.ts';
import type { DuesBook, DuesCell, DuesLine } from '#shared/dues/model.ts';
import type { MeetingKind, MeetingRecord } from '#shared/meetings/model.ts';
import { emptyMember, type Member } from '#shared/members/model.ts';
import type { ModelOf, SheetFrame } from '#shared/records/model.ts';
import { codeOfHash, type PageCode, qrText } from '#shared/records/page-code.ts';
import { recordNumber } from '#shared/records/record-number.ts';
import { aBranch } from '#test/support/ledger.ts';

const idOf = (count: number): string => uuid7(1_767_200_000_000 + count, new Uint8Array(10).fill(count % 256));

/** Names with ideographs that ordinary fonts lack, and one of the longest kind. */
export const rareNames = ['李㛃', '王𠅤', '赵𠮷昌', '䶮小雨'] as const;
export const longName = '阿布都热合曼·买买提依明·吐尔逊江';
const surnames = [...'刘王赵张吴郭陈黄李高马杨韩白折贺苏薛'];
const givens = ['志强', '磊', '永富', '芳', '静', '斌', '秀兰', '丽', '建国', '海燕', '文博'];

/** 46 names in a fixed order. */
export const names: readonly string[] = [
  ...rareNames,
  longName,
  ...Array.from({ length: 41 }, (_, index) => `${surnames[index % surnames.length]}${givens[(index * 7) % givens.length]}`),
];

export const aFrame: SheetFrame = {
  organisation: { ...aBranch, id: idOf(1) },
  year: 2026,
  secretaryName: '刘志强',
  printedOn: '2027-01-10',
  headSeq: 812,
  headHash: 'c0ffee1234567890',
  isBlank: false,
  isTwoSided: false,
  code: { code: '7F3KQ-91C2M', version: 0, qr: 'BL1*LEDGER*V0*J812*7F3KQ91C2M' },
  copy: null,
  layout: null,
};

const speech = '张小雨同志包抓的退耕地块验收全部合格，群众反映好，工作踏实，团结同志，同意接收为中共预备党员，希望今后加强理论学习。';

const twoSpeeches: MeetingRecord['speeches'] = [
  { speaker: '赵𠮷昌', text: speech, dissent: false },
  { speaker: '李㛃', text: '建议加强理论学习，多参加社区志愿服务。', dissent: false },
];

const everybodysAttendance: MeetingRecord['attendance'] = names.map((name, index) => ({
  memberId: idOf(300 + index),
  name,
  standing: index > 41 ? 'probationary' : 'full',
  status: index % 11 === 3 ? 'absent' : 'present',
  reason: index % 11 === 3 ? '出差' : '',
  exclusion: null,
  consent: '',
}));

/** A record of any kind; the changes replace what they name. */
export const aRecord = (kind: MeetingKind, number: number, heldOn: string, changes: Partial<MeetingRecord> = {}): MeetingRecord => ({
  id: idOf(number + (kind === 'memberMeeting' ? 100 : 200)),
  kind,
  year: 2026,
  number,
  heldOn,
  startTime: '14:30',
  endTime: '16:10',
  place: '党员活动室',
  hostName: '刘志强',
  recorderName: '王磊',
  observers: '',
  priorDecisions: '上次会议确定的三项工作均已完成。',
  study: '传达学习县直机关工委二季度党建工作会议精神，学习《中国共产党支部工作条例（试行）》第三章。',
  summary: '会议开得严肃认真，达到了预期目的。',
  attachments: '签到表1份、照片2张',
  expectedVoting: 42,
  expectedTotal: 46,
  presentVoting: 39,
  presentTotal: 42,
  finalisedAt: `${heldOn}T09:00:00.000Z`,
  finalisedBy: '王磊',
  isLate: false,
  lateReason: '',
  contentHash: `${String(number).padStart(2, '0')}3a91c2`.padEnd(64, kind === 'memberMeeting' ? 'a' : 'b'),
  attendance: everybodysAttendance,
  agenda: [
    { kind: 'study', title: '学习《中国共产党支部工作条例（试行）》', content: '' },
    { kind: 'deliberation', title: '讨论二季度工作安排', content: '围绕退耕还林验收、义务植树和党员联系户三项工作讨论分工。' },
  ],
  speeches: twoSpeeches,
  votes: [],
  decisions: [
    { text: '整理发展材料，报县直机关工委审批。', owner: '王磊', dueOn: '2026-11-27', toMemberMeeting: null },
    { text: '公布本月党费收缴情况。', owner: '陈秀兰', dueOn: '2026-12-05', toMemberMeeting: null },
  ],
  addenda: [],
  acknowledgements: [],
  groupId: null,
  groupName: null,
  followUps: null,
  facts: null,
  lines: null,
  ...changes,
});

const vote = {
  subject: '接收张小雨为中共预备党员',
  kind: 'admission',
  method: 'secretBallot',
  yes: 38,
  no: 0,
  abstain: 1,
  invalid: 0,
  writtenYes: 1,
  writtenOther: 0,
  result: 'passed',
  expected: 42,
  present: 39,
} as const;

const addendum = (ordinal: number, kind: 'correction' | 'supplement') => ({
  id: idOf(500 + ordinal),
  ordinal,
  kind,
  text: '记录中“十月九日”应为“十月十九日”，以签到表为准。',
  reason: '核对签到表时发现',
  madeOn: '2026-12-02',
  madeBy: '王磊',
  lines: null,
});

const committeeYear = (): MeetingRecord[] =>
  Array.from({ length: 12 }, (_, index) =>
    aRecord('committeeMeeting', index + 1, `2026-${String(index + 1).padStart(2, '0')}-05`, {
      startTime: '09:00',
      endTime: '10:20',
      expectedVoting: 5,
      expectedTotal: 5,
      presentVoting: 5,
      presentTotal: 5,
      // Lengths differ, so that some signature block meets every possible end of a page.
      speeches: Array.from({ length: index * 2 }, (_unused, turn) => ({ speaker: names[turn + 6] ?? '', text: speech, dissent: turn === 3 })),
      attendance: names.slice(5, 10).map((name) => ({
        memberId: idOf(600),
        name,
        standing: 'full',
        status: 'present',
        reason: '',
        exclusion: null,
        consent: '',
      })),
    }),
  );

const membersYear = (): MeetingRecord[] => [
  aRecord('memberMeeting', 1, '2026-03-20'),
  aRecord('memberMeeting', 2, '2026-06-22', {
    study: `${'学习原文，逐段讨论，联系实际谈体会。'.repeat(30)}\n`.repeat(8),
    addenda: [addendum(1, 'correction'), addendum(2, 'supplement')],
  }),
  aRecord('memberMeeting', 4, '2026-09-25', {
    isLate: true,
    lateReason: '记录人住院，出院后补写',
    finalisedAt: '2026-10-20T01:00:00.000Z',
    acknowledgements: [
      { rule: 'MTG-15', field: 'heldOn', reason: '记录人住院，出院后补写' },
      { rule: 'MTG-12', field: 'attendance.3', reason: '缺席人员当日失去联系' },
    ],
  }),
  aRecord('memberMeeting', 3, '2026-11-20', {
    observers: '县直机关工委 高海燕',
    votes: [vote, { ...vote, subject: '折文博同志按期转正', result: 'notVoted', yes: 0, abstain: 0, writtenYes: 0, present: 20 }],
    attendance: aRecord('memberMeeting', 3, '2026-11-20').attendance.map((person, index) =>
      index === 9 ? { ...person, status: 'excluded', exclusion: 'away', consent: '10月9日报县直机关工委同意，本次大会通过' } : person,
    ),
  }),
];

/** A year of meetings in the order of the book: short and long ones, a vote, a late entry, addenda. */
export const aYear = (): MeetingRecord[] => [...committeeYear(), ...membersYear()].toSorted((a, b) => a.heldOn.localeCompare(b.heldOn));

/** The code on a record's pages. */
export const aCode = (meeting: MeetingRecord): PageCode => {
  const code = codeOfHash(meeting.contentHash.replace(/[^0-9a-f]/g, '0'));
  const version = meeting.addenda.length + 1;
  return { code, version, qr: qrText(recordNumber(meeting), version, 800, code) };
};

/** The year book of some meetings. */
export const aBook = (meetings: readonly MeetingRecord[], isTwoSided = false): ModelOf<'year-book'> => ({
  sheet: 'year-book',
  frame: { ...aFrame, isTwoSided },
  meetings: [...meetings],
  historical: [],
  retainYears: 10,
  codes: Object.fromEntries(meetings.map((meeting) => [meeting.id, aCode(meeting)])),
});

/** A member with every fact filled. */
export const aMember = (name: string, index: number): Member => ({
  ...emptyMember,
  id: idOf(300 + index),
  name,
  nameAsWritten: name,
  sex: index % 3 === 0 ? 'female' : 'male',
  ethnicity: name === longName ? '维吾尔族' : '汉族',
  idNumber: '610822198606150011',
  birthDate: '1986-06-15',
  education: index % 4 === 0 ? '大学本科' : '中专',
  memberType: index > 41 ? 'probationaryMember' : 'fullMember',
  joinedOn: index % 5 === 0 ? '1998-07' : '2009-06-12',
  regularisedOn: index > 41 ? null : '2010-06-12',
  post: '机关工作人员',
  workplace: '府谷县林业局退耕还林工程管理办公室副主任科员',
  mobile: '13912345678',
  address: '陕西省榆林市府谷县府谷镇河滨路河滨小区3号楼2单元501室',
  nativePlace: '陕西府谷',
  isMobile: index === 7,
  outflowPlace: index === 7 ? '内蒙古自治区鄂尔多斯市' : '',
  groupName: `第${(index % 3) + 1}党小组`,
  partyPosts: index === 5 ? '书记' : '',
  events: [],
  isMember: true,
  partyAge: index > 41 ? null : 16,
  retiredAt: null,
  retireReason: null,
});

const payment = (index: number, month: number, paidOn: string) => ({
  id: idOf(index * 13 + month),
  amountFen: 4320,
  paidOn,
  collector: '陈秀兰',
  note: '',
  reversesId: null,
  payer: 'self' as const,
  payerName: '',
  isToCentre: false,
  isReversed: false,
  recordedAt: `${paidOn}T01:00:00.000Z`,
});

const plain = { isReduced: false, waivedFen: 0, isExcused: false } as const;

const aCell = (index: number, month: number): DuesCell => {
  const key = `2026-${String(month).padStart(2, '0')}`;
  if (index > 41 && month < 9) return { month: key, state: 'notMember', dueFen: null, paidFen: 0, ...plain, payments: [] };
  if (index === 12) return { month: key, state: 'unset', dueFen: null, paidFen: 0, ...plain, payments: [] };
  if (index === 3 && month > 9) return { month: key, state: 'arrears', dueFen: 4320, paidFen: 0, ...plain, payments: [] };
  const late = index === 8 && month === 2;
  return { month: key, state: 'paid', dueFen: 4320, paidFen: 4320, ...plain, payments: [payment(index, month, late ? '2026-04-08' : `${key}-08`)] };
};

const aLine = (name: string, index: number): DuesLine => {
  const cells = Array.from({ length: 12 }, (_, month) => aCell(index, month + 1));
  const dueFen = cells.reduce((sum, cell) => sum + (cell.dueFen ?? 0), 0);
  const paidFen = cells.reduce((sum, cell) => sum + cell.paidFen, 0);
  const isUnset = index === 12;
  return {
    memberId: idOf(300 + index),
    name,
    category: isUnset ? null : 'salary',
    baseFen: isUnset ? null : 432_150,
    rateText: isUnset ? '' : '1%',
    monthlyDueFen: isUnset ? null : 4320,
    cells,
    dueFen,
    paidFen,
    arrearsFen: dueFen - paidFen,
    toCentreFen: 0,
    reductions: [],
    unpaidRun: index === 3 ? 3 : 0,
  };
};

/** The dues of the year for the 46. */
export const aDuesBook = (): DuesBook => {
  const lines = names.map(aLine);
  const months = Array.from({ length: 12 }, (_, index) => {
    const cells = lines.map(({ cells: all }) => all[index] as DuesCell);
    const dueFen = cells.reduce((sum, cell) => sum + (cell.dueFen ?? 0), 0);
    const paidFen = cells.reduce((sum, cell) => sum + cell.paidFen, 0);
    return {
      month: `2026-${String(index + 1).padStart(2, '0')}`,
      duePeople: cells.filter((cell) => cell.dueFen).length,
      paidPeople: cells.filter((cell) => cell.paidFen).length,
      dueFen,
      paidFen,
      waivedFen: 0,
      arrearsFen: dueFen - paidFen,
    };
  });
  const sum = (pick: (line: DuesLine) => number) => lines.reduce((total, line) => total + pick(line), 0);
  return {
    year: 2026,
    asOf: '2027-01-10',
    closedThrough: null,
    lines,
    months,
    totals: { dueFen: sum((line) => line.dueFen), paidFen: sum((line) => line.paidFen), arrearsFen: sum((line) => line.arrearsFen), unsetPeople: 1 },
  };
};
