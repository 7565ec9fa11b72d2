// What are the hardest dues to print? Sixty members, long names, approvals with long reasons, a receipt for the whole branch, everybody behind.
import type { TestLedger } from '#test/support/ledger.ts';

const action = (number: number): string => `01900000-0000-7000-8000-${String(700_000 + number).padStart(12, '0')}`;
const long = '因突发重大疾病住院治疗，家庭收入来源中断，本人申请、党小组讨论、支部委员会研究后报上级党委，情况属实'.slice(0, 200);

/** Keeps the dues of a year: one receipt a member, one for all, money passed up and used, a month closed with a difference. */
export const keepDues = async (ledger: TestLedger, ids: readonly string[]): Promise<void> => {
  const standing = { fromMonth: '2026-01', category: 'salary', baseFen: 1_234_567, flatFen: null, reason: '' } as const;
  await ledger.must('dues.setStandings', { standings: ids.map((memberId) => ({ ...standing, memberId })) });
  const approval = { fromMonth: '2026-03', toMonth: '2026-12', approvalNo: '府直党〔2026〕第1234号'.repeat(3), approvedOn: '2026-03-01' };
  for (const [index, memberId] of ids.slice(0, 3).entries())
    await ledger.must('dues.addReduction', {
      ...approval,
      memberId,
      amountFen: index * 1_000,
      approvedBy: '中共府谷县直属机关工作委员会',
      reason: long,
    });
  const pay = (memberId: string, month: string) => ({ memberId, month, amountFen: 24_690, paidOn: `${month}-05`, collector: '', note: '' });
  for (const [at, month] of ['2026-01', '2026-02'].entries()) {
    const payments = ids.map((memberId) => pay(memberId, month));
    await ledger.must('dues.recordPayments', { actionId: action(at), payments, receipts: at === 0 ? 'perMember' : 'one' });
  }
  const movement = {
    fromMonth: null,
    toMonth: null,
    slipNo: '农业银行现金缴款单第0017号',
    counterparty: '中共府谷县直属机关工作委员会',
    note: '',
    handledBy: '',
  };
  const passUp = {
    ...movement,
    kind: 'passUp',
    on: '2026-03-08',
    amountFen: 2_000_000,
    fromMonth: '2026-01',
    toMonth: '2026-02',
    purpose: null,
  } as const;
  await ledger.must('dues.recordMovement', { actionId: action(10), movement: passUp });
  const refund = { ...movement, kind: 'refund', on: '2026-04-08', amountFen: 500_000, purpose: null } as const;
  await ledger.must('dues.recordMovement', { actionId: action(11), movement: refund });
  const use = { ...movement, kind: 'use', on: '2026-05-08', amountFen: 120_000, purpose: 'material', note: long.slice(0, 100) } as const;
  await ledger.must('dues.recordMovement', { actionId: action(12), movement: use });
  await ledger.must('dues.closeMonth', {
    actionId: action(13),
    closing: { month: '2026-01', countedFen: 1_000, pieces: [0, 0, 0, 1, 0, 0, 0, 0], explanation: long },
  });
};
