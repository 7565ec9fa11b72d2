// What does the reason in brackets mean? A fault's `detail` is a code for logs and scripts; a person reads the word for it.
import type { FaultValues } from '#shared/core/fault.ts';
import { type Word, word, words } from '#shared/core/words.ts';

const codeWords = words({
  // ---- is it a package at all ----
  'no-zip': word('文件格式不对', 'wrong kind of file'),
  format: word('没有上报包的标记', 'the mark of a package is missing'),
  unreadable: word('内容读不懂', 'its content cannot be read'),
  // ---- seal and addressee ----
  'seal-header': word('封装的开头不完整或不对', 'the beginning of the seal is incomplete or wrong'),
  'seal-length': word('末尾多出了内容', 'something was added at the end'),
  sealed: word('封给了别的组织，这里没有能打开它的钥匙', 'sealed for somebody else, no key here opens it'),
  seal: word('封好的内容对不上', 'the sealed content does not match'),
  unsealed: word('封装被人拆开过', 'somebody removed the seal'),
  own: word('是本组织自己发出的', 'it is our own'),
  'remarks-elsewhere': word('批阅只给支部', 'remarks go to branches only'),
  'no-addressee': word('没有写收件方', 'no addressee'),
  // ---- the container and its limits ----
  'end-mark': word('结尾的校验标记缺失或不符', 'the check mark at the end is missing or wrong'),
  'end-record': word('目录的结尾不合格', 'the end of its directory is not as it must be'),
  'file-size': word('文件太大', 'the file is too large'),
  'held-size': word('表格和文字部分太大', 'tables and texts are too large'),
  'total-size': word('展开后太大', 'too large when unpacked'),
  'entry-count': word('里面的文件太多或一个也没有', 'too many files in it, or none'),
  'entry-content': word('里面有文件损坏', 'a file in it is damaged'),
  'entry-form': word('里面有文件用了不允许的形式', 'a file in it has a form that is not permitted'),
  'entry-header': word('里面有文件的说明前后不一', 'a file in it is described in two ways'),
  'entry-place': word('里面的文件没有首尾相接', 'the files in it do not lie back to back'),
  'entry-ratio': word('里面有文件压缩得过分', 'a file in it is compressed beyond measure'),
  'entry-size': word('里面有文件太大', 'a file in it is too large'),
  'entry-type': word('里面有不是普通文件的东西', 'something in it is not a plain file'),
  'zip-structure': word('打包结构不合格', 'its structure is not as it must be'),
  zip64: word('用了不允许的超大打包形式', 'it uses a form for very large files that is not permitted'),
  'name-characters': word('里面有文件名用了不允许的字符', 'a file name in it has characters that are not permitted'),
  'name-length': word('里面有文件名为空或太长', 'a file name in it is empty or too long'),
  'name-path': word('里面有文件名指向包外', 'a file name in it points outside'),
  'name-reserved': word('里面有文件名是系统保留的', 'a file name in it is reserved by the system'),
  'name-twice': word('里面有重复的文件名', 'a file name in it stands twice'),
  'top-folder': word('里面的文件不在同一个文件夹下', 'the files in it are not in one folder'),
  // ---- checksums and signature ----
  manifest: word('文件清单不符', 'the list of files does not match'),
  'payload-oxum': word('文件总数或总大小不符', 'the number or total size of the files does not match'),
  files: word('附件的数目或大小不符', 'the number or size of the attachments does not match'),
  read: word('读的时候文件变短了', 'the file became shorter while it was read'),
  staging: word('暂存的内容不完整', 'the staged content is incomplete'),
  unlisted: word('多了或少了文件', 'a file too many or too few'),
  signature: word('签名不对', 'the signature is not right'),
  'signature-key': word('签名的钥匙与包里写的不同', 'the signing key is not the one named in it'),
  // ---- content ----
  journal: word('没有日志', 'no journal'),
  tables: word('数据表多了或少了', 'a table too many or too few'),
  'line-end': word('最后一行没有写完', 'the last line is not complete'),
  'line-length': word('行太长', 'the line is too long'),
  'line-count': word('行太多', 'too many lines'),
  json: word('写法不合格', 'not written as it must be'),
  unnamed: word('有一行没有编号', 'a row has no id'),
  'package-id': word('包的编号是别的组织用过的', 'its id is that of another organisation’s package'),
  'relay-kind': word('转报里夹着不能转报的东西', 'the relay holds something that is not passed on'),
  'relay-card': word('转报里的名片不是支部的', 'a card in the relay is not that of a branch'),
  order: word('次序不对或重复', 'out of order or doubled'),
  null: word('空项写法不合格', 'an empty field is not written as it must be'),
  row: word('内容不合格', 'its content is not valid'),
  constraint: word('与其他记录冲突', 'it contradicts other rows'),
  // ---- backups and ledger files ----
  'no data': word('文件是空的或不见了', 'the file is empty or gone'),
  empty: word('文件是空的', 'the file is empty'),
  'backup-content': word('内容与备份时不一样', 'its content is not what was backed up'),
  'another-ledger': word('是另一本台账的', 'it is of another ledger'),
  'another-head': word('日志对不上', 'its journal does not match'),
  'keyring-damaged': word('钥匙文件已损坏', 'the key file is damaged'),
  SQLITE_FULL: word('空间已满', 'no space left'),
  SQLITE_NOTADB: word('内容无法解读', 'its content cannot be read'),
  'damaged-page': word('有页面损坏', 'a page is damaged'),
  SQLITE_CORRUPT: word('有页面损坏', 'a page is damaged'),
  SQLITE_IOERR_WRITE: word('设备读写出错', 'the device failed'),
  SQLITE_IOERR: word('设备读写出错', 'the device failed'),
  SQLITE_READONLY: word('有写保护', 'write-protected'),
  SQLITE_CANTOPEN: word('打不开文件', 'the file cannot be opened'),
  // ---- what the system answers about files ----
  ENOENT: word('找不到文件或文件夹', 'file or folder not found'),
  EACCES: word('没有读写权限', 'no permission'),
  EPERM: word('系统不允许', 'not permitted by the system'),
  EBUSY: word('正被别的程序占用', 'in use by another program'),
  // ---- a notice of holidays ----
  'notice-missing': word('没有写到', 'not named'),
  'notice-no-days': word('没有写哪天放假', 'no days off are given'),
  'notice-no-such-day': word('没有这一天', 'there is no such day'),
  'notice-count': word('“共几天”与起止日期对不上', 'the number of days does not fit the dates'),
  'notice-not-weekend': word('调休上班的不是周末', 'a day worked is no weekend'),
  'notice-in-holiday': word('调休上班的在假期里', 'a day worked lies in a holiday'),
  'notice-order': word('日期先后不对，或与别的假期重叠', 'dates are in the wrong order or overlap'),
  ENOTDIR: word('有文件占了文件夹的位置', 'a file stands where a folder should be'),
  EISDIR: word('是文件夹，不是文件', 'a folder, not a file'),
  EIO: word('设备读写出错', 'the device failed'),
  ENODEV: word('设备已拔出', 'the device is gone'),
  ENXIO: word('设备已拔出', 'the device is gone'),
  ENOSPC: word('空间已满', 'no space left'),
  EROFS: word('有写保护', 'write-protected'),
  'READ-BACK-DIFFERS': word('写完读回来不一样', 'what was read back differs'),
});

