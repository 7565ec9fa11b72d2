// What is a 支部委员会会议? The filled seats; half of them decide (F2).
import { word } from '#shared/core/words.ts';
import type { KindDeclaration } from '#shared/meetings/kinds/kind.ts';

export const committeeMeeting = {
  name: word('支部委员会会议', 'Committee meeting'),
  title: word('支部委员会会议记录（第 {number} 次）', 'Minutes of committee meeting no. {number}'),
  letter: 'Z',
  expects: 'committee',
  votes: 'committee',
  body: 'committee',
  facts: [],
  lists: [],
  parts: ['followUps', 'agenda', 'study', 'speeches', 'votes', 'decisions', 'summary', 'tasks', 'attachments'],
  required: [['agenda']],
  titleFact: null,
  labels: { speeches: word('集体讨论', 'Discussion'), decisions: word('决定', 'Decisions') },
  coSigners: word('到会委员签名', 'Members present'),
  templates: [
    {
      name: word('研究党员大会议题', 'Agenda of the member meeting'),
      agenda: [{ kind: 'deliberation', title: '研究支部党员大会的时间和议题', content: '' }],
    },
    {
      name: word('研究主题党日和党课', 'Theme day and lecture'),
      agenda: [
        { kind: 'deliberation', title: '研究本月主题党日的主题和安排', content: '' },
        { kind: 'deliberation', title: '研究本季度党课的题目和讲课人', content: '' },
      ],
    },
  ],
} as const satisfies KindDeclaration;
