// Which words do the superior's remarks and the branch's answers use, on screen and on paper?
import { type Word, word, words } from '#shared/core/words.ts';
import type { RemarkKind, ReplyAnswer } from '#shared/handoff/replies.ts';

export const remarkKindLabels: Readonly<Record<RemarkKind, Word>> = words({
  remark: word('批阅', 'Remark'),
  feedback: word('反馈', 'Feedback'),
  reminder: word('催报', 'Reminder'),
});

export const replyAnswerLabels: Readonly<Record<ReplyAnswer, Word>> = words({
  read: word('已阅', 'Read'),
  adopted: word('采纳', 'Adopted'),
  declined: word('未采纳', 'Declined'),
});

export const replyWords = words({
  // ---- at the superior ----
  remarks: word('批阅与反馈', 'Remarks'),
  remarksOf: word('对{name}的批阅', 'Remarks to {name}'),
  remarksSub: word('写好后，和回执一起写到支部的 U盘上', 'They go onto the branch’s stick together with the receipts'),
  writeRemark: word('写批阅…', 'Write a remark…'),
  editRemark: word('修改批阅', 'Change the remark'),
  kind: word('类别', 'Kind'),
  about: word('针对', 'About'),
  wholeBranch: word('整个支部', 'The branch as a whole'),
  text: word('内容', 'Text'),
  textHint: word('支部收到后逐条答复，不会自动改动支部的记录', 'The branch answers each; nothing in its records changes by itself'),
  dueOn: word('要求办结日期', 'Wanted done by'),
  dueHint: word('不要求就空着；支部采纳后可以另定。', 'Leave it empty if there is none; the branch may set another.'),
  wantedBy: word('要求 {date} 前办结', 'wanted by {date}'),
  noRemarks: word('还没有批阅', 'No remarks yet'),
  noRemarksText: word('看了支部的簿册，有意见就写在这里。', 'What you have to say about the branch’s books goes here.'),
  notLeft: word('未带走', 'Not on a stick yet'),
  left: word('{date} 已写出', 'On a stick since {date}'),
  unanswered: word('未答复', 'No answer yet'),
  drop: word('删去', 'Drop'),
  dropTitle: word('删去这条批阅？', 'Drop this remark?'),
  saved: word('已保存，下次写回执时一起带走', 'Saved; it leaves with the next receipts'),
  dropped: word('已删去', 'Dropped'),
  waiting: word('{count} 个支部的批阅还没有写出', 'Remarks to {count} {count|branch|branches} to write'),
  written: word(
    '已写 {receipts} 份回执、{count} 个批阅包并重新校验，可以拔出（在 BranchLedger 文件夹里）',
    '{receipts} {receipts|receipt|receipts} and {count} {count|package|packages} of remarks written and verified, safe to unplug',
  ),
  backToInbox: word('回收包台', 'Back to the inbox'),
  // ---- at the branch ----
  superiorRemarks: word('上级批阅', 'Remarks of the superior'),
  superiorRemarksSub: word('{count} 条待答复', '{count} to answer'),
  noSuperiorRemarks: word('上级的批阅随回执一起来，到了会显示在这里。', 'Remarks arrive with the receipts and appear here.'),
  answerButton: word('答复', 'Answer'),
  answerAbout: word('答复：{title}', 'Answer: {title}'),
  answerTitle: word('答复上级批阅', 'Answer the superior'),
  answer: word('答复', 'Answer'),
  note: word('说明', 'Note'),
  noteHint: word('未采纳的要写明理由；随下次上报带给上级', 'A reason is needed to decline. It travels with the next report'),
  makeTask: word('列入落实任务，办结后随下次上报带给上级', 'Make it a task; when done, the next report tells the superior'),
  owner: word('责任人', 'Owner'),
  taskDueOn: word('完成期限', 'Due on'),
  task: word('落实', 'Carried out'),
  taskOwner: word('责任人 {owner}', 'owner {owner}'),
  taskDue: word('期限 {date}', 'due {date}'),
  taskLate: word('已过期限', 'past its date'),
  taskOpen: word('还没有登记', 'Nothing noted'),
  taskNote: word('{date} {by}：{note}', '{date} {by}: {note}'),
  toTask: word('登记落实', 'Note progress'),
  toTaskOf: word('登记落实：{title}', 'Note progress: {title}'),
  answered: word('已答复，随下次上报带给上级', 'Answered; it travels with the next report'),
  saidBy: word('{from}　{by}　{date}', '{from}, {by}, {date}'),
  answeredBy: word('{by}　{date}', '{by}, {date}'),
  writtenBy: word('{by} {date} 写', 'written by {by}, {date}'),
  openRecord: word('打开记录', 'Open the record'),
  printSheet: word('打印反馈单…', 'Print the sheet…'),
  // ---- taking ----
  replyFresh: word(
    '新增 {count} 条。逐条答复后，随下次上报带给上级。',
    '{count} new {count|remark|remarks}. Answer each; the answers travel with the next report.',
  ),
  // ---- the sheet 上级批阅反馈单 ----
  sheetTitle: word('上级批阅反馈单', 'Remarks of the superior and answers'),
  sheetAsOf: word('{year}年度　截至{date}', '{year}, as of {date}'),
  sheetNone: word('本年度没有上级批阅。', 'No remarks of the superior this year.'),
  ordinal: word('序号', 'No.'),
  what: word('批阅内容', 'Remark'),
  answerColumn: word('支部答复', 'Answer'),
  secretary: word('支部书记', 'Secretary'),
  superiorSign: word('上级经办人', 'For the superior'),
  signDate: word('日期', 'Date'),
});
