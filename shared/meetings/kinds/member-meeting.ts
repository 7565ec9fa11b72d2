// What is a 支部党员大会? The whole branch, with votes by §11 (F1).
import { word } from '#shared/core/words.ts';
import type { KindDeclaration } from '#shared/meetings/kinds/kind.ts';

const admissionSteps =
  '1．本人汇报对党的认识、入党动机和个人情况：\n2．入党介绍人介绍情况并表明意见：\n3．支委会报告审查情况：\n4．党员讨论：\n5．宣布表决结果：';
const regularisationSteps = '1．本人汇报预备期表现：\n2．介绍人和党小组意见：\n3．支委会报告审查情况：\n4．党员讨论：\n5．宣布表决结果：';

export const memberMeeting = {
  name: word('支部党员大会', 'Member meeting'),
  title: word('支部党员大会记录（第 {number} 次）', 'Minutes of member meeting no. {number}'),
  letter: 'D',
  expects: 'branch',
  votes: 'members',
  body: 'branch',
  facts: [],
  lists: [],
  parts: ['followUps', 'agenda', 'study', 'speeches', 'votes', 'decisions', 'summary', 'tasks', 'attachments'],
  required: [['agenda']],
  titleFact: null,
  labels: {},
  coSigners: null,
  templates: [
    {
      name: word('听取工作报告，讨论计划', 'Report and plan'),
      agenda: [
        { kind: 'report', title: '听取支部委员会工作报告', content: '' },
        { kind: 'deliberation', title: '讨论支部工作计划', content: '' },
      ],
    },
    { name: word('接收预备党员', 'Admission'), agenda: [{ kind: 'admission', title: '讨论接收　　　同志为预备党员', content: admissionSteps }] },
    {
      name: word('预备党员转正', 'Regularisation'),
      agenda: [{ kind: 'regularisation', title: '讨论预备党员　　　同志转正', content: regularisationSteps }],
    },
  ],
} as const satisfies KindDeclaration;
