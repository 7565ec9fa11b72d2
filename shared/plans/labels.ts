// How are planned kinds, states of a task and signs of honesty called?
import { word, words } from '#shared/core/words.ts';

export const planKindLabels = words({
  memberMeeting: word('支部党员大会', 'Member meeting'),
  committeeMeeting: word('支部委员会会议', 'Committee meeting'),
  groupMeeting: word('党小组会', 'Group meeting'),
  partyLecture: word('党课', 'Party lecture'),
  themeDay: word('主题党日', 'Theme day'),
  orgLifeMeeting: word('组织生活会', 'Organisation-life meeting'),
});
export const taskStateLabels = words({
  underWay: word('正在办理', 'Under way'),
  done: word('已落实', 'Done'),
  dropped: word('不再办理', 'Dropped'),
  notDone: word('未落实', 'Not done'),
});

/** The kinds of meeting in two signs, for the heads of narrow columns. */
export const shortKinds = words({
  memberMeeting: word('大会', 'Members'),
  committeeMeeting: word('支委', 'Committee'),
  groupMeeting: word('小组', 'Group'),
  partyLecture: word('党课', 'Lecture'),
  themeDay: word('党日', 'Theme'),
  orgLifeMeeting: word('组生', 'Life'),
  jointMeeting: word('联席', 'Joint'),
  otherMeeting: word('其他', 'Other'),
});
