// What is a 主题党日? One fixed day a month with set items and a theme of its own (ZB §16; domain §2.3; F3).
import { word } from '#shared/core/words.ts';
import type { KindDeclaration } from '#shared/meetings/kinds/kind.ts';

/** The six set items of Hubei practice (domain §2.3). */
const setItems = {
  constitution: word('诵读党章', 'Reading the constitution'),
  dues: word('交纳党费', 'Paying dues'),
  discipline: word('学习党规', 'Studying party rules'),
  orgLife: word('组织生活', 'Organised life'),
  deliberation: word('民主议事', 'Deliberation'),
  openness: word('民主公开', 'Open affairs'),
} as const;

export const themeDay = {
  name: word('主题党日', 'Theme day'),
  title: word('主题党日记录（第 {number} 次）', 'Record of theme day no. {number}'),
  numberLabel: word('活动编号', 'Number'),
  namesPresent: true,
  letter: 'T',
  expects: 'branch',
  votes: null,
  body: 'branch',
  facts: [
    { name: 'theme', label: word('主题', 'Theme'), look: 'line', isWide: true },
    { name: 'plannedOn', label: word('计划日期', 'Planned day'), look: 'date' },
    { name: 'setItems', label: word('固定环节', 'Set items'), look: 'ticks', choices: setItems },
    { name: 'optional', label: word('自选内容', 'Own content'), look: 'text' },
  ],
  lists: [
    {
      name: 'makeUp',
      label: word('补课', 'Made up later'),
      columns: { person: word('姓名', 'Name'), on: word('补课日期', 'Day'), text: word('内容和方式', 'What and how') },
      needs: ['person'],
      isAfter: true,
    },
  ],
  parts: ['theme', 'plannedOn', 'setItems', 'optional', 'study', 'makeUp', 'speeches', 'decisions', 'summary', 'tasks', 'attachments'],
  required: [['theme'], ['setItems', 'optional']],
  titleFact: 'theme',
  labels: { decisions: word('议定事项', 'Agreed'), summary: word('小结', 'Summary'), attachments: word('照片和附件', 'Photos and attachments') },
  coSigners: null,
  templates: [
    {
      name: word('六项固定环节', 'The six set items'),
      agenda: [],
      facts: { setItems: 'constitution,dues,discipline,orgLife,deliberation,openness' },
    },
  ],
} as const satisfies KindDeclaration;
