// With which sentence does each duty stand on the workbench, and on which clause does it rest?
import { seatRoleLabels } from '#shared/branch/labels.ts';
import type { Duty } from '#shared/compliance/contract.ts';
import { organisationWords } from '#shared/compliance/organisation-words.ts';
import { organisedLifeWords, periodWords } from '#shared/compliance/organised-life-words.ts';
import { fill, type Language, type Word, word } from '#shared/core/words.ts';
import { meetingKindLabels } from '#shared/meetings/labels.ts';

/** A duty's sentence (`{marks}` are its values) and its clause, empty when there is none. */
export interface DutyWord {
  readonly title: Word;
  readonly clause: string;
}

const memberMeetingClause = '《支部工作条例》第十一条';
const committeeMeetingClause = '《支部工作条例》第十二条';
const duesClause = '中组发〔2008〕3号第十二条';
const handOverClause = '本地规定：次年1月10日前送审';

/** Keyed by kind, rule and state; `dutyWordOf` takes the most exact one that is there. */
const table: Readonly<Record<string, DutyWord>> = {
  'memberMeeting/MTG-01/overdue': {
    title: word('{year}年第{quarter}季度没有召开支部党员大会的记录', 'No member meeting on record for quarter {quarter} of {year}'),
    clause: memberMeetingClause,
  },
  'memberMeeting/MTG-01/todo': {
    title: word('第{quarter}季度支部党员大会', 'Member meeting of quarter {quarter}'),
    clause: memberMeetingClause,
  },
  'memberMeeting/MTG-01/done': {
    title: word(
      '第{quarter}季度支部党员大会（已开{count}次，最近一次 {date}）',
      'Member meeting of quarter {quarter} ({count} held, last on {date})',
    ),
    clause: memberMeetingClause,
  },
  'committeeMeeting/MTG-02/overdue': {
    title: word('{year}年{months}月没有支部委员会会议的记录', 'No committee meeting on record in {year}, months {months}'),
    clause: committeeMeetingClause,
  },
  'committeeMeeting/MTG-02/todo': {
    title: word('{month}月支部委员会会议', 'Committee meeting of month {month}'),
    clause: committeeMeetingClause,
  },
  'committeeMeeting/MTG-02/done': {
    title: word('{month}月支部委员会会议（已开{count}次，最近一次 {date}）', 'Committee meeting of month {month} ({count} held, last on {date})'),
    clause: committeeMeetingClause,
  },
  'committeeMeeting/MTG-02/notApplicable': {
    title: word('支部委员会会议（没有支部委员会）', 'Committee meeting (there is no committee)'),
    clause: '《支部工作条例》第十二、二十条',
  },
  'history//notApplicable': {
    title: word(
      '台账从{date}建起，{year}年{months}月在此之前，不算逾期；纸质记录本里有的，可作历史补录',
      'The ledger began on {date}; months {months} of {year} lie before it and are not overdue. What the paper book has can be copied in',
    ),
    clause: '',
  },
  ...organisedLifeWords,
  'superiorRemark//todo': {
    title: word(
      '上级批阅{count}条待答复（{date}收到）：{titles}',
      '{count} {count|remark|remarks} of the superior to answer (since {date}): {titles}',
    ),
    clause: '',
  },
  'remarkTask//todo': {
    title: word('上级批阅请落实：{title}{owner}', 'Carry out what the superior asked and you adopted: {title}{owner}'),
    clause: '',
  },
  'remarkTask//overdue': {
    title: word(
      '上级批阅答应{date}前落实，还没有登记办结：{title}{owner}',
      'Promised to the superior by {date} and not noted as done: {title}{owner}',
    ),
    clause: '',
  },
  'dues/DUES-02/overdue': {
    title: word(
      '{year}年{months}月党费没有交齐：缺{payments}人次，{amount}元',
      'Dues of {year}, months {months}, are incomplete: {payments} {payments|payment|payments}, {amount} yuan',
    ),
    clause: duesClause,
  },
  'dues/DUES-02/todo': {
    title: word(
      '{month}月党费：{due}人应交，{paid}人已交齐，还差{missing}人、{amount}元',
      'Dues of month {month}: {paid} of {due} have paid, {missing} {missing|person|people} and {amount} yuan missing',
    ),
    clause: duesClause,
  },
  'dues/DUES-02/done': {
    title: word('{month}月党费：{due}人应交，已全部交齐', 'Dues of month {month}: all {due} have paid'),
    clause: duesClause,
  },
  'dues/ORG-14': {
    title: word('党费（临时党支部不收缴党费）', 'Dues (a temporary branch collects none)'),
    clause: '《支部工作条例》第八条',
  },
  duesUnset: {
    title: word(
      '{count}人有月份未核定党费基数，这些月份不计应交：{names}',
      '{count} {count|has|have} months without a base, in which nothing is due: {names}',
    ),
    clause: '中组发〔2008〕3号第一至六条',
  },
  'duesUnset/DUES-13': {
    title: word(
      '{count}名预备党员还没有从大会通过的当月起核定党费：{names}',
      '{count} {count|probationary member is|probationary members are} not assessed from the month of the vote: {names}',
    ),
    clause: '中组发〔2008〕3号第八条',
  },
  'duesUnset/DUES-14': {
    title: word('{count}人的党费基数超过24个月没有核定：{names}', 'The base of {count} has not been assessed for over 24 months: {names}'),
    clause: '中组发〔2008〕3号第十条',
  },
  'duesArrears/DUES-03': {
    title: word(
      '{count}人连续3个月以上未交党费，请提醒：{names}',
      '{count} {count|has|have} paid no dues for 3 months or more; remind them: {names}',
    ),
    clause: '中组发〔2008〕3号第十三条',
  },
  'duesArrears/DUES-04': {
    title: word(
      '{count}人连续6个月以上未交党费；没有正当理由的，可按自行脱党处理程序办理：{names}',
      '{count} {count|has|have} paid no dues for 6 months or more; without a legitimate reason the procedure for leaving of one’s own accord applies: {names}',
    ),
    clause: '中组发〔2008〕3号第十三条',
  },
  'duesMoney/DUES-11': {
    title: word('{from}至{to}的党费应上缴{amount}元', 'Dues of {from} to {to}: {amount} yuan to be passed up'),
    clause: '本地规定：按期上缴党费',
  },
  'duesMoney/DUES-12': {
    title: word('{from}至{to}的党费收缴情况还没有公布', 'Dues of {from} to {to} are not published'),
    clause: '党费收缴情况每年至少公布一次',
  },
  'duesMoney/DUES-15': {
    title: word('{month}有几个人收党费（{names}），请办理交接', 'Several people collected dues in {month} ({names}): hand over'),
    clause: '收款人变动办理交接',
  },
  'duesMoney/DUES-L5': {
    title: word('{month}的党费还没有点钱结账', 'Dues of {month} are not counted and closed'),
    clause: '本地规定：每月结账，账款相符',
  },
  'duesMoney/DUES-14': {
    title: word('{count}人的党费基数本年还没有核定：{names}', 'The base of {count} is not reviewed this year: {names}'),
    clause: '本地规定：每年年初核定一次',
  },
  'probationEnds/DEV-13': {
    title: word('{name}的预备期{end}届满，请准备讨论转正', 'The probation of {name} ends on {end}; prepare the discussion'),
    clause: '《发展党员工作细则》第三十二条',
  },
  'probationEnds/DEV-14': {
    title: word('{name}的预备期已于{end}届满，应及时讨论转正', 'The probation of {name} ended on {end}; discuss it now'),
    clause: '《发展党员工作细则》第三十二条',
  },
  openDecision: {
    title: word('{heldOn}会议的决定请核对落实情况：{text}{owner}', 'Check how the decision of {heldOn} was carried out: {text}{owner}'),
    clause: '',
  },
  unfinishedDraft: {
    title: word('{meetingKind}记录没有定稿{date}', 'Record not final: {meetingKind}{date}'),
    clause: '本地规定：会后规定工作日内整理记录，逾期为补录',
  },
  ...organisationWords,
  plan: {
    title: word('{year}年第{quarter}季度三会一课计划还没有报备', 'The plan of quarter {quarter} of {year} is not filed yet'),
    clause: '本地规定：每季度首月按规定日期前报备',
  },
  'plan//done': {
    title: word('第{quarter}季度三会一课计划已于{date}报备', 'The plan of quarter {quarter} was filed on {date}'),
    clause: '本地规定：每季度首月按规定日期前报备',
  },
  'talk/TALK-02': {
    title: word(
      '{year}年还有{count}名党员没有与支委谈心谈话：{names}',
      'In {year} the committee has not yet talked with {count} {count|member|members}: {names}',
    ),
    clause: '《支部工作条例》第十九条',
  },
  'talk/TALK-01': {
    title: word(
      '{year}年支委之间还有{count}对没有谈心谈话：{names}',
      'In {year} {count} {count|pair|pairs} of the committee have not talked with each other: {names}',
    ),
    clause: '《支部工作条例》第十九条',
  },
  report: {
    title: word('{year}年度台账报上级检查', 'Hand the books of {year} to the superior'),
    clause: handOverClause,
  },
  'report/receipt': {
    title: word('第{seq}号上报包（{date}导出）还没有收到回执', 'No receipt yet for package {seq}, exported on {date}'),
    clause: '',
  },
};

