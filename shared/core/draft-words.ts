// Which words does every draft use that keeps itself, whatever it is a draft of?
import { word, words } from '#shared/core/words.ts';

export const draftWords = words({
  draft: word('草稿', 'Draft'),
  final: word('已定稿', 'Final'),
  noDate: word('日期未填', 'No date'),
  finish: word('定稿（Ctrl+Enter）', 'Finish (Ctrl+Enter)'),
  finishTitle: word('定稿', 'Finish'),
  unsaved: word('草稿，还没有保存', 'Draft, not saved yet'),
  saving: word('草稿，正在保存…', 'Draft, saving…'),
  saved: word('草稿，已自动保存 {time}', 'Draft, saved {time}'),
  failed: word('草稿没有保存成功', 'Draft could not be saved'),
  saveNow: word('保存草稿（Ctrl+S）', 'Save draft (Ctrl+S)'),
  discard: word('删除草稿', 'Discard draft'),
  discardAsk: word('删除这份草稿？里面已填的内容不再保留，不能恢复。', 'Discard this draft? What was typed is not kept and cannot be brought back.'),
});
