// Which words does the card of scans and photos use?
import { word, words } from '#shared/core/words.ts';

export const fileWords = words({
  title: word('照片和扫描件', 'Photos and scans'),
  none: word('支部没有存放。', 'The branch keeps none.'),
  empty: word(
    '还没有文件。照片、扫描件和材料放在这里，加密保存在台账旁边。',
    'No files yet. Photos, scans and papers are kept here, encrypted beside the ledger.',
  ),
  list: word('文件', 'Files'),
  kind: word('是什么', 'What it is'),
  shelfNumber: word('纸质件存放处', 'Where the paper is'),
  shelfHint: word('如 甲柜3盒第12页，可空', 'e.g. cabinet A, box 3, page 12; may be empty'),
  add: word('添加文件…', 'Add files…'),
  addTitle: word('添加文件', 'Add files'),
  choose: word('选择文件并添加…', 'Choose and add…'),
  limits: word(
    '图片（JPG、PNG、WebP）、PDF、Word、Excel 或文本，每个不超过50 MB。',
    'Pictures (JPG, PNG, WebP), PDF, Word, Excel or text, up to 50 MB each.',
  ),
  added: word('已添加 {count} 个文件', '{count} {count|file|files} added'),
  open: word('查看', 'View'),
  openNamed: word('查看 {name}', 'View {name}'),
  saveAs: word('另存为…', 'Save as…'),
  savedAs: word('已存为 {file}。这份文件没有加密，用完请删除。', 'Saved as {file}. It is not encrypted; delete it when done.'),
  saveWarning: word(
    '存到台账外面的文件不再加密。Word、Excel 文件里可能有宏，请只打开来路清楚的。',
    'Outside the ledger a file is not encrypted. Word and Excel files may hold macros; open only what you trust.',
  ),
  retire: word('移除', 'Remove'),
  retireNamed: word('移除 {name}', 'Remove {name}'),
  retireTitle: word('移除“{name}”', 'Remove “{name}”'),
  retireText: word('文件不再列出，内容和这条记录都保留。', 'The file is no longer listed; its content and this record are kept.'),
  retireReason: word('原因', 'Reason'),
  retired: word('已移除', 'Removed'),
  takenAt: word('{time} 拍摄', 'taken {time}'),
  shelf: word('存放处：{shelf}', 'Paper: {shelf}'),
  revealText: word(
    '这是敏感个人信息。谁在什么时候看过，日志里会留下记录。',
    'This is sensitive personal information. The journal keeps who looked at it and when.',
  ),
  reveal: word('查看并留记录', 'View, and record it'),
  noPreview: word(
    '这类文件不在程序里打开。请另存后用相应的程序查看。',
    'Files of this kind are not opened here. Save it and use the program for it.',
  ),
  undrawable: word('这张图画不出来，可能已损坏。请另存后查看。', 'The picture cannot be drawn. Save it and look at it elsewhere.'),
});
