// Which words do the list's filters, columns and mass change use?
import { word, words } from '#shared/core/words.ts';

export const listWords = words({
  filter: word('筛选', 'Filter'),
  filterCount: word('筛选（{count}）', 'Filter ({count})'),
  filterTitle: word('筛选条件', 'Filter'),
  clear: word('清除条件', 'Clear the filter'),
  any: word('不限', 'Any'),
  groupNone: word('没有编入党小组', 'In no group'),
  ethnicity: word('民族', 'Ethnic group'),
  han: word('汉族', 'Han'),
  minority: word('少数民族', 'Minority'),
  ageFrom: word('年龄从', 'Age from'),
  ageTo: word('年龄到', 'Age to'),
  partyAgeFrom: word('党龄从', 'Party age from'),
  partyAgeTo: word('党龄到', 'Party age to'),
  yearsFormat: word('请填写整数岁（年）数', 'Enter whole years'),
  isMobile: word('流动党员', 'Mobile members'),
  isLost: word('失联党员', 'Out of contact'),
  isMigrantWorker: word('农民工', 'Migrant workers'),
  hasSeat: word('有党内职务', 'With a party post'),
  isSuspended: word('党籍停止', 'Membership suspended'),
  flags: word('只看', 'Only'),
  missing: word('资料缺项', 'Missing facts'),
  asOf: word('看哪一天', 'As of'),
  asOfHint: word('空着就是今天', 'Empty: today'),
  asOfNotice: word('这是 {date} 的名册。', 'The roster of {date}.'),
  columns: word('显示的列', 'Columns'),
  columnsText: word(
    '姓名总是显示。窗口关闭前都按这里的选择显示；要长期保留，请在“筛选”里存起来。',
    'The name is always shown. The choice holds until the window is closed; save it with the filter to keep it.',
  ),
  allColumns: word('全部列', 'All columns'),
  mark: word('选', 'Pick'),
  markRow: word('选{name}', 'Pick {name}'),
  markShown: word('全选列出的 {count} 人', 'Pick all {count} listed'),
  unmark: word('取消选择', 'Pick none'),
  marked: word('已选 {count} 人', '{count} picked'),
  markHint: word('空格键选中或取消这一行', 'Space picks a row'),
  mass: word('批量修改…', 'Change together…'),
  massTitle: word('批量修改 {count} 人', 'Change {count} {count|person|people} together'),
  massWhat: word('改什么', 'What'),
  massValue: word('改为', 'To'),
  massHow: word('怎么改', 'How'),
  massNote: word('说明', 'Note'),
  massLook: word('先看结果', 'See the result first'),
  massBack: word('返回修改', 'Back'),
  massApply: word('修改这 {count} 人', 'Change these {count}'),
  massNothing: word('没有人需要修改。', 'Nobody needs this change.'),
  massCounts: word('将修改 {change} 人，{same} 人本来就是，{refused} 人不能改', '{change} will change, {same} are so already, {refused} cannot'),
  massDone: word('已修改 {count} 人', '{count} changed'),
  massUndo: word('这次修改是一步，可以一步撤销。', 'This change is one step and can be undone in one step.'),
  before: word('原来', 'Before'),
  after: word('改后', 'After'),
  result: word('结果', 'Result'),
  outcomeChange: word('修改', 'Changes'),
  outcomeSame: word('不变', 'Same'),
  outcomeRefused: word('不能改', 'Refused'),
  empty: word('（空）', '(empty)'),
  yes: word('是', 'Yes'),
  no: word('否', 'No'),
  yearPage: word('政治生日和党龄', 'Political birthdays'),
});

/** Why somebody is left out of a change of many. */
export const massRefusalWords = words({
  unknown: word('找不到这个人', 'Not found'),
  retired: word('档案已作废', 'The file is retired'),
  left: word('已不在册', 'No longer a member'),
  beforeJoining: word('那一天还没有入党', 'Had not yet joined on that day'),
});

export const missingFactWords = words({
  idNumber: word('没有公民身份号码', 'No ID number'),
  birthDate: word('没有出生日期', 'No date of birth'),
  education: word('没有学历', 'No education'),
  joinedOn: word('没有入党日期', 'No joining date'),
  regularisedOn: word('没有转正日期', 'No regularisation date'),
  post: word('没有工作岗位', 'No post'),
  phone: word('没有电话', 'No telephone'),
  address: word('没有住址', 'No address'),
  group: word('没有编入党小组', 'In no group'),
});

export const educationGroupWords = words({
  postgraduate: word('研究生', 'Postgraduate'),
  bachelor: word('大学本科', 'Bachelor'),
  college: word('大学专科', 'College'),
  vocational: word('中专', 'Vocational'),
  highSchool: word('高中、中技', 'High school'),
  middleSchool: word('初中及以下', 'Middle school or below'),
});

export const postGroupWords = words({
  organ: word('党政机关', 'Organs'),
  institution: word('事业单位', 'Institutions'),
  enterprise: word('企业', 'Enterprises'),
  social: word('民办非企业', 'Social units'),
  worker: word('工勤人员', 'Workers'),
  farmer: word('农牧渔民', 'Farmers'),
  soldier: word('军人武警', 'Soldiers'),
  student: word('学生', 'Students'),
  retired: word('离退休', 'Retired'),
  other: word('其他', 'Others'),
});

export const massFlagWords = words({
  isMobile: word('是否流动党员', 'Mobile member'),
  isMigrantWorker: word('是否农民工', 'Migrant worker'),
});
