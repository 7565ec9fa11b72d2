// Which words stand on the list of reminders?
import { word, words } from '#shared/core/words.ts';

export const reminderWords = words({
  title: word('催报单', 'Reminders to hand in'),
  asOf: word('{date}', '{date}'),
  summary: word(
    '应于{due}前报包。下级组织共{branches}个，需催报或改正的{count}个。',
    'Due {due}. Of {branches} {branches|branch|branches} {count} {count|is|are} to be reminded.',
  ),
  ordinal: word('序号', 'No.'),
  name: word('组织（代码）', 'Organisation (code)'),
  last: word('最近一次收包', 'Last package'),
  lastValue: word('第{seq}号，{date}', 'no. {seq}, {date}'),
  never: word('没有交过', 'never'),
  what: word('催办事项', 'What to do'),
  missing: word('未报包，已过{days}天', 'not handed in, {days} {days|day|days} over'),
  refused: word('上次的包不能收，请重新导出', 'last package refused, export again'),
  setAside: word('有{count}条没收下，请按回执改正后再报', '{count} {count|row|rows} set aside, mend and report again'),
  answer: word('联系情况', 'Answer'),
  none: word('各组织都已按时报包，没有要催的。', 'Everybody has handed in.'),
});
