// Which words does the merging of two files of one person use?
import { word, words } from '#shared/core/words.ts';

export const alikeReasonLabels = words({
  sameNumber: word('公民身份号码相同', 'same ID number'),
  sameNameAndBirth: word('姓名和出生日期相同', 'same name and birth'),
  sameReadingAndPhone: word('姓名同音，手机号码相同', 'same reading of the name, same phone'),
});

/** Why a merged file counts no longer; stands in the file itself. */
export const mergedReason = word('并入 {name} 的档案', 'Taken into the file of {name}');

export const mergeWords = words({
  find: word('查重…', 'Find duplicates…'),
  findTitle: word('可能是同一个人的档案', 'Files that may be one person’s'),
  findText: word(
    '只是提示：程序从不自动合并。两个不同的身份证号一定是两个人，不会列在这里。',
    'Only hints: nothing is ever merged by itself. Two different ID numbers are two persons and are not listed.',
  ),
  noneTitle: word('没有发现重复', 'No duplicates found'),
  noneText: word(
    '没有身份证号相同、姓名和出生日期相同、同音且手机号相同的档案。要合并别的两份，请在名单里勾选这两个人。',
    'No two files share a number, name and birth, or reading and phone. To merge others, pick the two in the list.',
  ),
  compare: word('并排比较', 'Compare'),
  compareNamed: word('并排比较 {first} 和 {second}', 'Compare {first} and {second}'),
  pair: word('{first} 和 {second}', '{first} and {second}'),
  mergeMarked: word('合并这两份档案…', 'Merge these two files…'),
  title: word('合并同一个人的两份档案', 'Merge two files of one person'),
  text: word(
    '逐项选用哪一份。没有选中的内容不会丢：留在“并入的档案”里随时可看，合并随时可以撤销。',
    'Choose fact by fact. What is not chosen is not lost: it stays visible with the merged file, and the merging can be taken back at any time.',
  ),
  keepWhich: word('保留哪一份（编号、记录都归它）', 'Which file stays'),
  keepChoice: word('{name}（{date} 录入{group}）', '{name} (entered {date}{group})'),
  inGroup: word('，{group}', ', {group}'),
  colFact: word('项目', 'Fact'),
  colKeep: word('保留的档案', 'The file that stays'),
  colMerged: word('并入的档案', 'The file that is merged'),
  same: word('其余 {count} 项两份相同', 'The other {count} {count|fact is|facts are} the same'),
  allSame: word('两份档案的内容完全相同。', 'The two files say the same.'),
  fromKeep: word('保留的：{value}', 'Stays: {value}'),
  fromMerged: word('并入的：{value}', 'Merged: {value}'),
  empty: word('（空）', '(empty)'),
  books: word('各有多少记录', 'What hangs on each'),
  meetings: word('会议到会记录', 'Attendances'),
  payments: word('交过党费的月份', 'Months paid'),
  talks: word('谈心谈话', 'Talks'),
  files: word('文件', 'Files'),
  facts: word('简历、奖惩等', 'Dated facts'),
  events: word('党籍变化', 'Membership events'),
  seats: word('任职', 'Seats'),
  booksText: word(
    '已经定稿的会议、党费、谈话不改一个字；合并后都算在保留的档案名下，统计只算一个人。',
    'Final meetings, dues and talks are not changed by a letter; afterwards they count for the file that stays, as one person.',
  ),
  staying: word(
    '有 {count} 条（党籍变化、党费基数等）因为保留的档案自己已经有，留在并入的档案里，不混在一起。',
    '{count} {count|entry stays|entries stay} with the merged file, because the other has its own of the kind.',
  ),
  both: word('{count} 次会议的定稿里两份档案都有', '{count} final {count|record lists|records list} both files'),
  bothText: word(
    '定稿不能改：那几次的应到、实到仍按两个人印。合并后个人统计每次只算一次，有一份记到会就算到会；不一致的，请在那次会议里补充更正。',
    'Final records stay: those meetings go on printing two people. Counts of persons take each meeting once, as present if either was; where they differ, add an addendum to that meeting.',
  ),
  bothLine: word('{date} {kind}：保留的档案{kept}，并入的档案{merged}', '{date} {kind}: {kept} in the file that stays, {merged} in the other'),
  differs: word('不一致', 'differs'),
  reason: word('依据', 'Grounds'),
  reasonHint: word('如：核对身份证，确是同一人', 'e.g. checked against the ID card: the same person'),
  merge: word('确认是同一个人，合并', 'It is one person: merge'),
  merged: word('已合并，只算一个人；要撤销，在“并入的档案”里', 'Merged into one; to take it back, see “Merged files”'),
  // ---- in the file ----
  cardTitle: word('并入的档案', 'Merged files'),
  otherValues: word('另一份档案的值（来自 {name}，{date} 录入）', 'What the other file says ({name}, entered {date})'),
  noOther: word('没有不同的内容。', 'It says nothing else.'),
  mergedLine: word('{date} {by}合并：{reason}', 'Merged {date} by {by}: {reason}'),
  takenFrom: word('已选用它的：{fields}', 'Taken from it: {fields}'),
  openMerged: word('看并入的档案', 'Open the merged file'),
  unmerge: word('撤销合并…', 'Part them again…'),
  unmergeNamed: word('撤销合并…（{name}）', 'Part them again… ({name})'),
  unmergeDo: word('撤销和 {name} 的合并', 'Part it from {name} again'),
  unmergeTitle: word('撤销合并：恢复成两份档案', 'Part the two files again'),
  unmergeText: word(
    '并入的档案恢复为单独一份，移过来的记录回到它名下；选用过的内容，合并后没有再改的也退回去。',
    'The merged file stands alone again and what went over goes back, facts too where nobody changed them since.',
  ),
  unmergeReason: word('撤销的原因', 'Why'),
  unmerged: word('已恢复成两份档案', 'Two files again'),
  unmergedBut: word('已恢复成两份档案；{fields}合并后又改过，没有退回', 'Two files again; changed since and left as it is: {fields}'),
  into: word('这份档案已并入 {name} 的档案，只能看。', 'This file was taken into that of {name}; it can only be looked at.'),
  openInto: word('打开 {name} 的档案', 'Open the file of {name}'),
});
