// Which words do dated facts, the state of a day and the timeline use?
import { word, words } from '#shared/core/words.ts';

export const factWords = words({
  title: word('简历、奖惩、变动', 'Career, honours, changes'),
  none: word('支部没有登记。', 'The branch has recorded none.'),
  empty: word(
    '简历、奖惩、培训、家庭成员、入党介绍人等登记在这里，每条都写从哪天起。',
    'Career, honours, training, family and introducers are kept here, each with its dates.',
  ),
  add: word('登记一条…', 'Add one…'),
  addTitle: word('登记情况', 'Add a fact'),
  editTitle: word('更正：{kind}', 'Correct: {kind}'),
  edit: word('更正', 'Correct'),
  editNamed: word('更正 {kind} {value}', 'Correct {kind} {value}'),
  kind: word('类别', 'Kind'),
  value: word('内容', 'What'),
  fromOn: word('从', 'From'),
  until: word('到', 'Until'),
  partialHint: word('只知道年月就填年月', 'Year and month will do'),
  untilHint: word('空着就是至今', 'Empty: still so'),
  note: word('说明', 'Note'),
  noteHint: word('如批准机关、文号', 'e.g. who approved, number'),
  saved: word('已登记', 'Recorded'),
  retire: word('作废这一条', 'Retire this one'),
  retireReason: word('作废原因', 'Why it is retired'),
  retired: word('已作废', 'Retired'),
  range: word('{from} 至 {until}', '{from} to {until}'),
  still: word('今', 'now'),
  always: word('起始不详', 'unknown'),
  // ---- 更正 or 变动 ----
  changeTitle: word('这些是变了，还是原来填错了？', 'Did this change, or was it wrong?'),
  changeText: word(
    '变动会同时留下原来的情况，以后可以按日期查看；更正只改错，不留两段。',
    'A change keeps both states by date; a correction only mends what was wrong.',
  ),
  changed: word('从某天起变了', 'Changed from a day on'),
  corrected: word('原来填错了', 'Was wrong'),
  changeFrom: word('从哪天起', 'From'),
  fromTo: word('{before} → {after}', '{before} → {after}'),
  // ---- the state of a day ----
  asOf: word('看某一天的情况', 'As of a day'),
  asOfNotice: word('这是 {date} 当天的情况，只能看，不能改。', 'The state of {date}; it can only be looked at.'),
  asOfBack: word('回到今天', 'Back to today'),
  // ---- numbers ----
  maskedHint: word('号码已隐去中间几位；按“显示完整号码”可看全部。', 'The middle is hidden; “Show the numbers” shows it.'),
  reveal: word('显示完整号码', 'Show the numbers'),
  revealed: word('号码已完整显示，日志里记下了这一次。', 'The numbers are shown; the journal keeps it.'),
  // ---- somebody alike ----
  sameName: word('已有同名的党员：{name}{detail}', 'Same name already: {name}{detail}'),
  sameNameAndBirth: word('很可能已经登记过：{name}，出生日期也相同{detail}', 'Probably entered already: {name}, same birth{detail}'),
  sameReadingAndBirth: word(
    '读音和出生日期相同，请核对是不是同一个人：{name}{detail}',
    'Same reading and birth, perhaps the same person: {name}{detail}',
  ),
  openAlike: word('打开', 'Open'),
});

export const timelineWords = words({
  title: word('时间线', 'Timeline'),
  all: word('显示全部 {count} 条', 'Show all {count}'),
  fewer: word('只看最近的', 'Show the newest only'),
  recordedAt: word('{time} 录入', 'entered {time}'),
  since: word('{date} 起', 'since {date}'),
  dues: word('党费：{category}', 'Dues: {category}'),
  duesBase: word('基数 {base} 元', 'base {base}'),
  file: word('添加{kind}', '{kind} added'),
  seat: word('任{role}', 'Seat: {role}'),
  open: word('打开记录', 'Open'),
  birthDate: word('出生', 'Born'),
  joinedOn: word('加入党组织', 'Joined'),
  regularisedOn: word('转为正式党员', 'Regularised'),
});

export const yearWords = words({
  print: word('打印政治生日表', 'Print the list'),
  title: word('政治生日和党龄', 'Political birthdays'),
  sub: word('{year}年', '{year}'),
  birthdays: word('政治生日', 'Political birthdays'),
  birthdaysEmpty: word('没有登记入党日期的党员。', 'Nobody has a joining date yet.'),
  years: word('{years} 年', '{years} {years|yr|yrs}'),
  dayUnknown: word('只知道年份', 'year only'),
  fifty: word('光荣在党50年', 'Fifty years in the party'),
  fiftySub: word('截至 {year} 年7月1日党龄满50年的正式党员', 'Full members with fifty years of party age by 1 July {year}'),
  fiftyEmpty: word('今年没有。', 'None this year.'),
  fiftyNew: word('今年新满', 'new this year'),
  probations: word('预备期', 'Probation'),
  probationsEmpty: word('现在没有预备党员。', 'Nobody is on probation.'),
  probation: word('{end} 届满', 'ends {end}'),
  thisMonth: word('本月', 'this month'),
});
