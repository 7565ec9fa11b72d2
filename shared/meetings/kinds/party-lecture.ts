// What is a 党课? One lectures, all listen, discuss and answer back (ZB §16; F2).
import { word } from '#shared/core/words.ts';
import type { KindDeclaration } from '#shared/meetings/kinds/kind.ts';

export const partyLecture = {
  name: word('党课', 'Party lecture'),
  title: word('党课记录（第 {number} 次）', 'Record of party lecture no. {number}'),
  letter: 'K',
  expects: 'branch',
  votes: null,
  body: 'branch',
  facts: [
    { name: 'lecturer', label: word('讲课人', 'Lecturer'), look: 'line', isPerson: true },
    { name: 'lecturerPost', label: word('讲课人职务', 'Post of the lecturer'), look: 'line' },
    { name: 'lecturerLeads', label: word('领导授课', 'By a leading official'), look: 'yesNo' },
    { name: 'topic', label: word('题目', 'Topic'), look: 'line', isWide: true },
    { name: 'hours', label: word('课时', 'Hours'), look: 'figure' },
    { name: 'lectureForm', label: word('形式', 'Form'), look: 'line', usual: ['集中授课', '现场教学', '视频授课', '送学上门'] },
    { name: 'audience', label: word('听课人数', 'Audience, guests too'), look: 'figure' },
    { name: 'mainContent', label: word('主要内容', 'Main content'), look: 'text' },
    { name: 'questions', label: word('讨论提问', 'Questions and discussion'), look: 'text' },
    { name: 'feedback', label: word('反馈', 'Feedback'), look: 'text' },
  ],
  lists: [],
  parts: [
    'lecturer',
    'lecturerPost',
    'lecturerLeads',
    'topic',
    'hours',
    'lectureForm',
    'audience',
    'mainContent',
    'questions',
    'feedback',
    'attachments',
  ],
  required: [['lecturer'], ['topic'], ['mainContent']],
  titleFact: 'topic',
  labels: {},
  coSigners: word('讲课人签名', 'Lecturer'),
  templates: [],
} as const satisfies KindDeclaration;
