// Which words do the phrase library and its picker use?
import { word, words } from '#shared/core/words.ts';

export const phraseWords = words({
  title: word('常用语', 'Phrases'),
  sub: word(
    '写记录时按 Ctrl+J 插入；只给句式，不替人说发生了什么。自己添加的只留在本机，不上报',
    'Ctrl+J puts one in while writing; they give the form of a sentence, never what happened. Your own stay on this computer',
  ),
  add: word('添加常用语', 'Add a phrase'),
  own: word('自己添加的', 'Your own'),
  builtIn: word('自带的', 'Built in'),
  emptyOwn: word(
    '还没有自己的常用语。常写的句式可以添加在这里，＿＿ 表示留空。',
    'None of your own yet. Add sentences that you often write; ＿＿ stands for a gap.',
  ),
  colField: word('用在', 'Used in'),
  colKind: word('会议类别', 'Kind of meeting'),
  colText: word('内容', 'Text'),
  colAction: word('办理', 'Action'),
  anyKind: word('不限', 'Any'),
  editOf: word('修改：{text}', 'Change: {text}'),
  retire: word('停用', 'Retire'),
  retireOf: word('停用：{text}', 'Retire: {text}'),
  retireAsk: word('停用以后不再列出来；以前写进记录的不变。', 'It is no longer offered; what was written with it stays.'),
  dialogTitle: word('常用语', 'A phrase'),
  field: word('用在哪一栏', 'Used in'),
  text: word('内容', 'Text'),
  textHint: word('要填的地方用 ＿＿ 留空，插入后光标停在第一处。', 'Leave gaps as ＿＿; the cursor stops at the first one.'),
  // ---- the picker ----
  pick: word('插入常用语', 'Put in a phrase'),
  pickOf: word('{field}：插入常用语（Ctrl+J）', '{field}: put in a phrase (Ctrl+J)'),
  search: word('查找', 'Find'),
  searchHint: word('上下键选，回车插入', 'Up and down choose, Enter puts it in'),
  list: word('常用语', 'Phrases'),
  none: word('没有合适的常用语', 'None fits'),
  ownMark: word('自己的', 'your own'),
});
