// How is a duty called where there is room for a few characters only, as in a cell of the calendar?
import type { Duty } from '#shared/compliance/contract.ts';
import { type Word, word } from '#shared/core/words.ts';

const brief: Readonly<Record<Duty['kind'], Word>> = {
  memberMeeting: word('党员大会', 'Member meeting'),
  committeeMeeting: word('支委会', 'Committee'),
  groupMeeting: word('小组会', 'Group meeting'),
  themeDay: word('主题党日', 'Theme day'),
  partyLecture: word('党课', 'Lecture'),
  orgLifeMeeting: word('组织生活会', 'Life meeting'),
  dues: word('党费', 'Dues'),
  duesUnset: word('党费核定', 'Bases of dues'),
  duesArrears: word('党费欠交', 'Arrears'),
  duesMoney: word('党费账款', 'Money of dues'),
  probationEnds: word('预备期', 'Probation'),
  openDecision: word('落实决定', 'Decision'),
  unfinishedDraft: word('草稿定稿', 'Draft'),
  organisation: word('组织建设', 'Organisation'),
  report: word('上报', 'Report'),
  history: word('历史补录', 'Paper records'),
  talk: word('谈心谈话', 'Talk'),
  plan: word('计划报备', 'Plan'),
  superiorRemark: word('上级批阅待答复', 'Remarks to answer'),
  remarkTask: word('上级批阅待落实', 'Remarks to carry out'),
};

/** The short name of what a duty is about. */
export const dutyBrief = ({ kind }: Pick<Duty, 'kind'>): Word => brief[kind];