/** Details that name a figure, a table or a file; the groups fill the marks. Tried in this order. */
const shapes: readonly { readonly shape: RegExp; readonly word: Word }[] = [
  { shape: /^(?<found>\d+)\/(?<expected>\d+)$/, word: word('应有 {expected} 字节，只有 {found} 字节', '{found} of {expected} bytes') },
  { shape: /^table (?<table>[A-Za-z]+)$/, word: word('数据表 {table}', 'table {table}') },
  { shape: /^no-(?<file>\S+\.\w+)$/, word: word('缺少文件 {file}', 'file {file} is missing') },
  { shape: /^(?<file>data\/[^\s:]+|[\w-]+\.(?:txt|json))$/, word: word('文件 {file}', 'file {file}') },
  { shape: /^(?<file>data\/[^\s:]+):(?<line>\d+)(?: .*)?$/, word: word('文件 {file} 第 {line} 行', 'file {file}, line {line}') },
  { shape: /^(?<file>\S+\.\w+) \S*$/, word: word('文件 {file} 的写法不合格', 'file {file} is not written as it must be') },
];

const isKnown = (code: string): code is keyof typeof codeWords => Object.hasOwn(codeWords, code);

/** The word for a detail, with the values of its marks; null when the detail has none and is shown as it stands. */
export const detailWord = (detail: string): { readonly word: Word; readonly values: FaultValues } | null => {
  if (isKnown(detail)) return { word: codeWords[detail], values: {} };
  for (const { shape, word: found } of shapes) {
    const match = shape.exec(detail);
    if (match) return { word: found, values: { ...match.groups } };
  }
  return null;
};

/** The values of a fault's sentence with the detail in words; `say` puts a word into the reader's language. */
export const plainValues = (values: FaultValues, say: (word: Word, values: FaultValues) => string): FaultValues => {
  const found = typeof values.detail === 'string' ? detailWord(values.detail) : null;
  return found ? { ...values, detail: say(found.word, found.values) } : values;
};
