// What does a proposed activity say of its business? What the regulations name as its task, to be replaced by the real agenda.
import { word, words } from '#shared/core/words.ts';

/** Kept as zh text, because the plan is printed and filed. */
export const planTopics = words({
  memberMeeting: word('听取支部委员会工作报告，讨论支部重要事项', 'Report of the committee, important matters'),
  quarter: word('第{quarter}季度党员大会：听取支部委员会工作报告，讨论支部重要事项', 'Member meeting of quarter {quarter}'),
  committeeMeeting: word('研究支部工作，确定主题党日内容', 'Work of the branch, content of the theme day'),
  groupMeeting: word('学习讨论，落实支部决议', 'Study, carrying out decisions'),
  partyLecture: word('党课（题目、讲课人待定）', 'Party lecture (subject and speaker to be named)'),
  themeDay: word('主题党日（主题待定）', 'Theme day (theme to be named)'),
  orgLifeMeeting: word('年度组织生活会（主题待定）', 'Yearly organisation-life meeting (theme to be named)'),
  scopeCommittee: word('支部委员', 'Committee members'),
  scopeMembers: word('全体党员', 'All members'),
});
