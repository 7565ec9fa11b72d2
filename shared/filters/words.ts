// Which words does the choice of saved filters use?
import { word, words } from '#shared/core/words.ts';

export const filterWords = words({
  saved: word('已存的筛选', 'Saved filters'),
  none: word('（未选）', '(none)'),
  save: word('存为筛选…', 'Save as filter…'),
  saveTitle: word('把现在的筛选存起来', 'Save the present filter'),
  name: word('名称', 'Name'),
  nameHint: word(
    '例如“离退休党员”；同名的会被替换。只存在这本台账里，不随上报包走。',
    'E.g. “retired”; the same name is replaced. Stays in this ledger, never in packages.',
  ),
  remove: word('删除这个筛选', 'Delete this filter'),
  removeAsk: word('删除筛选“{name}”？名单里的人和记录不受影响。', 'Delete the filter “{name}”? People and records are not affected.'),
  kept: word('已存为“{name}”', 'Saved as “{name}”'),
});
