// What does the user read when two files cannot be merged or parted?
import { type Word, word } from '#shared/core/words.ts';

export const mergeFaultWords = {
  'merge-same-file': word(
    '选的是同一份档案。什么都没有改动。请选两份不同的档案。',
    'Both are the same file. Nothing was changed. Choose two different files.',
  ),
  'merge-other-number': word(
    '两份档案的公民身份号码不同，是两个人。没有合并，档案没有动。如果有一个号码填错了，请先改正。',
    'The two files have different ID numbers, so they are two persons. Nothing was merged. If one number is wrong, correct it first.',
  ),
  'merge-both-paid': word(
    '两份档案都交了 {months} 的党费。没有合并，账没有动。请先核对收据，冲正其中一笔，再合并。',
    'Both files paid dues for {months}. Nothing was merged, the books are untouched. Check the receipts and reverse one of the payments first.',
  ),
  'merge-both-seated': word(
    '两份档案同一段时间都有支部职务，一个人不能同时任两职。没有合并。请先改正任职登记。',
    'Both files hold a seat at the same time, and nobody holds two. Nothing was merged. Correct the seats first.',
  ),
  'merge-has-merged': word(
    '“{name}”里已经并入过别的档案。没有合并。请把它作为保留的一份，或先撤销那次合并。',
    'Another file was merged into “{name}” before. Nothing was merged. Let it be the one that stays, or part those two first.',
  ),
  'merge-unknown': word(
    '找不到这次合并，可能已经撤销。什么都没有改动。请刷新后再试。',
    'This merging was not found; it may be taken back already. Nothing was changed. Reload and try again.',
  ),
} as const satisfies Record<string, Word>;
