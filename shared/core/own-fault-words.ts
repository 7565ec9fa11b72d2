// What does the user read when an own field, or what is entered in it, cannot be kept?
import { type Word, word } from '#shared/core/words.ts';

export const ownFaultWords = {
  'own-field-unknown': word(
    '找不到这个自定义项，或它已经停用。什么都没有改动。请刷新后再试。',
    'This own field was not found, or is out of use. Nothing was changed. Reload and try again.',
  ),
  'own-value-unknown': word(
    '找不到这条填写记录。什么都没有改动。请刷新后再试。',
    'This entry was not found. Nothing was changed. Reload and try again.',
  ),
  'own-value-unreadable': word(
    '“{name}”填得不对，没有保存。已填的内容都还在。请按“{kind}”填写。',
    '“{name}” cannot hold this, so nothing was saved. What you typed is kept. Enter it as “{kindEn}”.',
  ),
  'own-name-taken': word(
    '已经有叫“{name}”的自定义项。没有保存，填的内容还在。请换个名称，或修改原来的那一项。',
    'There is an own field called “{name}” already. Nothing was saved, what you typed is kept. Choose another name, or change that one.',
  ),
  'own-name-built-in': word(
    '“{name}”程序里本来就有，不用自定义。没有保存，填的内容还在。请到档案里填写，或换个名称。',
    'The program has “{name}” itself. Nothing was saved, what you typed is kept. Fill it in in the file, or choose another name.',
  ),
  'own-kind-fixed': word(
    '“{name}”已经有人填了，不能再换成别的填法。没有保存，已填的没有动。请停用它，另定一项。',
    'Something is entered in “{name}” already, so its kind stays. Nothing was saved, entries are untouched. Take it out of use and define another.',
  ),
  'own-no-choices': word(
    '“{name}”还没有选项。没有保存，填的内容还在。请至少写一个选项。',
    '“{name}” has no answers yet. Nothing was saved, what you typed is kept. Write at least one.',
  ),
  'own-choice-twice': word(
    '“{name}”有两个一样的选项。没有保存，填的内容还在。请改掉或去掉一个。',
    'Two answers of “{name}” are the same. Nothing was saved, what you typed is kept. Change one or leave it out.',
  ),
  'own-too-many': word(
    '在用的自定义项已经有 {most} 个。没有保存，填的内容还在。请先停用不用的。',
    'All {most} own fields are in use already. Nothing was saved, what you typed is kept. Take one out of use first.',
  ),
} as const satisfies Record<string, Word>;
