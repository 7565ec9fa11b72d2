// What is a 联席会议? Several bodies sit together; each decides by itself, so nothing is voted here (domain S16).
import { word } from '#shared/core/words.ts';
import type { KindDeclaration } from '#shared/meetings/kinds/kind.ts';

export const jointMeeting = {
  name: word('联席会议', 'Joint meeting'),
  title: word('联席会议记录（第 {number} 次）', 'Minutes of joint meeting no. {number}'),
  letter: 'L',
  expects: 'chosen',
  votes: null,
  body: 'branch',
  facts: [{ name: 'meetingTitle', label: word('会议名称', 'Name of the meeting'), look: 'line', isWide: true }],
  lists: [
    {
      name: 'bodies',
      label: word('参加组织和人员', 'Bodies taking part'),
      columns: { text: word('组织名称', 'Body'), person: word('到会人员', 'Who came') },
      needs: ['text'],
    },
  ],
  parts: ['meetingTitle', 'bodies', 'agenda', 'study', 'speeches', 'decisions', 'summary', 'tasks', 'attachments'],
  required: [['meetingTitle'], ['bodies'], ['agenda']],
  titleFact: 'meetingTitle',
  labels: { decisions: word('议定事项', 'Agreed') },
  coSigners: word('各参加组织代表签名', 'For the bodies'),
  templates: [],
} as const satisfies KindDeclaration;
