// What does an import say about a row or a file? One sentence a code; `{marks}` are filled from the note's values.
import { type Word, word } from '#shared/core/words.ts';
import { memberRuleWords } from '#shared/members/rule-words.ts';

const table = {
  ...memberRuleWords,
  'name-missing': word('没有姓名，这一行不能导入。', 'No name: this row cannot be taken.'),
  'name-mended': word('姓名已整理为“{name}”，原样另存。', 'The name was put right as “{name}”; the original is kept too.'),
  'name-dot': word('间隔点已改为“·”：{name}，原样另存。', 'The dot was made “·”: {name}; the original is kept too.'),
  'name-proposed': word(
    '姓名照原样“{name}”取；也可以改用“{proposed}”，由您决定。',
    'The name is taken as written, “{name}”; you may take “{proposed}” instead.',
  ),
  'name-rare': word('生僻字“{found}”完整保留，打印也带字。', 'The rare character “{found}” is kept whole, and printed.'),
  'name-private-use': word(
    '姓名含有自造字，别的电脑可能显示不出，请改用标准字。',
    'The name holds a private character that other computers may not show; use the standard one.',
  ),
  'id-empty': word('没有公民身份号码，导入后请补上。', 'No ID number; please add it after the import.'),
  'id-rounded': word(
    'Excel 已把身份证号末几位变成0，原号找不回来，请向本人核对。可以先不带号码导入。',
    'Excel has turned the last digits of the ID number into 0; the number cannot be recovered, ask the person. The row may be taken without it.',
  ),
  'id-length': word('公民身份号码位数不对。', 'The ID number has the wrong length.'),
  'id-format': word('公民身份号码含有不该有的字符。', 'The ID number holds wrong characters.'),
  'id-date': word('公民身份号码中的出生日期不存在。', 'The birth date in the ID number does not exist.'),
  'id-future': word('公民身份号码中的出生日期晚于今天。', 'The birth date in the ID number lies in the future.'),
  'id-check': word(
    '公民身份号码校验位不对，请按证件核对。可以先不带号码导入。',
    'The check character of the ID number is wrong; compare it with the card. The row may be taken without it.',
  ),
  'id-old-form': word(
    '15位旧号“{found}”已转为18位，请按证件核对。',
    'The old number of 15 digits, “{found}”, was made 18; compare it with the card.',
  ),
  'id-cleaned': word('公民身份号码里的空格或全角字符已去掉。', 'Blanks or full-width characters in the ID number were removed.'),
  'id-other-name': word(
    '台账里这个号码登记给“{name}”，姓名不同：请核对是改了名、写错了，还是号码串了。',
    'In the ledger this number belongs to “{name}”: find out whether the name changed, is misspelt, or the number is wrong.',
  ),
  'id-area': word('公民身份号码的地区代码不认识，请核对。', 'The area code of the ID number is unknown; please check.'),
  'date-unreadable': word('日期“{found}”看不懂，留空了。', 'The date “{found}” cannot be read; left empty.'),
  'date-ambiguous': word(
    '日期“{found}”可能是1月也可能是10月，只取了年份。',
    'The date “{found}” may be January or October; only the year was taken.',
  ),
  'birth-incomplete': word(
    '出生日期只有“{found}”，又没有公民身份号码，留空了。',
    'The birth date is only “{found}” and there is no ID number; left empty.',
  ),
  'birth-differs': word(
    '出生年月“{found}”与公民身份号码（{id}）不一致，按号码取，请核对。',
    'Birth “{found}” differs from the ID number ({id}); the number was taken, please check.',
  ),
  'sex-code': word(
    '性别代码“{found}”各系统含义不同，没有取用；按公民身份号码取。',
    'Systems disagree about the sex code “{found}”; not taken. Sex follows from the ID number.',
  ),
  'sex-unreadable': word('性别“{found}”看不懂，按公民身份号码取。', 'Sex “{found}” cannot be read; taken from the ID number.'),
  'flag-unreadable': word('“{found}”不是“是”或“否”，按“否”取。', '“{found}” is neither yes nor no; taken as no.'),
  'number-unreadable': word('“{found}”不是可用的数，留空了。', '“{found}” is not a usable number; left empty.'),
  'type-unreadable': word(
    '人员类别“{found}”看不懂，应为“正式党员”或“预备党员”。',
    'Member type “{found}” cannot be read; it must be 正式党员 or 预备党员.',
  ),
  'type-missing': word(
    '看不出是正式党员还是预备党员：请补人员类别或转正日期。',
    'Neither member type nor regularisation date: full or probationary is unknown.',
  ),
  'type-chosen-full': word('没有写人员类别，按您的选择作正式党员。', 'No member type; taken as full, as you chose.'),
  'type-chosen-probationary': word('没有写人员类别，按您的选择作预备党员。', 'No member type; taken as probationary, as you chose.'),
  'type-in-date': word('日期栏写着“{found}”，按预备党员取。', 'A date column says “{found}”; taken as probationary.'),
  'probationary-with-date': word(
    '预备党员填了转正日期，没有取用；转正后请登记转正。',
    'A probationary member has a regularisation date; not taken. Record the regularisation when it happens.',
  ),
  'ethnicity-unknown': word(
    '民族“{found}”不在国家标准名称中，照原样保留，请核对。',
    'Ethnic group “{found}” is not in the national list; kept as written, please check.',
  ),
  'word-read': word('“{found}”按“{read}”取。', '“{found}” was read as “{read}”.'),
  'script-read': word('繁体“{found}”按“{read}”取。', 'Traditional “{found}” was read as “{read}”.'),
  'pinyin-left-out': word('“{found}”里夹的拼音已去掉：{read}', 'Pinyin in “{found}” was left out: {read}'),
  'merged-down': word('上下合并的单元格，按“{found}”取。', 'A cell merged over several rows; taken as “{found}”.'),
  'branch-differs': word('所在党支部写的是“{found}”，与本支部不同，请核对。', 'The branch is given as “{found}”, not this one; please check.'),
  'party-age-differs': word(
    '党龄写的是{found}年，按转正日期算为{computed}年；党龄由程序计算。',
    'Party age is given as {found}, computed {computed}; it is always computed.',
  ),
  'lost-without-month': word(
    '标为失联，但没有失去联系的年月，导入后请在档案里补上。',
    'Marked out of contact, without the month; please add it in the file.',
  ),
  'not-storable': word('内容过长或含有不能保存的字符。', 'Too long, or with characters that cannot be kept.'),
  'twice-in-file': word(
    '与第{row}行重复，没有导入：请核对号码是谁的，或这是同一个人。',
    'The same as row {row}; not taken. Find out whose number it is, or whether it is the same person.',
  ),
  'again-in-file': word('第{row}行也是这个号码，请核对是谁的。', 'Row {row} has the same number; check whose it is.'),
  'perhaps-known': word(
    '台账里已有同名同生日的“{name}”，但有一边缺公民身份号码，不能断定是同一人：请选择。',
    'The ledger has “{name}” with the same birth date, but one side lacks the ID number: choose.',
  ),
  'ours-kept': word('与台账不同，不勾选就保留台账的内容。', 'Differs from the ledger, whose content is kept unless you say otherwise.'),
  'type-kept': word(
    '人员类别与台账不同，没有改动；转正请登记转正。',
    'The member type differs from the ledger and was not changed; record a regularisation instead.',
  ),
  'not-a-person': word('合计或说明行，不导入。', 'A total or a remark, left out.'),
  'headings-again': word('又一次表头，不导入。', 'The headings once more, left out.'),
  'empty-line': word('只有序号的空行，不导入。', 'A line with nothing but its number, left out.'),
} as const satisfies Record<string, Word>;

