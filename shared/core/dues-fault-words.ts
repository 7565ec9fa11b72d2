// What does the user read when a step with the money of dues was refused?
import { word } from '#shared/core/words.ts';

/** Sentences of faults about receipts, movements and approvals. */
export const duesFaultWords = {
  'receipt-unknown': word('找不到这张收据。账没有动。请刷新后再试。', 'This receipt was not found. The books are unchanged. Reload and try again.'),
  'receipt-exists': word(
    '这笔党费已经开过收据（{receipt}）。没有重开，编号没有用掉。需要重开时请先把那张作废。',
    'A receipt ({receipt}) was already issued for this payment. None was made and no number was used. Void that one first.',
  ),
  'receipt-void': word(
    '这张收据已经作废。账没有动。请为收款另开一张。',
    'This receipt is already void. The books are unchanged. Issue another for the payment.',
  ),
  'movement-unknown': word('找不到这笔收支。账没有动。请刷新后再试。', 'This movement was not found. The books are unchanged. Reload and try again.'),
  'movement-reversed': word(
    '这笔收支已经冲正过，或本身就是冲正。账没有动。要改正请另记一笔。',
    'This movement is already reversed, or is itself a reversal. The books are unchanged. Record a new one instead.',
  ),
  'dues-entry-unknown': word(
    '找不到这一条，可能已经撤销。账没有动。请刷新后再看。',
    'This entry was not found; it may be withdrawn already. The books are unchanged. Reload.',
  ),
} as const;
