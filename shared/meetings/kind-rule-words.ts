// With which sentences do the rules speak that belong to one kind of meeting, to its course, or to its parts?
import { word } from '#shared/core/words.ts';
import type { MeetingRuleWord } from '#shared/meetings/rule-words.ts';

const elements = '会议记录要素：按各类会议记录的规定栏目填写';
const local = '本台账的规定';
const monthlyGroup = '《支部工作条例》第十三、十四条';
const themeDayBasis = '《支部工作条例》第十六条；《党员教育管理工作条例》第十六条';
const lifeBasis = '《支部工作条例》第十七条；《党员教育管理工作条例》第十七条';

/** Keyed as in rule-words.ts, which holds the rest. */
export const kindRuleWords = {
  'MTG-00l': { message: word('请填写：{parts}', 'Fill in: {parts}'), clause: elements },
  'MTG-00m': { message: word('“{list}”第{n}行没有填写{columns}', 'Line {n} of “{list}” lacks: {columns}'), clause: elements },
  'MTG-00n': { message: word('“{part}”填写的内容读不出来，请核对', '“{part}” cannot be read; check it'), clause: elements },
  'MTG-00o': { message: word('请选择党小组', 'Choose the group'), clause: monthlyGroup },
  'MTG-16': {
    message: word(
      '与{title}的记录有 {percent}% 的内容相同，请核对是否照抄',
      '{percent}% of the text is the same as in {title}; check whether it was copied',
    ),
    clause: '会议记录须如实反映会议情况',
  },
  'MTG-17': {
    message: word(
      '“{title}”是村、社区重要事项，须经支部党员大会讨论；请把决定记为“提交党员大会”，或说明原因',
      '“{title}” is an important village matter and must go to the member meeting: mark the decision so, or give the reason',
    ),
    clause: '《支部工作条例》第十一条',
  },
  'MTG-18': {
    message: word(
      '近四个月的支委会记录里没有看到“{subject}”；重要事项一般先经支部委员会讨论',
      'No committee record of the last four months speaks of “{subject}”; important matters normally go through the committee first',
    ),
    clause: '《支部工作条例》第十一、十二条',
  },
  'TD-01': {
    message: word(
      '本支部的主题党日是 {fixed}，这一天相差 {days} 天（一般不超过 {limit} 天）',
      'The fixed day is {fixed}; this one lies {days} {days|day|days} off (normally no more than {limit})',
    ),
    clause: `${themeDayBasis}；本地设置：固定日`,
  },
  'TD-02': {
    message: word('近两个月的支委会记录里没有看到研究这次主题党日', 'No committee record of the last two months speaks of this theme day'),
    clause: themeDayBasis,
  },
  'LIFE-02': { message: word('会前准备没有记录：{parts}', 'Nothing on record before the meeting: {parts}'), clause: lifeBasis },
  'LIFE-03': { message: word('组织生活会应当确定主题', 'The meeting should have a theme'), clause: lifeBasis },
  'MTG-L1': {
    message: word(
      '{kind}不作表决；要表决的事项请另记支部党员大会或支委会',
      'Nothing is voted at this kind of meeting ({kind}); record a member or committee meeting for it',
    ),
    clause: local,
  },
  'MTG-L2': { message: word('记录里有{kind}没有的栏目：{parts}', 'The record holds parts that {kind} does not have: {parts}'), clause: local },
  'MTG-L3': {
    message: word(
      '上次决议还有 {count} 项没有说明落实情况，没说明的这次不记',
      '{count} {count|earlier decision is|earlier decisions are} not reported on; they are left out this time',
    ),
    clause: '会议记录要素：上次决议落实情况',
  },
  'MTG-L5': {
    message: word('两遍录入不一致（{figure}）：第一遍 {once}，第二遍 {again}', 'The two entries differ ({figure}): first {once}, second {again}'),
    clause: '历史补录：关键数字两遍录入核对',
  },
  'MTG-L6': {
    message: word('日期须在1921年7月以后、今天以前', 'The date must lie between July 1921 and today'),
    clause: '中国共产党1921年7月1日纪念成立；记录日期不晚于今天',
  },
  'MTG-L7': {
    message: word('实到 {present} 人多于应到 {expected} 人，请核对', '{present} present are more than {expected} expected; check'),
    clause: elements,
  },
  'MTG-L4': {
    message: word('党小组会由组长召集主持；{names} 不是这个小组的组长', 'A group meeting is called by its leader; {names} is not'),
    clause: monthlyGroup,
  },
} as const satisfies Record<string, MeetingRuleWord>;
