// With which sentence stands what is to be put right in the organisation itself (ORG-*)?
import type { DutyWord } from '#shared/compliance/words.ts';
import { word } from '#shared/core/words.ts';

/** Keyed by kind and rule. */
export const organisationWords: Readonly<Record<string, DutyWord>> = {
  'organisation/ORG-01': {
    title: word(
      '正式党员{count}人，不足3人，应当考虑成立联合党支部',
      '{count} {count|full member|full members}, fewer than 3: consider a joint branch',
    ),
    clause: '《支部工作条例》第四、五条',
  },
  'organisation/ORG-02': {
    title: word('党员{count}人，党支部党员人数一般不超过50人', '{count} {count|member|members}; a branch normally has no more than 50'),
    clause: '《支部工作条例》第四条',
  },
  'organisation/ORG-03': {
    title: word(
      '有正式党员{count}人，7人以上应当设立支部委员会',
      '{count} {count|full member|full members}; from 7 on a branch committee is required',
    ),
    clause: '《支部工作条例》第二十条',
  },
  'organisation/ORG-04': {
    title: word('正式党员{count}人，不足7人一般不设支部委员会', '{count} {count|full member|full members}; below 7 there is normally no committee'),
    clause: '《支部工作条例》第二十条',
  },
  'organisation/ORG-06': {
    title: word('支委分工不完整，还没有：{roles}', 'Seats of the committee not filled: {roles}'),
    clause: '《支部工作条例》第二十条',
  },
  'organisation/ORG-07': {
    title: word('联合党支部覆盖{count}个单位，一般不超过5个', 'The joint branch covers {count} {count|unit|units}; normally no more than 5'),
    clause: '《支部工作条例》第五条',
  },
  'organisation/ORG-10': {
    title: word(
      '任期{termEnd}届满，延到{until}，超过1年；延期一般不超过1年',
      'The term of {termEnd} is extended to {until}; normally one year at most',
    ),
    clause: '《支部工作条例》第二十一条',
  },
  'organisation/ORG-15': {
    title: word('党员{count}人，可以设{form}', '{count} {count|member|members}: {form} may be formed'),
    clause: '《中国共产党章程》第三十条；党员人数为参考线',
  },
  'organisation/ORG-05': {
    title: word(
      '支委会{count}人；支委会由3至5人组成，一般不超过7人',
      'The committee has {count} {count|member|members}; it has 3 to 5, normally no more than 7',
    ),
    clause: '《支部工作条例》第二十条',
  },
  'organisation/ORG-08': {
    title: word('支部委员会{termEnd}任期届满，请做好换届准备', 'The term ends on {termEnd}; prepare the re-election'),
    clause: '《支部工作条例》第二十一条',
  },
  'organisation/ORG-09': {
    title: word('支部委员会已于{termEnd}届满，应当换届或报批延期', 'The term ended on {termEnd}; hold the re-election or ask for an extension'),
    clause: '《支部工作条例》第二十一条',
  },
  'organisation/ORG-11': {
    title: word(
      '登记的任期{years}年，这类党支部一般为{expected}年',
      'The term is set to {years} {years|year|years}; for this kind of branch it is {expected}',
    ),
    clause: '《支部工作条例》第二十一条',
  },
  'organisation/ORG-12': {
    title: word('{role}空缺{since}，应当及时补选', 'Seat empty: {role}{since}; fill it in time'),
    clause: '《支部工作条例》第二十一条',
  },
  'organisation/ORG-13': {
    title: word('{count}名党员没有编入党小组：{names}', '{count} {count|member is|members are} in no group: {names}'),
    clause: '《中国共产党章程》第八条',
  },
};
