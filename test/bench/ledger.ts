// How does a benchmark get a ledger of any size? One member and one record are made through the application's own calls, then copied row by row.
import { join } from 'node:path';
import { indexedWords } from '#db/search/words.ts';
import { type MovableClock, movableClock } from '#electron/ledger/clock.ts';
import { writeCommand } from '#electron/ledger/transaction.ts';
import { finalise } from '#electron/meetings/finalise.ts';
import { membersHandlers } from '#electron/members/handlers.ts';
import { readingOf } from '#electron/members/pinyin.ts';
import { createLedger } from '#electron/vault/create.ts';
import { defaultCost } from '#electron/vault/keyring.ts';
import { openLedger } from '#electron/vault/open.ts';
import type { OpenLedger } from '#electron/vault/session.ts';
import { contract } from '#shared/contract.ts';
import { addDays } from '#shared/core/date.ts';
import { uuid7 } from '#shared/core/id.ts';
import { emptyMeeting, type MeetingContent } from '#shared/meetings/model.ts';
import { emptyMember } from '#shared/members/model.ts';
import { aBranch, testPassphrase } from '#test/support/ledger.ts';

/** An open ledger without a dispatcher around, so that a benchmark reaches its rows. */
export interface BenchLedger {
  readonly folder: string;
  readonly open: OpenLedger;
  readonly dataKey: Uint8Array;
  readonly clock: MovableClock;
}

/** Makes a ledger with the real cost of the key (scrypt N = 2^17) at `<home>/BranchLedger`, where the window looks first. */
export const makeLedger = async (home: string, now: string): Promise<BenchLedger> => {
  const clock = movableClock(now);
  const folder = join(home, 'BranchLedger');
  const wanted = { folder, passphrase: testPassphrase, actor: '段奎', organisation: aBranch, purpose: 'real', recoveryOut: null } as const;
  const { ledgerId, dataKey } = await createLedger(wanted, clock, defaultCost);
  return { folder, dataKey, clock, open: await openLedger({ folder, ledgerId, now: clock.now() }, dataKey) };
};

const target = ({ open, clock }: BenchLedger) => ({ db: open.db, orgId: open.orgId, device: open.device, clock });

const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑', '欧阳', '单', '尉迟', '上官'];
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英华玉萍红'];

const nameAt = (at: number): string =>
  `${surnames[at % surnames.length]}${given[Math.floor(at / surnames.length) % given.length]}${at % 3 === 0 ? '' : given[(at * 7) % given.length]}`;