/** The sentence of a note in an import. */
export const rosterNoteWord = (code: string): Word => (Object.hasOwn(table, code) ? table[code as keyof typeof table] : word(code, code));

/** Why a file cannot be read as a workbook; stands in the sentence `file-unreadable`. */
export const workbookProblemWords = {
  missing: word('找不到文件', 'file not found'),
  tooLarge: word('文件超过20 MB', 'larger than 20 MB'),
  notWorkbook: word('不是 .xlsx 工作簿，也不是 CSV 文本', 'neither an .xlsx workbook nor a CSV text'),
  encryptedOrOld: word('加了密码，或是旧的 .xls 格式，请另存为 .xlsx', 'protected by a password, or the old .xls format; save it as .xlsx'),
  damaged: word('文件已损坏', 'the file is damaged'),
  tooMuchInside: word('内容超出允许的大小', 'its content exceeds the permitted size'),
} as const satisfies Record<string, Word>;

/** Names one way in which a file is no usable workbook. */
export type WorkbookProblem = keyof typeof workbookProblemWords;

/** What the progress line says while a roster is taken in. */
export const importingWord = word('正在导入名册', 'Taking in the roster');

/** What the table of rows that were not taken is called, and its first column, which an import leaves out. */
export const refusedTableWords = { title: word('未导入的行', 'Rows not taken'), reason: word('未导入的原因', 'Why not taken') } as const;
