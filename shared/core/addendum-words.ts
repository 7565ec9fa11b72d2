// Which words does the window use where something is added to a record that is final, whatever the record?
import { word, words } from '#shared/core/words.ts';

export const addendumWords = words({
  title: word('补充更正', 'Addenda'),
  none: word('没有补充更正。', 'No addenda.'),
  count: word('补充更正 {count} 处', '{count} addenda'),
  locked: word('已定稿，不能修改；要更正请用“补充更正”', 'Final and unchangeable; use an addendum to correct it'),
  add: word('添加补充更正', 'Add addendum'),
  text: word('内容', 'Text'),
  reason: word('原因', 'Reason'),
  made: word('{madeOn} {madeBy}，原因：{reason}', '{madeOn} {madeBy}, because: {reason}'),
  added: word('已添加，打印时排在原记录之后', 'Added; it prints after the record'),
});