const idNumberAt = (at: number): string => {
  const body = `610822${addDays('1950-01-01', at % 18_000).replaceAll('-', '')}${String((at * 13) % 1000).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return body + '10X98765432'[sum % 11];
};

const newId = (at: number): string =>
  uuid7(
    Date.UTC(2026, 0, 1) + at,
    Uint8Array.from({ length: 10 }, (_, place) => (at * (place + 11)) % 251),
  );

/** Adds members through the application's own call; their ids. */
export const addMembers = async (ledger: BenchLedger, count: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const member = { ...emptyMember, name: nameAt(at), idNumber: idNumberAt(at), joinedOn: '2012-07-01', regularisedOn: '2013-07-01' };
    const input = contract['members.save'].input.parse({ id: null, member });
    const saved = await writeCommand(target(ledger), { command: 'members.save', about: '' }, (writer) =>
      membersHandlers['members.save'](writer, input),
    );
    ids.push(saved.id);
  }
  return ids;
};

type Row = Record<string, string | number | null>;

/** Copies a row with some columns changed; returns a function that adds one such copy. */
const copier = ({ open }: BenchLedger, table: string, model: Row): ((changes: Row) => void) => {
  const columns = Object.keys(model);
  const insert = open.raw.prepare(`INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join()}) VALUES (${columns.map(() => '?').join()})`);
  return (changes) => void insert.run(columns.map((name) => (name in changes ? changes[name] : model[name])));
};

/** Brings the members to `count` by copying the last one added. */
export const copyMembers = (ledger: BenchLedger, count: number): void => {
  const { raw, orgId } = ledger.open;
  const known = Number(raw.prepare('SELECT count(*) FROM member').pluck().get());
  const add = copier(ledger, 'member', raw.prepare('SELECT * FROM member ORDER BY id DESC LIMIT 1').get() as Row);
  const index = raw.prepare('INSERT INTO memberSearch (memberId, name, pinyin, initials) VALUES (?, ?, ?, ?)');
  raw.transaction(() => {
    for (let at = known; at < count; at += 1) {
      const name = nameAt(at);
      const id = newId(1_000_000 + at);
      const reading = readingOf(name);
      add({
        id,
        orgId,
        name,
        nameAsWritten: name,
        idNumber: idNumberAt(at),
        birthDate: idNumberAt(at).replace(/^.{6}(....)(..)(..).*/, '$1-$2-$3'),
        mobile: `139${String(10_000_000 + at)}`,
      });
      index.run(id, name, reading.pinyin, reading.initials);
    }
  })();
};

const business = ['道路硬化', '林木管护', '防火巡查', '党费收缴', '困难党员走访', '退耕还林', '饮水工程', '志愿服务', '学习传达', '民主评议'];

/** A record as it is typed: everybody of the list present, one decision by a show of hands. */
export const contentOn = (heldOn: string, expected: readonly string[]): MeetingContent => ({
  ...emptyMeeting('memberMeeting'),
  heldOn,
  startTime: '14:30',
  endTime: '16:00',
  place: '党员活动室',
  hostId: expected[0] ?? null,
  recorderId: expected[1] ?? null,
  attendance: expected.map((memberId) => ({ memberId, status: 'present', reason: '', exclusion: null, consent: '' })),
  agenda: [{ kind: 'deliberation', title: '讨论年度林木管护安排', content: '由书记介绍安排，党员逐条讨论。' }],
  study: '传达上级关于春季造林的通知，组织学习有关章节。'.repeat(6),
  speeches: [0, 1, 2].map((at) => ({ speaker: nameAt(at), text: '同意安排，建议把防火巡查落实到每个地块，明确到人。'.repeat(4), dissent: false })),
  votes: [
    {
      subject: '年度林木管护安排',
      kind: 'general',
      method: 'showOfHands',
      yes: expected.length,
      no: 0,
      abstain: 0,
      invalid: 0,
      writtenYes: 0,
      writtenOther: 0,
      result: 'passed',
    },
  ],
  decisions: [{ text: '按讨论意见实施年度林木管护安排', owner: nameAt(1), dueOn: null }],
  summary: '会议完成了各项议程。',
});

/** Finalises one record as the dispatcher would, WARN reasons given. */
export const finaliseOne = (ledger: BenchLedger, content: MeetingContent): Promise<{ id: string }> => {
  const acknowledgements = ['MTG-15', 'MTG-12', 'MTG-21'].map((rule) => ({ rule, field: 'heldOn', reason: '测量用' }));
  const input = contract['meetings.finalise'].input.parse({ draftId: null, content, acknowledgements });
  return writeCommand(target(ledger), { command: 'meetings.finalise', about: '' }, (writer) => finalise(writer, input));
};

const parts = ['attendance', 'agendaItem', 'speech', 'voteItem', 'decision'] as const;

/** Brings the records to `count` by copying one, each with other words, other days and at most four attendees. */
export const copyRecords = (ledger: BenchLedger, modelId: string, count: number): void => {
  const { raw, orgId } = ledger.open;
  const model = raw.prepare('SELECT * FROM meeting WHERE id = ?').get(modelId) as Row;
  const add = copier(ledger, 'meeting', model);
  const below = parts.flatMap((table) =>
    (raw.prepare(`SELECT * FROM "${table}" WHERE meetingId = ? LIMIT 4`).all(modelId) as Row[]).map((row) => copier(ledger, table, row)),
  );
  const index = raw.prepare(`INSERT INTO searchText (rowid, kind, orgId, recordId, title, body, words) VALUES (?, 'meeting', ?, ?, ?, ?, ?)`);
  raw.transaction(() => {
    for (let at = 1; at < count; at += 1) {
      const id = newId(5_000_000 + at * 20);
      const heldOn = addDays('2000-01-01', at % 9000);
      const summary = `第${at}次研究${business[at % 10]}和${business[(at * 3) % 10]}，责任人${nameAt(at)}。`;
      add({ id, heldOn, summary, year: 1930 + Math.floor(at / 900), number: (at % 900) + 1, contentHash: at.toString(16).padStart(64, '0') });
      for (const [place, addPart] of below.entries()) addPart({ id: newId(5_000_000 + at * 20 + place + 1), meetingId: id });
      index.run(
        2_450_000 * 100_000 + (at % 9000) * 100_000 + Math.floor(at / 9000),
        orgId,
        id,
        `支部党员大会 ${heldOn}`,
        summary,
        indexedWords(summary),
      );
    }
  })();
};
