// Are a record's photos printed with it, few, oldest first, and their bytes given to the printer alone?
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyMember } from '#shared/members/model.ts';
import type { SheetModel } from '#shared/records/model.ts';
import { openTestLedger, type TestLedger } from '#test/support/ledger.ts';
import { png } from '#test/unit/files/pictures.ts';
import { aMeeting } from '#test/unit/meetings/build.ts';
import { smallPdf } from '#test/unit/records/small-pdf.ts';

let ledger: TestLedger;
let root: string;
let meetingId: string;
let printed: SheetModel | null;
const printer = {
  pdf: (model: SheetModel) => {
    printed = model;
    return Promise.resolve(smallPdf(1));
  },
  blocks: () => Promise.reject(new Error('not asked for')),
};

beforeEach(async () => {
  printed = null;
  root = mkdtempSync(join(tmpdir(), 'branch-ledger-photos-'));
  ledger = await openTestLedger({ now: '2026-03-03T09:00:00.000Z', printer });
  const { id } = await ledger.must('members.save', {
    id: null,
    member: { ...emptyMember, name: '王磊', joinedOn: '2005-07-01', regularisedOn: '2006-07-01' },
  });
  const { people } = await ledger.must('meetings.expected', { kind: 'memberMeeting', heldOn: '2026-03-03' });
  const content = aMeeting(people, { heldOn: '2026-03-03', hostId: id, recorderId: id }, 'memberMeeting');
  meetingId = (await ledger.must('meetings.finalise', { draftId: null, content, acknowledgements: [] })).id;
});
afterEach(async () => {
  await ledger.close();
  rmSync(root, { recursive: true, force: true });
});

const attach = async (name: string, kind: 'photo' | 'scan') => {
  const file = join(root, name);
  writeFileSync(file, png(3, 3));
  return ledger.must('files.add', { file, ownerKind: 'meeting', ownerId: meetingId, kind, note: name });
};
const choice = () => ({ sheet: 'meeting-record', year: 2026, id: meetingId }) as const;
const photosOf = (model: SheetModel | null) => (model?.sheet === 'meeting-record' ? model.photos : []);

test('只印照片，不印扫描件；最多四张，先附的在前', async () => {
  await attach('签到表扫描.png', 'scan');
  for (const [minute, name] of ['一.png', '二.png', '三.png', '四.png', '五.png'].entries()) {
    ledger.clock.set(`2026-03-03T10:0${minute}:00.000Z`);
    await attach(name, 'photo');
  }
  expect(photosOf(await ledger.must('records.model', choice())).map(({ note }) => note)).toEqual(['一.png', '二.png', '三.png', '四.png']);
});

test('查看内容时没有照片的字节，打印时才有；空白表没有照片', async () => {
  await attach('合影.png', 'photo');
  expect(photosOf(await ledger.must('records.model', choice()))).toMatchObject([{ note: '合影.png', takenAt: null, base64: '' }]);
  await ledger.must('records.preview', choice());
  expect(photosOf(printed)).toMatchObject([{ note: '合影.png', base64: png(3, 3).toString('base64') }]);
  expect(photosOf(await ledger.must('records.model', { sheet: 'meeting-record', year: 2026, isBlank: true }))).toEqual([]);
});
