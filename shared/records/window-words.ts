// Which words does the window's print centre use? The words of the sheets themselves stand in words.ts.
import { type Word, word, words } from '#shared/core/words.ts';
import type { SheetId } from '#shared/records/model.ts';

export const printWords = words({
  title: word('打印中心', 'Print centre'),
  sub: word('看到的就是打印出来的；保存为 PDF 后用系统的阅读器打印', 'What you see is what prints; save as PDF, then print with the system’s viewer'),
  sheets: word('要打印的', 'What to print'),
  year: word('年度', 'Year'),
  audience: word('用途', 'For'),
  internal: word('内部用（含身份证号、电话）', 'Internal (with ID numbers and phones)'),
  publicVersion: word('公开用（不含个人信息）', 'Public (without personal data)'),
  chooseMeeting: word('会议', 'Meeting'),
  chooseMember: word('党员', 'Member'),
  blankForm: word('空白表', 'Blank form'),
  meetingOption: word('{date}　{kind}第{number}次', '{date} {kind} no. {number}'),
  noMeetings: word('这一年还没有定稿的会议记录。', 'No finalised meetings in this year.'),
  show: word('预览', 'Preview'),
  making: word('正在排版…', 'Laying out…'),
  pageOf: word('第 {page} 页，共 {pages} 页', 'Page {page} of {pages}'),
  pages: word('共 {pages} 页', '{pages} pages'),
  zoomIn: word('放大', 'Zoom in'),
  zoomOut: word('缩小', 'Zoom out'),
  fitWidth: word('适合宽度', 'Fit width'),
  zoomNow: word('{percent}%', '{percent}%'),
  save: word('保存 PDF…', 'Save PDF…'),
  saved: word('已保存并重新校验：{file}，共 {pages} 页', 'Saved and verified: {file}, {pages} pages'),
  openFile: word('打开打印', 'Open and print'),
  showFile: word('在文件夹中查看', 'Show in folder'),
  pickFirst: word('选好左边的内容，按“预览”看成品页面。', 'Choose on the left, then press Preview.'),
  stale: word('选择已改，请重新预览。', 'The choice changed; preview again.'),
  drawFailed: word('这一页画不出来，请保存 PDF 后用系统的阅读器查看。', 'This page cannot be drawn here; save the PDF and open it.'),
});

/** Name and purpose of each sheet in the print centre. */
export const sheetLabels: Readonly<Record<SheetId, Word>> = words({
  'year-book': word('三会一课记录本（全年会议记录）', 'Year book (all meetings)'),
  'dues-ledger': word('党费收缴台账', 'Dues ledger'),
  roster: word('党员名册', 'Roster'),
  'member-form': word('党员基本信息采集表', 'Member form'),
  'meeting-record': word('单次会议记录', 'One meeting record'),
  'sign-in': word('签到表', 'Sign-in sheet'),
});
