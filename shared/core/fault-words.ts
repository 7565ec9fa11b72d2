// What does the user read when something goes wrong? What happened, what is kept, what to do — one sentence each.
import { duesFaultWords } from '#shared/core/dues-fault-words.ts';
import { handoverFaultWords } from '#shared/core/handover-fault-words.ts';
import { ledgerFaultWords } from '#shared/core/ledger-fault-words.ts';
import { mergeFaultWords } from '#shared/core/merge-fault-words.ts';
import { ownFaultWords } from '#shared/core/own-fault-words.ts';
import { packageFaultWords } from '#shared/core/package-fault-words.ts';
import { paperFaultWords } from '#shared/core/paper-fault-words.ts';
import { undoFaultWords } from '#shared/core/undo-fault-words.ts';
import { type Word, word } from '#shared/core/words.ts';

const table = {
  ...ledgerFaultWords,
  ...handoverFaultWords,
  ...ownFaultWords,
  ...mergeFaultWords,
  // ---- files ----
  'file-unreadable': word(
    '读不了文件 {file}（{detail}）。台账没有动。请确认它是 .xlsx 工作簿或 CSV 文本、没有加密、没有损坏。',
    'Cannot read {file} ({detail}). The ledger is untouched. Make sure it is an .xlsx workbook or a CSV text, not encrypted and not damaged.',
  ),
  'workbook-empty': word(
    '文件 {file} 里没有数据行。台账没有动。请打开检查是否选错了文件或工作表。',
    'There are no data rows in {file}. The ledger is untouched. Check whether it is the right file and sheet.',
  ),
  'no-heading-row': word(
    '文件 {file} 里找不到含“姓名”的表头行。台账没有动。请保留“姓名”“公民身份号码”等列名后再导入。',
    'No heading row with “姓名” was found in {file}. The ledger is untouched. Keep column names such as 姓名 and 公民身份号码, then import again.',
  ),
  'roster-changed': word(
    '文件 {file} 在预览之后变了。台账没有动。请重新预览再导入。',
    'The file {file} changed after the preview. The ledger is untouched. Preview it again.',
  ),
  'file-exists': word(
    '{file} 已经有了，程序不覆盖它，台账也没有建立。请给恢复码另选一个文件名。',
    '{file} exists already and is not overwritten; no ledger was made. Choose another name for the recovery code.',
  ),
  'stick-full': word(
    '这里剩 {free} MB，这个包要 {need} MB，放不下。什么都没有写，包号也没有用掉。请换一个U盘，或先删掉不要的文件。',
    'There are {free} MB left here, the package needs {need} MB. Nothing was written and no number was used. Take another stick, or make room on this one.',
  ),
  'file-not-written': word(
    '没能写好文件（{detail}）。没有留下半个文件，台账没有动。请检查U盘是否插好、是否写保护、空间是否够，再试一次。',
    'The file could not be written ({detail}). No half file was left, the ledger is untouched. Check that the stick is in, writable and has space, then try again.',
  ),
  'attachment-unreadable': word(
    '读不了文件 {file}（{detail}）。台账没有动。请确认文件还在、没有被别的程序占用，再试一次。',
    'Cannot read {file} ({detail}). The ledger is untouched. Make sure it is still there and not in use, then try again.',
  ),
  'attachment-too-large': word(
    '文件 {file} 是空的或超过50 MB，没有添加。台账没有动。请压缩或分成几个文件后再添加。',
    '{file} is empty or above 50 MB and was not added. The ledger is untouched. Make it smaller or split it, then add it.',
  ),
  'attachment-kind': word(
    '文件 {file} 不是能保存的格式，或内容与扩展名不符，没有添加。台账没有动。请用 JPG、PNG、WebP、PDF、Word、Excel 或文本文件。',
    '{file} is not of a kind that is kept, or is not what its name says, and was not added. The ledger is untouched. Use JPG, PNG, WebP, PDF, Word, Excel or text.',
  ),
  'picture-too-large': word(
    '图片 {file} 有 {pixels} 像素，超过4000万，没有添加。台账没有动。请缩小后再添加。',
    'The picture {file} has {pixels} pixels, more than 40 million, and was not added. The ledger is untouched. Scale it down, then add it.',
  ),
  'attachment-owner': word(
    '找不到文件所属的记录，没有添加。台账没有动。请刷新页面后再试。',
    'The record that the file belongs to was not found, so it was not added. The ledger is untouched. Reload the page and try again.',
  ),
  'attachment-unknown': word(
    '找不到这个文件的记录，可能已经移除。什么都没有改动。请刷新后再试。',
    'The record of this file was not found; it may have been removed. Nothing was changed. Reload and try again.',
  ),
  'attachment-missing': word(
    '文件 {file} 的内容不在台账文件夹的 files 里，可能拷贝台账时漏了。其他文件和记录都在。请从备份找回 files 文件夹里缺的文件。',
    'The content of {file} is not in the ledger’s folder “files”; it may have been left out when the ledger was copied. Everything else is kept. Put the missing file back from a backup.',
  ),
  'attachment-damaged': word(
    '文件 {file} 的内容已损坏或被换过，程序没有打开它。其他文件和记录都在。请从备份找回，或重新添加原件。',
    'The content of {file} is damaged or was exchanged and was not opened. Everything else is kept. Restore it from a backup, or add the original again.',
  ),
  'attachment-not-here': word(
    '文件 {file} 的内容还没有随包来：大的文件分几个包带，身份证扫描件一般留在支部。什么都没有改动。请收下支部的下一个包再看，或请支部当面出示。',
    'The content of {file} has not come with a package yet: large files travel with later ones, scanned ID cards usually stay with the branch. Nothing was changed. Take the next package, or ask the branch to show it.',
  ),
  'attachment-guarded': word(
    '身份证扫描件要确认后才能查看。什么都没有改动。请按“查看并留记录”。',
    'A scanned ID card is shown only after confirmation. Nothing was changed. Use “View, and record it”.',
  ),
  'sheet-without-table': word(
    '这张表里没有表格，不能存成 Excel。什么都没有改动。请另存为 Word 或保存为 PDF。',
    'This sheet has no table for Excel. Nothing was changed. Save it as Word or PDF.',
  ),
  'reveal-without-reason': word(
    '写全身份证号和电话要写明原因，没有导出。什么都没有改动。请填写原因，或不勾选“写全”。',
    'Whole ID numbers and telephones need a reason; nothing was exported. Give the reason, or leave them masked.',
  ),
  'path-not-chosen': word(
    '这个位置不是刚才选定的，程序没有使用它。什么都没有改动。请用“选择”按钮重新选一次。',
    'This place was not picked in a dialog, so it was not used. Nothing was changed. Choose it with the button.',
  ),
  'file-not-opened': word(
    '没有程序能打开文件 {file}。文件完好，没有改动。请在它所在的文件夹里用能看 PDF 的程序打开。',
    'No program could open {file}. The file is intact. Open it from its folder with a PDF reader.',
  ),
  ...paperFaultWords,
  'no-printer': word(
    '排不出页面：找不到排版组件（{detail}）。台账没有动。请重新安装程序后再试。',
    'Pages cannot be made: the page engine was not found ({detail}). The ledger is untouched. Reinstall the program and try again.',
  ),
  // ---- records ----
  'broken-rule': word(
    '有 {count} 处不符合规定，没有保存。已填的内容都还在。请按标出的地方改正，或写明原因后再试。',
    '{count} {count|place breaks|places break} a rule, so nothing was recorded. What you typed is kept. Correct the marked places, or give a reason, and try again.',
  ),
  'invalid-input': word(
    '有内容填得不对，没有保存。已填的内容都还在。请按标出的地方改正。',
    'Some fields are not right, so nothing was saved. What you typed is kept. Correct the marked fields.',
  ),
  'call-unknown': word('没有这项功能：{name}。什么都没有改动。请检查名称。', 'There is no such call: {name}. Nothing was changed. Check the name.'),
  'member-unknown': word(
    '找不到这名党员。什么都没有改动。请刷新名单后再试。',
    'This member was not found. Nothing was changed. Reload the list and try again.',
  ),
  'id-number-taken': word(
    '这个身份证号已经登记给 {name}。新内容没有保存，已有的档案没有动。请先核对是不是同一个人。',
    'This ID number already belongs to {name}. Nothing was saved, the existing file is untouched. Check whether it is the same person.',
  ),
  'fact-unknown': word('找不到这条情况记录。什么都没有改动。请刷新后再试。', 'This fact was not found. Nothing was changed. Reload and try again.'),
  'fact-empty': word('内容是空的，没有保存。请写明内容。', 'The content is empty, so nothing was saved. Please write what it is.'),
  'seat-taken': word(
    '这个职务当天已由 {name} 担任。没有保存。请先结束原任职，再登记新任。',
    'On that day {name} holds this seat. Nothing was saved. End that term first.',
  ),
  'seat-ends-before': word(
    '离任日期早于当选日期 {date}。没有保存，任职照旧。请核对离任日期。',
    'The day of leaving lies before the election on {date}. Nothing was saved and the seat stays. Check the day.',
  ),
  'seat-unknown': word('找不到这条任职记录。什么都没有改动。请刷新后再试。', 'This seat was not found. Nothing was changed. Reload and try again.'),
  'holiday-notice': word(
    '放假通知读不出来：{detail}（{about}）。什么都没有保存，文字还在。请按通知原文改正后再存。',
    'The notice cannot be read: {detail} ({about}). Nothing was saved, the text is still there. Put it right by the original.',
  ),
  'unit-unknown': word(
    '找不到这个单位，可能已经移出。什么都没有改动。请刷新后再试。',
    'This unit was not found; it may have been taken out. Nothing was changed. Reload and try again.',
  ),
  'group-unknown': word('找不到这个党小组。什么都没有改动。请刷新后再试。', 'This group was not found. Nothing was changed. Reload and try again.'),
  'meeting-unknown': word(
    '找不到这条会议记录。什么都没有改动。请刷新后再试。',
    'This meeting was not found. Nothing was changed. Reload and try again.',
  ),
  'talk-unknown': word(
    '找不到这份谈话记录。什么都没有改动。请回到列表刷新后再试。',
    'This talk was not found. Nothing was changed. Go back to the list and try again.',
  ),
  'plan-unknown': word(
    '找不到这项计划，可能已经取消。什么都没有改动。请刷新后再试。',
    'This planned activity was not found; it may be cancelled. Nothing was changed. Reload and try again.',
  ),
  'plan-empty': word(
    '这个时段还没有计划，不能报备。什么都没有改动。请先拟定计划。',
    'There is no plan for this period, so nothing was filed and nothing changed. Draw up the plan first.',
  ),
  'plan-filed-kind': word(
    '这项计划已经报备，类别不能再改。原来的内容都在。请取消这一项并写明原因，再另加一项。',
    'This activity is filed; its kind can no longer change. What was there is kept. Cancel it with a reason and add another.',
  ),
  'decision-unknown': word(
    '找不到这项决议。什么都没有改动。请刷新后再试。',
    'This decision was not found. Nothing was changed. Reload and try again.',
  ),
  'phrase-unknown': word(
    '找不到这条常用语，可能已经停用。什么都没有改动。请刷新后再试。',
    'This phrase was not found; it may be retired. Nothing was changed. Reload and try again.',
  ),
  'draft-unknown': word(
    '找不到这份草稿，可能已经定稿或删除。已定稿的记录都在。请刷新列表。',
    'This draft was not found; it may be final or discarded. Finalised records are kept. Reload the list.',
  ),
  'already-final': word(
    '这份记录已经定稿，不能再改。记录原样保留。要更正请用“补充更正”。',
    'This record is final and cannot be changed. It is kept as it is. Use an addendum to correct it.',
  ),
  'filter-unknown': word(
    '找不到这个筛选，可能已经删除。什么都没有改动。请刷新后再试。',
    'This filter was not found; it may be deleted. Nothing was changed. Reload and try again.',
  ),
  'payment-unknown': word('找不到这笔党费。账没有动。请刷新后再试。', 'This payment was not found. The books are unchanged. Reload and try again.'),
  'payment-reversed': word(
    '这笔党费已经冲正过，或本身就是冲正。账没有动。要改正请另记一笔。',
    'This payment is already reversed, or is itself a reversal. The books are unchanged. Record a new payment instead.',
  ),
  ...undoFaultWords,
  ...duesFaultWords,
  cancelled: word(
    '已按您的要求停止。已完成的步骤都保留，没完成的没有留下半截。可以随时再来。',
    'Stopped as you asked. Finished steps are kept, unfinished ones left nothing. You can start again at any time.',
  ),
  ...packageFaultWords,
  // ---- everything else ----
  unexpected: word(
    '程序出了意外，编号 {ref}。已保存的内容都在。请重试；再次出现时请把编号告诉技术人员。',
    'Something unexpected happened, number {ref}. Everything saved is kept. Try again; if it recurs, report the number.',
  ),
} as const satisfies Record<string, Word>;

/** Every code a fault can have. */
export type FaultCode = keyof typeof table;

/** The sentences of each fault code, zh beside en, with `{marks}` for its values. */
export const faultWords: Readonly<Record<FaultCode, Word>> = table;
