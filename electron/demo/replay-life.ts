// How are the talks, the plans and the money of the demo's year entered? Each on its day, through the application's own calls.
import { collector } from '#electron/demo/cast.ts';
import { talks } from '#electron/demo/story-talks.ts';
import { idOf, type Teller } from '#electron/demo/teller.ts';
import { addDays, addMonths, lastDayOf, monthOf } from '#shared/core/date.ts';
import { uuid7 } from '#shared/core/id.ts';
import { emptyTalk } from '#shared/talks/model.ts';

/** A moment of the story, China time. */
export const china = (date: string, time: string): string => new Date(Date.parse(`${date}T${time}:00+08:00`)).toISOString();

/** Something that is entered at a moment of the story. */
export interface Step {
  readonly at: string;
  readonly run: () => Promise<void>;
}

/** The id of an act, the same in every run. */
export const actionId = (seed: number): string => uuid7(Date.UTC(2026, 0, 1) + seed, new TextEncoder().encode(`demo-act-${seed % 10}`));

/** Heart talks, each entered in the evening of its day. */
export const talkSteps = (teller: Teller): Step[] =>
  talks.map((talk) => ({
    at: china(talk.heldOn, '18:10'),
    run: async () => {
      const people = await teller.people();
      const ids = { talkerId: idOf(people, talk.talker), partnerId: idOf(people, talk.partner) };
      const { heldOn, category, place, points, opinion, followUp } = talk;
      const content = { ...emptyTalk(ids), heldOn, category, place, points, opinion, followUp };
      await teller.now('talks.finalise', { draftId: null, content });
    },
  }));

const superior = '府谷县直属机关工作委员会';

/** The year's plan as the rules propose it, filed quarter by quarter; what the superior said of the first. */
export const planSteps = (teller: Teller): Step[] => [
  {
    at: china('2026-01-05', '15:00'),
    run: async () => {
      const { lines } = await teller.now('plans.propose', { year: 2026 });
      await teller.now('plans.addLines', { lines });
    },
  },
  ...[1, 2, 3, 4].map((quarter) => {
    // The third quarter was filed three days late.
    const filedOn = `2026-${String(quarter * 3 - 2).padStart(2, '0')}-${quarter === 3 ? '08' : '05'}`;
    return {
      at: china(filedOn, '16:30'),
      run: async () => {
        const filing = await teller.now('plans.file', { year: 2026, quarter, filedOn, filedWith: superior, filedBy: '段奎' });
        if (quarter === 1) await teller.now('plans.review', { filingId: filing.id, opinion: '同意，注意把护林防火写进主题。', opinionOn: filedOn });
      },
    };
  }),
];

const movement = (on: string, amountFen: number) => ({
  on,
  amountFen,
  fromMonth: null,
  toMonth: null,
  slipNo: '',
  counterparty: superior,
  purpose: null,
  note: '',
  handledBy: collector,
});

/** What is in hand, by the books. */
const inHand = async (teller: Teller) => (await teller.now('dues.accounts', { year: 2026 })).book.holdings;

const passUp = async (teller: Teller, quarter: number, on: string): Promise<void> => {
  const fromMonth = monthOf(addMonths('2026-01-01', (quarter - 1) * 3));
  const toMonth = monthOf(addMonths('2026-01-01', quarter * 3 - 1));
  const { duesFen } = await inHand(teller);
  await teller.now('dues.recordMovement', {
    actionId: actionId(200 + quarter),
    movement: { ...movement(on, duesFen), kind: 'passUp', fromMonth, toMonth, slipNo: `0026${quarter}17` },
  });
};

const closeMonth = async (teller: Teller, month: string, seed: number): Promise<void> => {
  const { cashFen } = await inHand(teller);
  await teller.now('dues.closeMonth', {
    actionId: actionId(300 + seed),
    closing: { month, countedFen: cashFen, pieces: [], explanation: '' },
  });
};

/** A family pays together and wants one receipt; the refund buys books; the year's dues hang on the board. */
export const moneySteps = (teller: Teller): Step[] => {
  const months = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`);
  const passed = [1, 2, 3, 4].map((quarter) => {
    const on = addDays(lastDayOf(months[quarter * 3 - 1] ?? ''), 5);
    return { at: china(on, '10:30'), run: () => passUp(teller, quarter, on) };
  });
  const closed = months.map((month, at) => ({ at: china(addDays(lastDayOf(month), 8), '16:00'), run: () => closeMonth(teller, month, at) }));
  return [
    ...passed,
    ...closed,
    { at: china('2026-01-06', '10:00'), run: () => reduce(teller) },
    { at: china('2026-05-30', '18:00'), run: () => familyReceipt(teller) },
    {
      at: china('2026-07-20', '10:00'),
      run: async () => {
        const refund = { ...movement('2026-07-20', 60_000), kind: 'refund', slipNo: '返2026-031', note: '上半年党费返还' } as const;
        await teller.now('dues.recordMovement', { actionId: actionId(220), movement: refund });
      },
    },
    {
      at: china('2026-08-12', '10:00'),
      run: async () => {
        const use = { kind: 'use', purpose: 'material', slipNo: '发票00817', note: '购党章和条例单行本40册', counterparty: '县新华书店' } as const;
        await teller.now('dues.recordMovement', { actionId: actionId(221), movement: { ...movement('2026-08-12', 38_600), ...use } });
      },
    },
    {
      at: china('2026-12-31', '09:00'),
      run: async () => {
        await teller.now('dues.recordNotice', {
          fromMonth: '2026-01',
          toMonth: '2026-12',
          publishedOn: '2026-12-31',
          publishedUntil: '2027-01-08',
          place: '支部公开栏',
          approvedBy: '刘占轩',
          feedback: '',
        });
      },
    },
  ];
};

/** An ill member was allowed to pay less for a year. */
const reduce = async (teller: Teller): Promise<void> => {
  const people = await teller.people();
  await teller.now('dues.addReduction', {
    memberId: idOf(people, '曹奎轩'),
    fromMonth: '2026-01',
    toMonth: '2026-12',
    amountFen: 20,
    approvalNo: '府直工〔2025〕61号',
    approvedOn: '2025-12-28',
    approvedBy: superior,
    reason: '长期卧床，医疗支出大',
  });
};

const familyReceipt = async (teller: Teller): Promise<void> => {
  const { without } = await teller.now('dues.receipts', { year: 2026 });
  const paymentIds = without
    .filter(({ name, month }) => (name === '侯珍' || name === '侯德洋') && month === '2026-05')
    .map(({ paymentId }) => paymentId);
  await teller.now('dues.issueReceipt', { actionId: actionId(230), paymentIds, payerName: '侯珍' });
};
