// What does an import say about a file as a whole? One sentence a code; `{marks}` are filled from the note's values.
import { type Word, word } from '#shared/core/words.ts';

const table = {
  encoding: word('文本编码是 {encoding}，已按它读取。', 'The text is encoded as {encoding} and was read so.'),
  'other-sheets': word('另外的工作表没有导入：{names}', 'Other sheets are not taken: {names}'),
  'titles-skipped': word('表头上面的 {count} 行标题已略过。', '{count} {count|title row|title rows} above the headings were passed over.'),
  'headings-two-lines': word('表头占两行，已合在一起认。', 'The headings take two rows and were read together.'),
  'headings-script': word('表头里的繁体或拼音按简体认：{names}', 'Headings in traditional script or with pinyin were read: {names}'),
  'columns-left-out': word(
    '认不出、不导入的列：{names}。要导入请在下面指定。',
    'Columns not recognised and left out: {names}. Assign them below if they matter.',
  ),
  'columns-of-dues': word('{names}：这里不导入，请在“党费”里核定基数。', '{names}: not taken here; set the dues base under 党费.'),
  'columns-of-posts': word('{names}：这里不导入，请在“设置”里登记任职。', '{names}: not taken here; enter the committee under 设置.'),
  'columns-of-groups': word('{names}：这里不导入，请在“设置”里编党小组。', '{names}: not taken here; form groups under 设置.'),
  'columns-untitled': word('没有列名、不导入的列：{names}', 'Columns without heading, left out: {names}'),
  'columns-blank': word('{count} 个空白列已略过。', '{count} {count|blank column was|blank columns were} passed over.'),
  'sex-codes-open': word(
    '性别写的是代码（{codes}），各系统含义不同。没有选定之前不取，按公民身份号码取。',
    'Sex is given as codes ({codes}), of which systems disagree. Until you choose, they are not taken; sex follows from the ID number.',
  ),
  'sex-codes-gb': word(
    '性别代码（{codes}）按国家标准 1男、2女 取：{count} 个有号码的人中 {agree} 个与公民身份号码相符。',
    'Sex codes ({codes}) are taken as 1 male, 2 female: {agree} of {count} {count|person|people} agree with their ID number.',
  ),
  'sex-codes-zeroMale': word(
    '性别代码（{codes}）按 0男、1女 取：{count} 个有号码的人中 {agree} 个与公民身份号码相符。',
    'Sex codes ({codes}) are taken as 0 male, 1 female: {agree} of {count} {count|person|people} agree with their ID number.',
  ),
  'sex-codes-zeroFemale': word(
    '性别代码（{codes}）按 0女、1男 取：{count} 个有号码的人中 {agree} 个与公民身份号码相符。',
    'Sex codes ({codes}) are taken as 0 female, 1 male: {agree} of {count} {count|person|people} agree with their ID number.',
  ),
  'rows-left-out': word('合计、说明等 {count} 行不导入：第 {rows} 行', '{count} {count|line is|lines are} totals or remarks and left out: {rows}'),
  'types-missing': word(
    '{count} 人看不出是正式党员还是预备党员，暂不导入。请在下面选择怎样取。',
    'For {count} {count|person|people} nothing says full or probationary; they wait. Choose below how to take them.',
  ),
} as const satisfies Record<string, Word>;

/** The sentence of a note about the whole file. */
export const rosterFileWord = (code: string): Word => (Object.hasOwn(table, code) ? table[code as keyof typeof table] : word(code, code));
