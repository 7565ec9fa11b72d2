// Which words does the window use for taking something back?
import { word, words } from '#shared/core/words.ts';

export const undoWords = words({
  undo: word('撤销', 'Undo'),
  redo: word('恢复', 'Redo'),
  openHint: word('看最近做过的事，撤销其中一件', 'See what was done last and take one act back'),
  title: word('最近可以撤销的', 'What can be undone'),
  hint: word(
    '上下键选，Enter 撤销。撤销也记入日志，还能再恢复；定稿的记录和登记的党费不在这里撤销。',
    'Arrows choose, Enter undoes. An undo is an entry too and can be redone. Final records and recorded dues are not undone here.',
  ),
  list: word('最近做过的事', 'Latest acts'),
  empty: word('没有可以撤销的。新做的改动会出现在这里。', 'Nothing to undo. New changes will stand here.'),
  rows: word('{count} 条记录', '{count} {count|record|records}'),
  askTitle: word('撤销这件事？', 'Undo this?'),
  askRedoTitle: word('恢复这件事？', 'Redo this?'),
  ask: word(
    '{date} {actor}：{what}。\n{count} 条记录回到这件事之前的样子；新增的作废。',
    '{date}, {actor}: {what}.\n{count} {count|record goes|records go} back to how they stood before; what was new is retired.',
  ),
  askRedo: word(
    '{date} {actor}：{what}。\n{count} 条记录回到被撤销之前的样子。',
    '{date}, {actor}: {what}.\n{count} {count|record goes|records go} back to how they stood before the undo.',
  ),
  working: word('正在撤销…', 'Undoing…'),
  done: word('已撤销：{what}', 'Undone: {what}'),
  doneRedo: word('已恢复：{what}', 'Redone: {what}'),
  justNow: word('刚才：{what}', 'Just now: {what}'),
  undoThis: word('撤销：{what}', 'Undo: {what}'),
  at: word('{month}月{day}日 {time}', '{date} {time}'),
});
