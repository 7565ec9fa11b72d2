// Which words does the frame around the pages use?
import { word, words } from '#shared/core/words.ts';

export const shellWords = words({
  sections: word('功能', 'Sections'),
  workbench: word('工作台', 'Workbench'),
  members: word('党员', 'Members'),
  meetings: word('组织生活', 'Meetings'),
  dues: word('党费', 'Dues'),
  print: word('打印中心', 'Print centre'),
  handoff: word('上报交接', 'Hand-over'),
  inbox: word('收包台', 'Inbox'),
  settings: word('设置', 'Settings'),
  yearInView: word('年度', 'Year in view'),
  year: word('{year} 年度', 'Year {year}'),
  searchButton: word('找人、记录、功能……', 'People, records, pages…'),
  toContent: word('跳到内容', 'Skip to content'),
  duesCount: word('{count} 件待办', '{count} to do'),
  noPackageYet: word('还没有上报过', 'Nothing handed over yet'),
  packageSent: word('上报包 第 {seq} 号', 'Package {seq}'),
  day: word('{month}月{day}日', '{date}'),
  packageReceived: word('{date} {to}已接收', 'taken by {to} on {date}'),
  packageWaiting: word('{date} 已导出，等回执', 'exported on {date}, no receipt yet'),
  packagesTaken: word('已收包 {count} 个', '{count} packages taken'),
  packageLast: word('最近：{from} 第 {seq} 号', 'last: {from} no. {seq}'),
  autosaved: word('已自动保存', 'Saved automatically'),
  unsaved: word('有内容还没保存', 'Unsaved text'),
});
