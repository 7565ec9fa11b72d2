// What do the DATA rules say to a person, and where do they come from? domain §2.9.
import { type Word, word, words } from '#shared/core/words.ts';

/** The sentence of each rule about a member's facts. */
export const memberRuleWords = words({
  'DATA-01': word('公民身份号码不对，请按证件核对。', 'The ID number is not right; compare it with the card.'),
  'DATA-02': word('出生日期或性别与公民身份号码不一致，请核对。', 'Birth or sex does not agree with the ID number; please check.'),
  'DATA-03': word('入党时未满18周岁，请核对。', 'Not yet 18 when joining; please check.'),
  'DATA-04': word(
    '转正日期早于预备期满，请核对（老党员按当时规定）。',
    'Regularised before the year of probation was over; please check (older rules for veterans).',
  ),
  'DATA-05': word(
    '党龄从转正之日自动计算，已按校正值 {months} 个月调整。',
    'Party age is counted from the regularisation, adjusted by {months} {months|month|months}.',
  ),
  'DATA-07': word('日期超出范围，请核对。', 'The date is out of range; please check.'),
  'DATA-08': word('姓名格式请核对（间隔点用“·”，中间不留空格，最多50个字）。', 'Check the name (dot “·”, no blanks inside, at most 50 characters).'),
  'DATA-12': word('电话格式请核对（手机11位，固定电话加区号）。', 'Check the telephone (mobile 11 digits, landline with area code).'),
  'ORG-14': word('临时党支部一般不发展党员，请由原支部或上级办理。', 'A temporary branch admits nobody; the original branch or the superior does.'),
});

/** The clause behind each rule, for 依据. */
export const memberRuleClauses: Readonly<Record<keyof typeof memberRuleWords, Word>> = words({
  'DATA-01': word('GB 11643-1999《公民身份号码》', 'GB 11643-1999, citizen ID number'),
  'DATA-02': word(
    'GB 11643-1999《公民身份号码》：第7至14位为出生日期，第17位单数为男、双数为女',
    'GB 11643-1999: digits 7–14 birth, digit 17 odd male, even female',
  ),
  'DATA-03': word('《中国共产党章程》第一条：年满十八岁', 'Party constitution, art. 1: eighteen years of age'),
  'DATA-04': word('《中国共产党章程》第七条：预备期为一年', 'Party constitution, art. 7: probation of one year'),
  'DATA-05': word('《中国共产党章程》第七条：党龄从预备期满转为正式党员之日算起', 'Party constitution, art. 7: party age begins with regularisation'),
  'DATA-07': word('中国共产党1921年7月1日纪念成立；记录日期不晚于今天', 'Founded on 1 July 1921; records are not dated ahead'),
  'DATA-08': word('民委发〔2016〕33号：间隔符为“·”，姓名不少于50字符', '民委发〔2016〕33号: interpunct “·”, names of up to 50 characters'),
  'DATA-12': word('《中国共产党党员基本信息采集表》填写说明', 'Filling rules of the national form'),
  'ORG-14': word('《支部工作条例》第八条', 'Branch regulations, art. 8'),
});

/** Why an ID number cannot be used (GB 11643, domain §4.1). */
export const idNumberProblemWords = words({
  none: word('', ''),
  empty: word('还没有填公民身份号码。', 'No ID number yet.'),
  length: word('位数不对：应为18位（旧号15位）。', 'Wrong length: 18 characters (15 in the old form).'),
  format: word('含有不该有的字符：前17位是数字，最后一位是数字或X。', 'Wrong characters: 17 digits, then a digit or X.'),
  date: word('其中的出生日期不存在。', 'The birth date in it does not exist.'),
  future: word('其中的出生日期晚于今天。', 'The birth date in it lies in the future.'),
  check: word('校验位不对，请逐位核对。', 'The check character is wrong; compare digit by digit.'),
  rounded: word(
    '末三位成了000：号码被电子表格改坏了，请按证件重填。',
    'Ends in 000: a spreadsheet has destroyed the number. Type it anew from the card.',
  ),
});
