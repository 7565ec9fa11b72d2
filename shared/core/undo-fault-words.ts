// Why can something not be taken back? The sentences of the undo's faults, part of fault-words.ts. `what`/`whatEn`: the act in words.
import { word } from '#shared/core/words.ts';

export const undoFaultWords = {
  'undo-unknown': word(
    '日志里没有第 {seq} 号。什么都没有改动。请刷新后再试。',
    'The journal has no entry {seq}. Nothing was changed. Reload and try again.',
  ),
  'undo-not-an-act': word(
    '第 {seq} 号（{what}）不是对台账内容的改动，不能撤销。台账没有动。',
    'Entry {seq} ({whatEn}) is not a change of the books and cannot be undone. The ledger is untouched.',
  ),
  'undo-nothing-written': word(
    '第 {seq} 号（{what}）没有写入任何记录，没有可撤销的。台账没有动。',
    'Entry {seq} ({whatEn}) wrote no record, so there is nothing to undo. The ledger is untouched.',
  ),
  'undo-payment': word(
    '第 {seq} 号（{what}）是已登记的党费，账不能抹掉。台账没有动。要改正请到“党费”里冲正，再重新登记。',
    'Entry {seq} ({whatEn}) is dues recorded; the books are never erased. The ledger is untouched. Reverse the payment under Dues and record it anew.',
  ),
  'undo-final-record': word(
    '第 {seq} 号（{what}）是已定稿的记录，不能撤销。记录原样保留。要改正请用“补充更正”。',
    'Entry {seq} ({whatEn}) is a final record and cannot be undone. It is kept as it is. Use an addendum to correct it.',
  ),
  'undo-redacted': word(
    '第 {seq} 号（{what}）的旧内容已按规定清除，恢复不了。台账没有动。请直接修改现在的内容。',
    'The old content of entry {seq} ({whatEn}) was cleared by rule and cannot be restored. The ledger is untouched. Change the present content instead.',
  ),
  'undo-changed-since': word(
    '第 {seq} 号改动的内容，后来又被第 {later} 号改过（{date} {actor}：{what}）。台账没有动。请先撤销第 {later} 号。',
    'What entry {seq} changed was changed again by entry {later} ({date}, {actor}: {whatEn}). The ledger is untouched. Undo entry {later} first.',
  ),
  'undo-referred': word(
    '第 {seq} 号新增的内容，后来的第 {later} 号已经用到（{date} {actor}：{what}）。台账没有动。请先撤销第 {later} 号；不能撤销的，请作废原来的内容并写明原因。',
    'What entry {seq} added is used by entry {later} ({date}, {actor}: {whatEn}). The ledger is untouched. Undo entry {later} first, or retire what was added and give the reason.',
  ),
  'undo-refers-retired': word(
    '第 {seq} 号原来的内容用到的人或小组，现在已经作废，恢复不了。台账没有动。请直接修改现在的内容。',
    'What stood before entry {seq} refers to a person or group that is retired by now. The ledger is untouched. Change the present content instead.',
  ),
  'undo-collides': word(
    '第 {seq} 号原来的内容与现在的另一条记录相抵（同一个身份证号、同一职务或同一个月已有别的登记）。台账没有动。请先处理那一条，再撤销。',
    'What stood before entry {seq} contradicts another present record (the same ID number, seat or month). The ledger is untouched. Settle that record first.',
  ),
  'handover-unknown': word(
    '找不到这次交接，可能已经登记或重新列过清单。什么都没有改动。请刷新后再试。',
    'This hand-over was not found; it may be recorded or listed anew. Nothing was changed. Reload and try again.',
  ),
  'handover-outdated': word(
    '清单打印以后台账又有改动，签字的清单已不是现状。没有登记。请重新列清单、重新打印签字。',
    'The books changed after the inventory was made, so what was signed is no longer true. Nothing was recorded. List, print and sign again.',
  ),
} as const;
