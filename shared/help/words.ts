// Which words does the help use?
import { word, words } from '#shared/core/words.ts';

export const helpWords = words({
  title: word('帮助：{page}', 'Help: {page}'),
  open: word('帮助', 'Help'),
  hint: word('按 F1 看这一页怎么用、依据哪些条文', 'F1: how this page works and on which clauses it rests'),
  search: word('找帮助和条文', 'Find help and clauses'),
  searchHint: word('例如 表决、党费、MTG-07', 'E.g. vote, dues, MTG-07'),
  none: word('没有找到“{text}”。', 'Nothing about “{text}”.'),
  keys: word('键盘', 'Keyboard'),
  keysText: word(
    'Ctrl+K 找人找记录 · Ctrl+S 保存 · Ctrl+Enter 完成 · Ctrl+P 打印 · Ctrl+Z 撤销做过的事 · Ctrl+J 插入常用语 · Esc 离开 · F1 帮助',
    'Ctrl+K find · Ctrl+S save · Ctrl+Enter finish · Ctrl+P print · Ctrl+Z undo an act · Ctrl+J insert a phrase · Esc leave · F1 help',
  ),
  clauses: word('依据的条文（大意）', 'Clauses (in short)'),
  notLaw: word(
    '这里是条文大意，不是原文；以正式文本和上级解释为准。',
    'Renderings in our own words; the official text and the superior’s reading decide.',
  ),
  rules: word('规则 {rules}', 'Rules {rules}'),
});
