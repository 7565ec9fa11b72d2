// What is the smallest sheet that can be printed?
import type { SheetModel } from '#shared/records/model.ts';
import { aBranch } from '#test/support/ledger.ts';

/** A sign-in sheet of three people, one with a rare character in the name. */
export const aSheet = {
  sheet: 'sign-in',
  frame: {
    organisation: { ...aBranch, id: '01890a5d-ac96-774b-bcce-b302099a8057' },
    year: 2026,
    secretaryName: '王磊',
    printedOn: '2026-03-05',
    headSeq: 1,
    headHash: '0123456789abcdef',
    isBlank: false,
    isTwoSided: false,
    code: { code: '7F3KQ-91C2M', version: 0, qr: 'BL1*LEDGER*V0*J812*7F3KQ91C2M' },
    copy: null,
    layout: null,
  },
  title: '党员大会签到表',
  heldOn: '2026-03-05',
  startTime: '',
  place: '三楼会议室',
  people: ['王磊', '李䶮', '赵敏'].map((name) => ({ name, standing: '正式党员' })),
  code: '',
  qr: '',
} satisfies SheetModel;
