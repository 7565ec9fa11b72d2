// Which meetings have no kind of their own? 支委扩大会, 座谈会 and the like: named by hand, with those invited.
import { word } from '#shared/core/words.ts';
import type { KindDeclaration } from '#shared/meetings/kinds/kind.ts';

export const otherMeeting = {
  name: word('其他会议', 'Other meeting'),
  title: word('会议记录（其他会议第 {number} 次）', 'Minutes of other meeting no. {number}'),
  letter: 'Q',
  expects: 'chosen',
  votes: null,
  body: 'branch',
  facts: [
    {
      name: 'meetingTitle',
      label: word('会议名称', 'Name of the meeting'),
      look: 'line',
      isWide: true,
      usual: ['支委（扩大）会议', '党员座谈会', '述职评议会', '民主议事会', '听证会'],
    },
  ],
  lists: [],
  parts: ['meetingTitle', 'agenda', 'study', 'speeches', 'decisions', 'summary', 'tasks', 'attachments'],
  required: [['meetingTitle'], ['agenda']],
  titleFact: 'meetingTitle',
  labels: { decisions: word('议定事项', 'Agreed') },
  coSigners: null,
  templates: [],
} as const satisfies KindDeclaration;
