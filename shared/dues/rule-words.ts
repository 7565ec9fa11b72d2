// With which sentences do the rules of dues speak, and on which clause does each rest?
import { type Word, word, words } from '#shared/core/words.ts';

/** How F4 names a rate that is no percentage. */
export const rateWords = words({ flat: word('定额', 'Flat') });

/** A rate as the window says it: percentages as they are, the flat rate in its language. */
export const rateWord = (rateText: string): Word => (rateText === rateWords.flat.zh ? rateWords.flat : word(rateText, rateText));

/** Clauses of the rate table, as printed law names them. */
export const rateClauses = {
  salary: '中组发〔2008〕3号第一、二条',
  annualSalary: '中组发〔2008〕3号第二、三条',
  irregular: '中组发〔2008〕3号第二、四条',
  retired: '中组发〔2008〕3号第五条',
  flat: '中组发〔2008〕3号第六条',
} as const;

/** What a rule of dues says (`{marks}` are the finding's values) and its clause. A letter behind the number tells cases of one rule apart. */
export interface DuesRuleWord {
  readonly message: Word;
  readonly clause: string;
}

const table = {
  'DUES-01': {
    message: word(
      '应交党费由类别和计算基数按规定比例算出，{name}这一类不能另填定额',
      'Dues of this category follow from the base; no flat figure can be set. {name}',
    ),
    clause: '中组发〔2008〕3号第一至五条',
  },
  'DUES-01a': {
    message: word('{name}这一类按定额交纳，不填计算基数', 'This category pays a flat amount; leave the base empty. {name}'),
    clause: rateClauses.flat,
  },
  'DUES-01b': {
    message: word('{name}的计算基数应大于零；还没有核定请留空', 'The base must be above zero; leave it empty when it is not assessed. {name}'),
    clause: '中组发〔2008〕3号第一至五条',
  },
  'DUES-01c': {
    message: word(
      '{name} {month} 已交足 {due} 元，再登记请在备注写明原因（如自愿多交）',
      '{name} has paid {due} yuan for {month} in full; say in the note why more is recorded',
    ),
    clause: '中组发〔2008〕3号第二、十一条',
  },
  'DUES-05': {
    message: word(
      '补交一般不超过6个月，{name}补的是 {month} 的党费，请在备注写明原因',
      'Back payment normally covers no more than 6 months; {name} pays for {month}: give the reason in the note',
    ),
    clause: '中组发〔2008〕3号第十二条',
  },
  'DUES-07': {
    message: word('农民党员每月0.2—1元，{name}填的是 {amount} 元，请写明原因', 'Farmers pay 0.2 to 1 yuan a month; {amount} needs a reason. {name}'),
    clause: rateClauses.flat,
  },
  'DUES-08': {
    message: word('该类党员每月0.2元，{name}填的是 {amount} 元，请写明原因', 'This category pays 0.2 yuan a month; {amount} needs a reason. {name}'),
    clause: rateClauses.flat,
  },
  'DUES-01d': {
    message: word(
      '应交党费与规定比例不符：{name}的名单上写每月 {stated} 元，按比例算是 {due} 元；仍按规定算出的记，请在原因里说明',
      'The list says {stated} yuan a month for {name}, the table {due}; the computed figure is kept: say why they differ',
    ),
    clause: '中组发〔2008〕3号第一至五条',
  },
  'DUES-06': {
    message: word(
      '减免须上级党委批准，请填写{name}的批准文号',
      'A reduction is approved by the superior; enter the number of the approval for {name}',
    ),
    clause: '中组发〔2008〕3号第七条',
  },
  'DUES-06a': {
    message: word('{name}的截止月份早于 {month}', 'The last month of {name} is before {month}'),
    clause: '记录要素',
  },
  'DUES-06b': {
    message: word('{name}从 {month} 起的月份里已有一项减免，请先撤销那一项或改月份', '{name} already has a reduction in these months from {month}'),
    clause: '记录要素',
  },
  'DUES-06c': {
    message: word('{name}的批准日期 {date} 晚于今天', 'The day of the decision {date} of {name} is later than today'),
    clause: '记录要素',
  },
  'DUES-06d': {
    message: word(
      '{name}按规定每月应交 {due} 元，减交后的 {amount} 元没有减少',
      '{name} owes {due} yuan a month by the table; {amount} is no reduction',
    ),
    clause: '中组发〔2008〕3号第七条',
  },
  'DUES-09': {
    message: word(
      '{name}一次多交 {amount} 元：一次多交1000元以上全部上缴中央。当月应交照记，多交的用“自愿多交”另记一笔',
      '{name} pays {amount} yuan more than due: 1,000 yuan or more at once goes to the centre. Record what is due, and the rest as voluntary payment',
    ),
    clause: '中组发〔2008〕3号第十一条',
  },
  'DUES-09a': {
    message: word(
      '{name}的 {amount} 元不足1000元，不单独上缴中央，请作为当月党费多交登记',
      '{amount} yuan of {name} are less than 1,000 and do not go to the centre; record them as dues of the month',
    ),
    clause: '中组发〔2008〕3号第十一条',
  },
  'DUES-09b': {
    message: word('上缴中央的自愿党费由中央开具收据，支部不开', 'The centre issues the receipt for voluntary dues that go to it'),
    clause: '中组发〔2008〕3号第十一条',
  },
  'DUES-10': {
    message: word(
      '不得垫交或扣缴：{name}的党费不能由组织垫交或从工资中扣。由本人、亲属或其他党员交来的请改选',
      'The organisation may not advance or withhold dues of {name}; choose the member, a relative or another member',
    ),
    clause: '中组发〔2008〕3号第十四条',
  },
  'DUES-11': {
    message: word(
      '上缴数大于收缴数：要上缴 {amount} 元，收到还没有上缴的只有 {open} 元',
      'Only {open} yuan of dues are in hand, {amount} cannot be passed up',
    ),
    clause: '本地财务规定：上缴数不大于收缴数',
  },
  'DUES-11a': {
    message: word('请填写缴款单（票据）号；没有的写“无”', 'Enter the number of the slip; write 无 when there is none'),
    clause: '记录要素',
  },
  'DUES-11b': {
    message: word(
      '应上缴中央的自愿党费还有 {open} 元，不能上缴 {amount} 元',
      'Only {open} yuan are held for the centre, {amount} cannot be passed on',
    ),
    clause: '中组发〔2008〕3号第十一条',
  },
  'DUES-11c': { message: word('请填写上缴的是哪几个月的党费', 'Enter the months that are passed up'), clause: '记录要素' },
  'DUES-11d': { message: word('截止月份早于起始月份', 'The last month is before the first'), clause: '记录要素' },
  'DUES-11e': {
    message: word(
      '这 {amount} 元已经上缴或用掉，手里只有 {open} 元，现在冲正会使上缴数大于收缴数。请先登记正确的一笔，或先冲正上缴记录',
      'These {amount} yuan were passed up or used; only {open} are in hand. Record the right payment first, or reverse the passing up',
    ),
    clause: '本地财务规定：上缴数不大于收缴数',
  },
  'DUES-11f': {
    message: word(
      '账上这一项有 {book} 元，但月结点钞短款，现金只够付 {open} 元，付不出 {amount} 元。什么都没有记。请先按现有的现金登记；短款补足、月结按实点数入账以后，再登记其余',
      'The books have {book} yuan for this, but a count found cash missing: {open} can be paid, not {amount}. Nothing was recorded. Enter what is there; once the rest is made good and counted at a closing, enter the rest',
    ),
    clause: '本地财务规定：现金与账面核对',
  },
  'DUES-12a': { message: word('公布的截止日期早于开始日期', 'The notice ends before it begins'), clause: '记录要素' },
  'DUES-15a': {
    message: word('移交人和接收人都是{name}，请填写两个人', 'Both are {name}; a hand-over needs two people'),
    clause: '收款人变动办理交接',
  },
  'DUES-L3': {
    message: word(
      '{month} 及以前的月份已经结账，不能再登记日期为 {date} 的收支。账没有动；请用实际办理的日期，改正用冲正',
      'Months up to {month} are closed; nothing can be dated {date}. Use the day on which it is done; correct by reversal',
    ),
    clause: '本地规定：月结后不改账，更正另记',
  },
  'DUES-L4': {
    message: word('日期 {date} 超出范围，不能晚于今天', 'The day {date} is out of range; it cannot be later than today'),
    clause: '记录要素',
  },
  'DUES-L5': {
    message: word('{month} 还没有过完，次月1日起才能结账', '{month} is not over; it can be closed from the next month on'),
    clause: '本地规定',
  },
  'DUES-L5a': {
    message: word('{month} 已经结过账（账已结到 {closed}），结账不能撤回', '{month} is closed already (closed up to {closed}) and stays so'),
    clause: '本地规定',
  },
  'DUES-L5b': {
    message: word(
      '实点 {counted} 元，账面 {book} 元，相差 {difference} 元，请写明原因再结账',
      'Counted {counted}, books {book}, difference {difference} yuan: say why before closing',
    ),
    clause: '本地规定：现金与账面核对',
  },
  'DUES-L6': {
    message: word('党费返还结余 {open} 元，不够支出 {amount} 元', 'Only {open} yuan of refunds are left, {amount} cannot be used'),
    clause: '中组发〔2008〕3号关于党费使用的规定',
  },
  'DUES-L7': {
    message: word('请选择用途：党费只能用于五项规定用途', 'Choose the purpose; dues serve the five prescribed purposes only'),
    clause: '中组发〔2008〕3号关于党费使用的规定',
  },
  'DUES-L1': {
    message: word('{month} 还没有到，{name}预交本人以后月份的党费', '{month} is still to come; {name} pays his own dues ahead'),
    clause: '中组发〔2008〕3号第十二、十四条',
  },
  'DUES-L2': {
    message: word(
      '党费按月交纳，{name}最多预交到当年12月，不能登记 {month}',
      'Dues are paid monthly; {name} can pay ahead to December at most, not {month}',
    ),
    clause: '中组发〔2008〕3号第十二、十四条',
  },
  'DUES-13': {
    message: word(
      '预备党员自大会通过之日起交纳，{name}应从 {month} 起核定；晚于该月请写明原因',
      'Probationary members pay from the day of the vote; {name} is due from {month}: give the reason for a later month',
    ),
    clause: '中组发〔2008〕3号第八条',
  },
  'DUES-13a': {
    message: word(
      '{month} {name}还不是（或已不是）本支部党员，不能登记这个月的党费',
      '{name} was not a member of this branch in {month}; dues of that month cannot be recorded',
    ),
    clause: '中组发〔2008〕3号第八、九条',
  },
  'DUES-14a': {
    message: word(
      '基数一般每年1月核定一次，{name}从 {month} 起变动，请写明原因',
      'The base is reviewed in January; {name} changes from {month}: give the reason',
    ),
    clause: '中组发〔2008〕3号第十条；本地设置：每年核定一次',
  },
  'DUES-14b': {
    message: word('{name}从 {month} 起的核定已有记录，改动请写明原因', '{name} is already assessed from {month}; give the reason for changing it'),
    clause: '中组发〔2008〕3号第十条',
  },
  'DATA-07': {
    message: word(
      '{name}的收款日期 {date} 超出范围，不能晚于今天',
      'The day of payment {date} of {name} is out of range; it cannot be later than today',
    ),
    clause: '记录要素',
  },
  'ORG-14': {
    message: word('临时党支部一般不发展党员、不收缴党费、不换届', 'A temporary branch admits nobody, collects no dues and holds no re-election'),
    clause: '《支部工作条例》第八条',
  },
} as const satisfies Record<string, DuesRuleWord>;

/** Rules that dues can report. */
export type DuesRule = keyof typeof table;

/** The sentence and clause of each rule of dues. */
export const duesRuleWords: Readonly<Record<DuesRule, DuesRuleWord>> = table;
