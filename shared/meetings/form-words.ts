// Which words do the parts of the kinds need in the window: choosing a kind, its facts and lists, earlier decisions, the forecast?
import { word, words } from '#shared/core/words.ts';

export const formWords = words({
  // ---- forecast ----
  forecast: word('会前测算', 'Forecast'),
  forecastOpen: word('会前测算…', 'Forecast…'),
  forecastHint: word(
    '开会以前先算：把来不了的点成缺席，看够不够表决、还差几人。测算不留记录。',
    'Before calling a meeting: mark who will not come, and see whether votes can be taken. Nothing is kept.',
  ),
  forecastBasis: word(
    '依据：支部工作条例第十一条；发展党员工作细则；基层组织选举工作条例（不少于五分之四）',
    'Basis: Branch Regulations art. 11; Rules on admission; Rules on elections (four fifths)',
  ),
  forVote: word('一般表决：半数以上到会', 'General vote: at least half'),
  forAdmission: word('接收、转正：超过半数到会', 'Admission: more than half'),
  forVillage: word('村（社区）重要事项', 'Village matter'),
  forElection: word('选举：五分之四以上到会', 'Election: four fifths'),
  enough: word('够（至少 {needed} 人）', 'enough ({needed} needed)'),
  notEnough: word('还差 {missing} 人（至少 {needed} 人）', '{missing} more needed ({needed} in all)'),
  beginWith: word('按这个名单记会议', 'Record it with this list'),
  // ---- choosing a kind ----
  otherKinds: word('其他类型…', 'Other kinds…'),
  chooseKind: word('新建哪一类会议', 'Which kind of meeting'),
  expectsBranch: word('全体党员', 'All members'),
  expectsCommittee: word('在任委员', 'Committee members in office'),
  expectsGroup: word('一个党小组的党员', 'The members of one group'),
  expectsChosen: word('自选参加人员', 'People chosen for it'),
  group: word('党小组', 'Group'),
  attendanceNeedsGroup: word('先选党小组，名单按本组的党员列出。', 'Choose the group first; the list follows its members.'),
  noGroups: word('还没有党小组。请先在设置里建立党小组、编好党员。', 'There are no groups yet. Set them up in the settings and assign the members.'),
  template: word('套用模板', 'Use a template'),
  templateHint: word('只填议题和提纲；已写的不动', 'Fills in headings only; what is written stays'),
  templateNone: word('不用模板', 'No template'),
  next: word('接着记另一会', 'Record another one of the same sitting'),
  nextTitle: word('接着记哪一类会议', 'Which kind comes next'),
  nextHint: word(
    '同一天套开的会：日期、地点、主持、记录、列席和到会照抄，从上一个会结束时开始。',
    'Held on the same occasion: day, place, host, recorder, observers and attendance are copied; it begins when this one ends.',
  ),
  // ---- facts and lists ----
  yes: word('是', 'Yes'),
  no: word('否', 'No'),
  notSaid: word('未填', 'Not said'),
  addLine: word('添加一行', 'Add a line'),
  noLines: word('还没有内容。', 'Nothing yet.'),
  takeAll: word('按到会名单逐人添加', 'One line for each person present'),
  toMemberMeeting: word('提交党员大会', 'Put to the member meeting'),
  people: word('{total} 人', '{total}'),
  laterLines: word('会后材料', 'Filled in afterwards'),
  laterHint: word('补课、问题清单、整改措施等，随这条补充一起保存和打印', 'Kept and printed with this addendum'),
  // ---- earlier decisions ----
  followUpHint: word('只列出还没有落实的；说“已落实”的以后不再出现', 'Only those not done; what is done does not come back'),
  noReturning: word('没有待落实的决议。', 'No decisions to report on.'),
  followUpState: word('落实情况', 'How it stands'),
  followUpNote: word('说明', 'Note'),
  decidedOn: word('{date}决定', 'Decided {date}'),
  lastSaid: word('上次说明：{state}{note}', 'Last said: {state}{note}'),
  priorText: word('其他落实情况', 'Other follow-up'),
  allDone: word('全部已落实', 'All done'),
  // ---- people chosen ----
  choose: word('点名字列入应到，再点改为缺席', 'Click a name to expect it, again to mark it absent'),
  notExpected: word('未列入', 'Not expected'),
  takeOff: word('不列入应到', 'Not expected after all'),
  chooseAll: word('全部列入', 'Expect everybody'),
});
