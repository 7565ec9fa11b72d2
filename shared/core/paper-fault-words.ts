// What does the user read when a sheet is not printed?
import { type Word, word } from '#shared/core/words.ts';

/** The sentences of printing. */
export const paperFaultWords = {
  'reprint-reason': word(
    '“{sheet}”已打印过 {made} 次，最近一次是 {last}。这一次还没有打印。编号的表册重印要写明原因，纸上会印“重印”。',
    '“{sheet}” was printed {made} {made|time|times} already, last on {last}. Nothing was printed now. A reprint of a numbered form needs a reason and says so on paper.',
  ),
  'sheet-not-drawn': word(
    '这张表排不出来（{detail}），没有打印，也没有写文件。台账和选好的内容都没有改动。请换一张表或换一项内容再试；仍然不行，请把这句话和日志交给维护的人。',
    'This sheet cannot be drawn ({detail}); nothing was printed or written. The ledger and your choice are unchanged. Try another sheet or subject; if it goes on, hand this sentence and the log to whoever maintains the program.',
  ),
  'not-numbered': word(
    '“{sheet}”不是编号的表册，打印不用登记。什么都没有改动。',
    '“{sheet}” is no numbered form; its prints are not registered. Nothing was changed.',
  ),
  'letter-unknown': word(
    '没有这份公文。它可能已被删除。别的都没有改动。请回到公文列表重新选择。',
    'There is no such letter; it may have been thrown away. Nothing else changed. Go back to the list and choose again.',
  ),
  'print-unknown': word(
    '没有这条打印登记。什么都没有改动。请刷新打印登记后再试。',
    'There is no such entry in the register of prints. Nothing was changed. Reload the register and try again.',
  ),
  'days-turned': word(
    '结束日期 {to} 早于开始日期 {from}。什么都没有打印。请改一个日期。',
    'The last day {to} lies before the first, {from}. Nothing was printed. Change one of them.',
  ),
  'sheet-version': word(
    '“{sheet}”没有这种版式（空白、公开或双面）。什么都没有打印。请在打印中心改选。',
    'The sheet “{sheet}” has no such version (blank, public or two-sided). Nothing was printed. Choose another in the print centre.',
  ),
} as const satisfies Record<string, Word>;
