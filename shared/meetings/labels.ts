// How are kinds of meeting, attendance, agenda, vote and result called?
import { type Word, word, words } from '#shared/core/words.ts';
import { kindTable, type MeetingKind, meetingKinds } from '#shared/meetings/kinds.ts';

/** Each kind by its full name. */
export const meetingKindLabels: Readonly<Record<MeetingKind, Word>> = words(
  Object.fromEntries(meetingKinds.map((kind) => [kind, kindTable[kind].name])) as Record<MeetingKind, Word>,
);
export const attendanceLabels = words({
  present: word('到会', 'Present'),
  absent: word('缺席', 'Absent'),
  excluded: word('不计入应到', 'Not counted'),
});
export const exclusionLabels = words({
  cannotExpressWill: word('患精神病或其他疾病不能表达本人意志', 'Illness, cannot express will'),
  abroad: word('自费出国半年以上', 'Abroad at own expense for six months or more'),
  sentence: word('服刑', 'Serving a sentence'),
  bedridden: word('长期卧床或生病，生活不能自理', 'Bedridden or long illness'),
  away: word('调出、借调、外出学习工作半年以上，按规定应转未转组织关系', 'Away six months or more, relation should have moved'),
});
export const agendaKindLabels = words({
  report: word('听取报告', 'Report'),
  study: word('学习传达', 'Study'),
  deliberation: word('讨论决定', 'Deliberation'),
  admission: word('接收预备党员', 'Admission'),
  regularisation: word('预备党员转正', 'Regularisation'),
  villageMatter: word('村（社区）重要事项', 'Village matter'),
  other: word('其他', 'Other'),
});
export const voteKindLabels = words({
  general: word('一般事项', 'General'),
  admission: word('接收预备党员', 'Admission'),
  regularisation: word('预备党员转正', 'Regularisation'),
  villageMatter: word('村（社区）重要事项', 'Village matter'),
});
export const voteMethodLabels = words({ showOfHands: word('举手表决', 'Show of hands'), secretBallot: word('无记名投票', 'Secret ballot') });
export const voteResultLabels = words({
  passed: word('通过', 'Passed'),
  rejected: word('未通过', 'Rejected'),
  notVoted: word('不足法定人数，未表决', 'No quorum, not voted'),
});
export const standingLabels = words({
  full: word('正式党员', 'Full member'),
  probationary: word('预备党员', 'Probationary'),
  observation: word('留党察看', 'On observation'),
});
export const addendumLabels = words({ correction: word('更正', 'Correction'), supplement: word('补充', 'Supplement') });
