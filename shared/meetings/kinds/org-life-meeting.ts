// What is a 组织生活会? Study, opinions and talks before; criticism at it; measures after (ZB §17; F17).
import { word } from '#shared/core/words.ts';
import type { KindDeclaration } from '#shared/meetings/kinds/kind.ts';

export const orgLifeMeeting = {
  name: word('组织生活会', 'Organisation-life meeting'),
  title: word('组织生活会记录（第 {number} 次）', 'Minutes of organisation-life meeting no. {number}'),
  letter: 'S',
  expects: 'branch',
  votes: null,
  body: 'branch',
  facts: [
    { name: 'theme', label: word('主题', 'Theme'), look: 'line', isWide: true },
    { name: 'branchCheck', label: word('支部班子对照检查', 'Self-check of the committee'), look: 'text' },
    { name: 'earlier', label: word('上次整改情况', 'Earlier rectification'), look: 'text' },
    { name: 'publicity', label: word('公示情况', 'Publicity'), look: 'text' },
    { name: 'reported', label: word('报上级情况', 'Reported to the superior'), look: 'text' },
  ],
  lists: [
    {
      name: 'studied',
      label: word('会前学习', 'Studied before'),
      columns: { text: word('学习篇目', 'Text'), on: word('日期', 'Day') },
      needs: ['text'],
    },
    {
      name: 'opinions',
      label: word('征求意见', 'Opinions asked for'),
      columns: { person: word('来源', 'From'), on: word('日期', 'Day'), text: word('内容', 'Content') },
      needs: ['text'],
    },
    {
      name: 'heartTalks',
      label: word('会前谈心谈话', 'Heart talks before'),
      columns: { person: word('谈话双方', 'Between'), on: word('日期', 'Day'), text: word('要点', 'Main points') },
      needs: ['person'],
    },
    {
      name: 'selfCriticism',
      label: word('自我批评与相互批评', 'Self-criticism and criticism'),
      columns: {
        person: word('姓名', 'Name'),
        text: word('自评要点', 'Self-criticism'),
        note: word('批评意见', 'Criticism'),
        reply: word('表态', 'Reply'),
      },
      needs: ['person', 'text'],
    },
    {
      name: 'problems',
      label: word('问题清单', 'Problems'),
      columns: { text: word('问题', 'Problem'), person: word('涉及对象', 'Whom it concerns') },
      needs: ['text'],
      isAfter: true,
    },
    {
      name: 'measures',
      label: word('整改措施', 'Measures'),
      columns: { text: word('措施', 'Measure'), person: word('责任人', 'Owner'), on: word('时限', 'Due') },
      needs: ['text', 'person'],
      isAfter: true,
    },
  ],
  parts: [
    'theme',
    'studied',
    'opinions',
    'heartTalks',
    'branchCheck',
    'selfCriticism',
    'earlier',
    'problems',
    'measures',
    'publicity',
    'reported',
    'summary',
    'attachments',
  ],
  required: [['branchCheck', 'selfCriticism']],
  titleFact: 'theme',
  labels: {},
  coSigners: null,
  templates: [],
} as const satisfies KindDeclaration;
