// Which phrases come with the program? Structure words and formal sentences in our own wording; ＿＿ marks what one fills in, and nothing says what happened.
import type { PhraseField } from '#shared/phrases/model.ts';

/** One built-in phrase; `kinds` empty: fits every kind of meeting. */
interface BuiltIn {
  readonly field: PhraseField;
  readonly kinds: readonly string[];
  readonly text: string;
}

const phrase = (field: PhraseField, text: string, ...kinds: string[]): BuiltIn => ({ field, kinds, text });

export const builtInPhrases: readonly BuiltIn[] = [
  phrase('agenda', '听取＿＿关于＿＿的汇报。'),
  phrase('agenda', '讨论＿＿，形成意见后提交支部党员大会。', 'committeeMeeting'),
  phrase('agenda', '讨论接收＿＿同志为预备党员：本人汇报、介绍人介绍、支部委员会报告审查情况、党员讨论、表决。', 'memberMeeting'),
  phrase('agenda', '讨论＿＿同志转正：本人汇报、小组意见、支部委员会意见、党员讨论、表决。', 'memberMeeting'),
  phrase('agenda', '确定本月主题党日的主题、时间和分工。', 'committeeMeeting'),
  phrase('agenda', '交纳党费；学习＿＿；议事＿＿；公开＿＿。', 'themeDay'),
  phrase('study', '学习篇目：＿＿。领学人：＿＿。重点段落：＿＿。'),
  phrase('study', '传达上级文件：＿＿（文号＿＿）。要求：一是＿＿；二是＿＿。'),
  phrase('study', '题目：＿＿。讲课人：＿＿。主要内容：一、＿＿；二、＿＿；三、＿＿。', 'partyLecture'),
  phrase('speech', '对议题＿＿，同意／不同意，理由是＿＿。'),
  phrase('speech', '提出建议：＿＿，请＿＿研究。'),
  phrase('speech', '结合本职工作谈＿＿：现状＿＿，问题＿＿，打算＿＿。'),
  phrase('speech', '自我批评：在＿＿方面存在＿＿，原因是＿＿，整改措施是＿＿。', 'orgLifeMeeting'),
  phrase('speech', '对＿＿同志提出批评意见：＿＿。', 'orgLifeMeeting'),
  phrase('speech', '对批评意见的回应：＿＿。', 'orgLifeMeeting'),
  phrase('decision', '同意＿＿。由＿＿负责，＿＿月＿＿日前完成。'),
  phrase('decision', '将＿＿提交支部党员大会讨论决定。', 'committeeMeeting'),
  phrase('decision', '将＿＿报上级党组织审批（备案）。'),
  phrase('decision', '本事项因到会人数不足未表决，改于＿＿月＿＿日再次召开会议。', 'memberMeeting'),
  phrase('summary', '本次会议议题＿＿项，已议定＿＿项；未议定的＿＿，原因是＿＿。'),
  phrase('summary', '会议对＿＿提出要求：＿＿。下次会议检查落实情况。'),
  phrase('summary', '缺席人员由＿＿负责补课，＿＿月＿＿日前完成。'),
  phrase('talkPoints', '谈到的事：一、＿＿；二、＿＿。'),
  phrase('talkPoints', '工作：＿＿。学习：＿＿。家庭和困难：＿＿。对支部的意见：＿＿。'),
  phrase('talkPoints', '提醒事项：＿＿。依据：＿＿。'),
  phrase('talkOpinion', '本人意见：＿＿。希望支部＿＿。'),
  phrase('talkOpinion', '没有其他意见。'),
  phrase('followUp', '由＿＿跟进＿＿，＿＿月＿＿日前答复本人。'),
  phrase('followUp', '提交支部委员会研究。'),
];
