// With which sentences do the rules of meetings speak, and on which clause does each rest?
import { type Word, word } from '#shared/core/words.ts';
import { kindRuleWords } from '#shared/meetings/kind-rule-words.ts';

/** What a rule of meetings says (`{marks}` are the finding's values) and its clause. A letter behind the number tells cases of one rule apart. */
export interface MeetingRuleWord {
  readonly message: Word;
  readonly clause: string;
}

const elements = '会议记录要素：时间、地点、主持人、记录人、应到实到、议题、发言、表决、决议';
const branchVote = '《支部工作条例》第十一条';
const committeeQuorum = '《支部工作条例》第十二条';
const admissionVote = '《发展党员工作细则》第二十条（2026年5月18日起第十九条）';
const admissionBallot = '《发展党员工作细则》第二十条（2026年5月18日修订）';
const writtenOpinion = '《发展党员工作细则》第二十一条（2014年）';
const noVoteOnProbation = '《党章》第七条；《基层组织选举工作条例》第五条';
const leaveReasons = '会议记录要素：缺席人员及原因';
const exclusions = '组织部门关于不计入应到会人数的规定（五种情形）';

const table = {
  'MTG-00a': { message: word('请填写会议日期', 'Fill in the date of the meeting'), clause: elements },
  'MTG-00b': { message: word('请填写开始和结束时间', 'Fill in start and end'), clause: elements },
  'MTG-00c': { message: word('结束时间应晚于开始时间', 'The end must be later than the start'), clause: elements },
  'MTG-00d': { message: word('请填写会议地点', 'Fill in the place'), clause: elements },
  'MTG-00e': { message: word('至少写一项议题', 'Write at least one agenda item'), clause: elements },
  'MTG-00f': { message: word('第{n}项议题没有名称', 'Agenda item {n} has no title'), clause: elements },
  'MTG-00g': { message: word('第{n}条发言缺发言人或要点', 'Speech {n} lacks its speaker or its points'), clause: elements },
  'MTG-00h': { message: word('第{n}项表决没有写明事项', 'Vote {n} has no subject'), clause: elements },
  'MTG-00i': { message: word('第{n}项决议没有内容', 'Decision {n} has no text'), clause: elements },
  'MTG-00j': {
    message: word(
      '这一天没有应到会的人；请核对日期，支委会请先登记委员任职',
      'Nobody is expected on that day; check the date, or register the committee seats first',
    ),
    clause: elements,
  },
  'MTG-00k': { message: word('会议日期早于1921年7月，请核对', 'The date lies before July 1921; check it'), clause: elements },
  'MTG-06': {
    message: word(
      '应到有表决权 {expected} 人，到会 {present} 人，不足半数（至少 {needed} 人），不能表决；请改为“未表决”',
      '{expected} with a vote expected, {present} present: fewer than half ({needed} needed), no vote can be taken; mark it as not voted',
    ),
    clause: branchVote,
  },
  'MTG-06a': {
    message: word(
      '到会 {present} 人，正好是应到 {expected} 人的一半，符合“半数以上”',
      '{present} present is exactly half of {expected}: that satisfies “at least half”',
    ),
    clause: branchVote,
  },
  'MTG-06b': {
    message: word(
      '接收预备党员、转正须超过半数到会：应到有表决权 {expected} 人，到会 {present} 人，至少 {needed} 人；请改为“未表决”',
      'Admission needs more than half: {expected} expected, {present} present, {needed} needed; mark it as not voted',
    ),
    clause: admissionVote,
  },
  'MTG-06c': {
    message: word(
      '到会 {present} 人，已够表决（至少 {needed} 人），这一项记为未表决',
      '{present} present is enough ({needed}); this item stands as not voted',
    ),
    clause: branchVote,
  },
  'MTG-06d': {
    message: word(
      '村、社区重要事项按本支部规定须三分之二以上到会：应到有表决权 {expected} 人，到会 {present} 人，至少 {needed} 人；请改为“未表决”',
      'By this branch’s setting village matters need two thirds present: {expected} expected, {present} present, {needed} needed; mark it as not voted',
    ),
    clause: '本地规定：“四议两公开”三分之二以上到会',
  },
  'MTG-07': {
    message: word(
      '赞成 {yes} 票，未超过应到 {expected} 人的半数（至少 {needed} 票），不能记为通过',
      '{yes} in favour is not more than half of {expected} ({needed} needed); it cannot pass',
    ),
    clause: branchVote,
  },
  'MTG-07a': {
    message: word(
      '赞成 {yes} 票，已超过应到 {expected} 人的半数，却记为未通过，请核对或说明原因',
      '{yes} in favour is more than half of {expected}, yet it stands as rejected: check or give the reason',
    ),
    clause: branchVote,
  },
  'MTG-08': {
    message: word(
      '各项票数共 {sum} 票，多于到会有表决权的 {present} 人',
      '{sum} {sum|vote was|votes were} counted, more than the {present} present with a vote',
    ),
    clause: branchVote,
  },
  'MTG-08a': {
    message: word(
      '到会有表决权 {present} 人，票数共 {sum} 票，差 {missing} 票，请核对或说明原因',
      '{present} present with a vote, {sum} {sum|vote|votes}: {missing} missing; check or give the reason',
    ),
    clause: branchVote,
  },
  'MTG-08b': {
    message: word(
      '书面意见 {written} 份，多于缺席的有表决权党员 {absent} 人',
      '{written} {written|written opinion is|written opinions are} more than the {absent} absent voters',
    ),
    clause: writtenOpinion,
  },
  'MTG-08c': {
    message: word('书面意见只用于接收预备党员和转正的表决', 'Written opinions belong only to admission and regularisation'),
    clause: writtenOpinion,
  },
  'MTG-08d': { message: word('这一项记为未表决，票数应为零', 'This item stands as not voted; its figures must be zero'), clause: branchVote },
  'MTG-09': { message: word('请填写主持人', 'Name the host'), clause: elements },
  'MTG-09a': { message: word('主持人应到会，名单上没有记为到会', 'The host must be present, but is not listed as present'), clause: elements },
  'MTG-10': { message: word('请填写记录人', 'Name the recorder'), clause: elements },
  'MTG-10a': {
    message: word(
      '记录人应到会；支委会的记录人不是委员的，请把姓名写入列席',
      'The recorder must be present; one who is not on the committee is named under observers',
    ),
    clause: elements,
  },
  'MTG-11': { message: word('到会名单缺 {count} 人：{names}', '{count} missing from the attendance list: {names}'), clause: leaveReasons },
  'MTG-11a': {
    message: word('到会名单有 {count} 人当天不在应到之列，请重新取名单', '{count} on the list were not expected that day; take the list anew'),
    clause: leaveReasons,
  },
  'MTG-11b': { message: word('{names} 在到会名单上重复', '{names} is on the attendance list twice'), clause: leaveReasons },
  'MTG-11c': { message: word('{names} 不计入应到，请选明情形', 'Choose the case in which {names} is not counted'), clause: exclusions },
  'MTG-11d': {
    message: word('{names} 本来不计入应到有表决权人数，请记为到会或缺席', '{names} never counts among the voters; list as present or absent'),
    clause: exclusions,
  },
  'MTG-11e': {
    message: word('这类会议不设不计入应到；{names} 请记为到会或缺席', 'Nobody is left out at such a meeting: list {names} as present or absent'),
    clause: committeeQuorum,
  },
  'MTG-12': { message: word('{names} 缺席，请填写原因', '{names} absent: give the reason'), clause: leaveReasons },
  'MTG-13': {
    message: word(
      '{names} 同日 {from}—{to} 已在另一次会议上记为到会，时间重叠',
      '{names} stands as present at another meeting on that day, {from}–{to}: the times overlap',
    ),
    clause: elements,
  },
  'MTG-14': { message: word('会议日期不能晚于今天', 'The date cannot be later than today'), clause: elements },
  'MTG-15': {
    message: word(
      '补录：会后已过 {days} 个工作日（规定 {limit} 个以内），请说明原因；会议日期不改，录入时间如实留下',
      'Late entry: {days} {days|working day has|working days have} passed ({limit} allowed); give the reason. The date stays, the true entry time is kept',
    ),
    clause: '本地设置：会后几个工作日内记录（默认3个）',
  },
  'MTG-15a': {
    message: word('{years} 年的放假安排不在程序里，工作日只按周末计算', 'No holiday table for {years}: working days were counted by weekends only'),
    clause: '本地设置：会后几个工作日内记录（默认3个）',
  },
  'MTG-19': {
    message: word('预备党员无表决权：{names} 到会，但不能计票', 'Probationary members have no vote: {names} attended and cannot be counted'),
    clause: noVoteOnProbation,
  },
  'MTG-20': {
    message: word('留党察看期间无表决权：{names} 到会，但不能计票', 'No vote while on observation: {names} attended and cannot be counted'),
    clause: '《党章》关于留党察看的规定',
  },
  'MTG-21': {
    message: word(
      '{names} 不计入应到，须报上级同意并经大会通过；请填写同意的日期和文号，没有的说明原因',
      'Leaving out {names} needs the superior’s consent and the meeting’s approval: give its date and number, or the reason why there is none',
    ),
    clause: exclusions,
  },
  'MTG-22': {
    message: word('会议日期为法定节假日（{holiday}），请核对', 'The date is a public holiday ({holiday}); check it'),
    clause: '全国年节及纪念日放假办法',
  },
  'MTG-23': {
    message: word(
      '在任委员 {expected} 人，到会 {present} 人，不足半数（至少 {needed} 人），不能作出决定',
      '{expected} {expected|committee member|committee members}, {present} present: fewer than half ({needed} needed); nothing can be decided',
    ),
    clause: committeeQuorum,
  },
  'MTG-23a': {
    message: word(
      '赞成 {yes} 票，未超过在任委员 {expected} 人的半数（至少 {needed} 票），不能记为通过',
      '{yes} in favour is not more than half of the {expected} {expected|committee member|committee members} ({needed} needed); it cannot pass',
    ),
    clause: `${committeeQuorum}；本地做法：超过在任委员半数`,
  },
  'DEV-09': {
    message: word(
      '两人以上须逐个讨论和表决；“{subject}”像是写了几个人，请核对',
      'Several people are voted on one by one; “{subject}” seems to name more than one',
    ),
    clause: '《发展党员工作细则》第二十一条（2014年）',
  },
  'DEV-10': {
    message: word('自2026年5月18日起，接收预备党员和转正须无记名投票', 'Since 18 May 2026 admission and regularisation need a secret ballot'),
    clause: admissionBallot,
  },
  'DEV-10a': {
    message: word('接收预备党员和转正一般采用无记名投票，请说明原因', 'Admission and regularisation are normally by secret ballot: give the reason'),
    clause: '《发展党员工作细则》第二十一条（2014年）',
  },
  'DEV-10b': {
    message: word(
      '自2026年5月18日起，缺席党员书面意见是否计票说法不一：已如实记下 {written} 份，未计入赞成票；请写明上级的答复',
      'Since 18 May 2026 it is disputed whether written opinions count: {written} are kept and not counted; write what the superior says',
    ),
    clause: admissionBallot,
  },
  'DEV-10c': {
    message: word(
      '接收预备党员和转正须由支部党员大会表决，支委会只能审查',
      'Admission and regularisation are voted by the member meeting; the committee only reviews',
    ),
    clause: admissionVote,
  },
  'DEV-10d': {
    message: word(
      '议题有接收预备党员或转正，却没有这一类的表决；请把表决类别选对，没有表决的说明原因',
      'The agenda has an admission or regularisation, but no vote of that kind: choose the right kind, or say why there was no vote',
    ),
    clause: admissionVote,
  },
} as const satisfies Record<string, MeetingRuleWord>;

/** Rules that a meeting record can break. */
export type MeetingRule = keyof typeof table | keyof typeof kindRuleWords;

/** The sentence and clause of each rule of meetings. */
export const meetingRuleWords: Readonly<Record<MeetingRule, MeetingRuleWord>> = { ...table, ...kindRuleWords };
