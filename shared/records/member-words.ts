// Which words stand on a member's file and on labels? Sheets are printed in Chinese.
import { word, words } from '#shared/core/words.ts';

export const memberSheetWords = words({
  title: word('党员档案', 'Member’s file'),
  masked: word('号码、住址已隐去', 'Numbers and addresses left out'),
  basics: word('一、基本情况', '1. Basic facts'),
  events: word('二、党籍变化', '2. Membership'),
  facts: word('三、经历和变动', '3. Life and changes'),
  dues: word('四、{year}年党费', '4. Dues of {year}'),
  meetings: word('五、{year}年组织生活', '5. Meetings of {year}'),
  duesLine: word('应交 {due} 元，实交 {paid} 元，欠交 {arrears} 元。', 'Due {due}, paid {paid}, in arrears {arrears} yuan.'),
  duesNone: word('这一年不在本支部，没有党费。', 'No member here that year.'),
  kind: word('事项', 'What'),
  content: word('内容', 'Content'),
  from: word('自', 'From'),
  until: word('至', 'Until'),
  note: word('说明', 'Note'),
  date: word('日期', 'Date'),
  meeting: word('会议', 'Meeting'),
  attendance: word('到会情况', 'Attendance'),
  none: word('无', 'None'),
  partyAgeYears: word('{years} 年', '{years} years'),
  keeper: word('档案管理人签名', 'Keeper of the file'),
  secretary: word('党支部书记签名', 'Secretary'),
  noAddress: word('（没有登记住址）', '(no address)'),
  yes: word('是', 'Yes'),
  no: word('否', 'No'),
});
