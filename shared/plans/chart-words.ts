// Which words do the charts use?
import { word, words } from '#shared/core/words.ts';

export const chartWords = words({
  title: word('统计图', 'Charts'),
  sub: word('从记录、党费台账和名册自动统计；黑白打印也分得清', 'Counted from records, dues and roster; readable in black and white'),
  print: word('打印统计图', 'Print the charts'),
  asOf: word('截至 {date}，党员 {members} 人', 'As of {date}, {members} members'),
  attendance: word('{year} 年每月到会情况（人次）', 'Attendance by month, {year}'),
  expected: word('应到', 'Expected'),
  present: word('到会', 'Present'),
  dues: word('{year} 年每月党费（元）', 'Dues by month, {year} (yuan)'),
  due: word('应交', 'Due'),
  paid: word('已交', 'Paid'),
  ages: word('党员年龄（人）', 'Ages of members'),
  education: word('党员学历（人）', 'Education of members'),
  partyAges: word('党龄（人）', 'Party age'),
  count: word('人数', 'Members'),
  month: word('{month}月', '{month}'),
  category: word('项目', 'Item'),
  none: word('没有数据', 'No figures'),
});
