// With which sentences do the rules of dues speak, and on which clause does each rest?
import { type Word, word, words } from '#shared/core/words.ts';

/** How F4 names a rate that is no percentage. */
export const rateWords = words({ flat: word('定额', 'Flat') });

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
  'DUES-09': {
    message: word(
      '{name}一次多交 {amount} 元：一次多交1000元以上全部上缴中央，请在备注写明“上缴中央”',
      '{name} pays {amount} yuan more than due: 1,000 yuan or more at once goes to the centre; write “上缴中央” in the note',
    ),
    clause: '中组发〔2008〕3号第十一条',
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
