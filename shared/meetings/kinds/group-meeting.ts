// What is a 党小组会? One group, monthly, called by its leader (ZB §13, §14; F2).
import { word } from '#shared/core/words.ts';
import type { KindDeclaration } from '#shared/meetings/kinds/kind.ts';

export const groupMeeting = {
  name: word('党小组会', 'Group meeting'),
  title: word('党小组会记录（第 {number} 次）', 'Minutes of group meeting no. {number}'),
  letter: 'X',
  expects: 'group',
  votes: null,
  body: 'group',
  facts: [
    { name: 'leader', label: word('组长', 'Leader of the group'), look: 'line', isPerson: true },
    { name: 'talks', label: word('谈心情况', 'Heart talks'), look: 'text' },
    { name: 'criticism', label: word('批评与自我批评', 'Criticism and self-criticism'), look: 'text' },
    { name: 'reports', label: word('汇报事项', 'Reports of members'), look: 'text' },
  ],
  lists: [],
  parts: ['leader', 'followUps', 'study', 'talks', 'criticism', 'reports', 'speeches', 'decisions', 'summary', 'tasks', 'attachments'],
  required: [['study', 'talks', 'criticism', 'reports']],
  titleFact: null,
  labels: { study: word('学习内容', 'Studied'), decisions: word('议定事项', 'Agreed') },
  coSigners: null,
  templates: [],
} as const satisfies KindDeclaration;
