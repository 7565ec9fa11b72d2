// Which words do the charts use?
import { type Word, word, words } from '#shared/core/words.ts';

export const chartWords = words({
  title: word('统计图', 'Charts'),
  sub: word('从记录、党费台账和名册自动统计；黑白打印也分得清', 'Counted from records, dues and roster; readable in black and white'),
  print: word('打印统计图', 'Print the charts'),
  asOf: word('截至 {date}，党员 {members} 人', 'As of {date}, {members} {members|member|members}'),
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

/** The bands of the charts, by the label that the figures carry; an education stands as the file has it. */
const bands: readonly Word[] = [
  word('30岁及以下', '30 and under'),
  word('31—35岁', '31–35'),
  word('36—40岁', '36–40'),
  word('41—45岁', '41–45'),
  word('46—50岁', '46–50'),
  word('51—55岁', '51–55'),
  word('56—60岁', '56–60'),
  word('61—65岁', '61–65'),
  word('66—70岁', '66–70'),
  word('71岁及以上', '71 and over'),
  word('不满5年', 'under 5 years'),
  word('5—9年', '5–9 years'),
  word('10—19年', '10–19 years'),
  word('20—29年', '20–29 years'),
  word('30—39年', '30–39 years'),
  word('40—49年', '40–49 years'),
  word('50年及以上', '50 years and over'),
  word('不详', 'unknown'),
  word('预备期或不详', 'probation or unknown'),
];

/** A band as it is shown. */
export const bandWord = (label: string): Word => bands.find(({ zh }) => zh === label) ?? word(label, label);