const nothing: DutyWord = { title: word('{kind}', '{kind}'), clause: '' };

/** The most exact words for a duty: kind/rule/state, then kind/rule, then kind. */
const dutyWordOf = ({ kind, rule, state }: Pick<Duty, 'kind' | 'rule' | 'state'>): DutyWord =>
  table[`${kind}/${rule}/${state}`] ?? table[`${kind}/${rule}`] ?? table[kind] ?? nothing;

const meetingLabels: Readonly<Record<string, Word>> = meetingKindLabels;

const ladderForms: Readonly<Record<'generalBranch' | 'primaryCommittee', Word>> = {
  generalBranch: word('党总支', 'a general branch'),
  primaryCommittee: word('基层党委', 'a primary committee'),
};

const framed: Readonly<Record<'owner' | 'draftDate' | 'since', Word>> = {
  owner: word('（责任人：{owner}）', ' (in charge: {owner})'),
  draftDate: word('（会议日期 {date}）', ' (held on {date})'),
  since: word('（{since}起）', ' since {since}'),
};

const frame = (kind: keyof typeof framed, mark: string, value: string | number | undefined, language: Language): string =>
  value ? fill(framed[kind][language], { [mark]: value }) : '';

/** Values that are codes, or may be missing, in the language of the sentence. */
const spoken = (duty: Duty, language: Language): Duty['values'] => {
  const { values } = duty;
  if (duty.kind === 'openDecision' || duty.kind === 'remarkTask') return { ...values, owner: frame('owner', 'owner', values.owner, language) };
  if (duty.kind === 'unfinishedDraft') {
    const label = meetingLabels[String(values.meetingKind)];
    return { meetingKind: label?.[language] ?? '', date: frame('draftDate', 'date', values.date, language) };
  }
  if (duty.kind === 'partyLecture') return { ...values, period: periodWords(String(values.period), language) };
  if (duty.rule === 'ORG-06') {
    const roles = String(values.roles).split(',');
    const labels = Object.entries(seatRoleLabels).flatMap(([role, label]) => (roles.includes(role) ? [label[language]] : []));
    return { roles: labels.join(language === 'zh' ? '、' : ', ') };
  }
  if (duty.rule === 'ORG-15')
    return { ...values, form: ladderForms[values.form === 'primaryCommittee' ? 'primaryCommittee' : 'generalBranch'][language] };
  if (duty.rule === 'ORG-12') {
    const label = Object.entries(seatRoleLabels).find(([role]) => role === values.role)?.[1];
    return { role: label?.[language] ?? '', since: frame('since', 'since', values.since, language) };
  }
  return { kind: duty.kind, ...values };
};

/** A duty as one sentence, e.g. 11月党费：46人应交，43人已交齐，还差3人、395.00元. */
export const dutyTitle = (duty: Duty, language: Language): string => fill(dutyWordOf(duty).title[language], listed(spoken(duty, language), language));

/** Lists of names and months come joined in the Chinese way; English has its comma. */
const listed = (values: Duty['values'], language: Language): Duty['values'] =>
  language === 'zh'
    ? values
    : Object.fromEntries(Object.entries(values).map(([key, value]) => [key, typeof value === 'string' ? value.replaceAll('、', ', ') : value]));

/** The clause on which a duty rests, as printed law names it; empty when none. */
export const dutyClause = (duty: Duty): string => dutyWordOf(duty).clause;
