// Which words does the list of the journal use?
import { type Word, word, words } from '#shared/core/words.ts';
import type { Act } from '#shared/journal/contract.ts';

export const journalWords = words({
  total: word('共 {total} 条', '{total} {total|entry|entries}'),
  nothingWritten: word('这一条没有改动记录，没有可撤销的。', 'This entry changed no record, so there is nothing to undo.'),
});

const commandWords = words({
  'vault.create': word('新建台账', 'Ledger created'),
  'vault.recover': word('用恢复码打开并换口令', 'Opened with the recovery code'),
  'vault.renewRecovery': word('换新恢复码', 'New recovery code'),
  'vault.changePassphrase': word('更换口令', 'Passphrase changed'),
  'backup.checkHealth': word('检查台账，完好', 'Health check, sound'),
  'backup.restore': word('从备份恢复', 'Restored from a backup'),
  'vault.setActor': word('更换经办人', 'Person at work changed'),
  'branch.saveOrganisation': word('修改组织信息', 'Organisation changed'),
  'branch.saveUnit': word('保存所在单位', 'Unit saved'),
  'branch.saveHolidays': word('录入放假安排', 'Holidays entered'),
  'branch.retireUnit': word('移出所在单位', 'Unit taken out'),
  'branch.fillSeat': word('登记任职', 'Seat filled'),
  'branch.endSeat': word('登记离任', 'Seat ended'),
  'branch.saveGroup': word('设置党小组', 'Group saved'),
  'branch.assignGroup': word('安排党小组成员', 'Group assigned'),
  'branch.saveSettings': word('修改本地规则', 'Local rules changed'),
  'members.save': word('保存党员档案', 'Member saved'),
  'members.retire': word('作废党员档案', 'Member retired'),
  'members.recordEvent': word('登记党籍变化', 'Membership event recorded'),
  'members.addFact': word('登记党员情况', 'Dated fact recorded'),
  'members.reviseFact': word('更正党员情况', 'Dated fact corrected'),
  'members.retireFact': word('作废党员情况', 'Dated fact retired'),
  'members.merge': word('合并两份档案', 'Two files merged'),
  'members.unmerge': word('撤销合并档案', 'Files parted again'),
  'members.saveOwnField': word('定义自定义项', 'Own field defined'),
  'members.retireOwnField': word('停用自定义项', 'Own field taken out of use'),
  'members.reviveOwnField': word('重新启用自定义项', 'Own field used again'),
  'members.saveOwnValues': word('填写自定义项', 'Own fields filled in'),
  'members.retireOwnValue': word('作废自定义项内容', 'Own field entry retired'),
  'members.reveal': word('查看完整证件号和电话', 'Numbers shown in full'),
  'members.applyMassChange': word('批量修改党员', 'Members changed together'),
  'members.importRoster': word('导入党员名册', 'Roster imported'),
  'records.reveal': word('导出带全号码的名单', 'List exported with whole numbers'),
  'files.add': word('添加文件', 'File added'),
  'files.reveal': word('查看身份证扫描件', 'Scanned ID card viewed'),
  'files.saveAs': word('文件另存到台账外', 'File saved outside the ledger'),
  'files.retire': word('移除文件', 'File removed'),
  'meetings.finalise': word('会议记录定稿', 'Meeting finalised'),
  'meetings.addAddendum': word('补充更正', 'Addendum'),
  'meetings.finaliseHistorical': word('历史补录定稿', 'Old record copied'),
  'meetings.addHistoricalAddendum': word('历史补录的补充更正', 'Addendum to a copied record'),
  'meetings.retireHistorical': word('历史补录作废', 'Copied record retired'),
  'plans.addLines': word('拟定活动计划', 'Plan drawn up'),
  'plans.saveLine': word('保存一项计划', 'Planned activity saved'),
  'plans.cancelLine': word('取消一项计划', 'Planned activity cancelled'),
  'plans.linkMeeting': word('指定计划对应的会议', 'Meeting of a plan chosen'),
  'plans.file': word('计划报备', 'Plan filed'),
  'plans.review': word('登记计划审核意见', 'Opinion on a plan noted'),
  'plans.noteTask': word('登记落实情况', 'Progress of a task noted'),
  'phrases.save': word('保存常用语', 'Phrase saved'),
  'phrases.retire': word('停用常用语', 'Phrase retired'),
  'talks.finalise': word('谈心谈话记录定稿', 'Talk finalised'),
  'talks.addAddendum': word('谈话记录补充更正', 'Addendum to a talk'),
  'dues.setStandings': word('核定党费基数', 'Dues base set'),
  'dues.recordPayments': word('登记党费', 'Dues recorded'),
  'dues.reversePayment': word('冲正党费', 'Payment reversed'),
  'dues.addReduction': word('登记党费减免', 'Dues reduction entered'),
  'dues.addExcuse': word('登记未交党费的正当理由', 'Reason for unpaid dues entered'),
  'dues.withdraw': word('撤销党费登记', 'Dues entry withdrawn'),
  'dues.issueReceipt': word('开党费收据', 'Dues receipt issued'),
  'dues.voidReceipt': word('作废党费收据', 'Dues receipt made void'),
  'dues.recordMovement': word('登记党费上缴、返还或使用', 'Dues passed up, refunded or used'),
  'dues.reverseMovement': word('冲正党费收支', 'Movement of dues reversed'),
  'dues.closeMonth': word('党费月结', 'Month of dues closed'),
  'dues.recordHandover': word('登记收款人交接', 'Collector’s hand-over entered'),
  'dues.recordNotice': word('登记党费公布', 'Dues notice entered'),
  'records.registerPrint': word('打印编号的表册', 'Numbered form printed'),
  'records.withdrawPrint': word('撤销没写成的打印', 'Print taken back, not written'),
  'handoff.export': word('导出上报包', 'Package exported'),
  'handoff.exportCard': word('导出名片', 'Card exported'),
  'handoff.exportRelay': word('导出转报包', 'Relay exported'),
  'handoff.withdraw': word('撤回没写成的包', 'Package withdrawn, not written'),
  'handoff.import': word('收下包（名片、回执、上报包等）', 'Packages taken (cards, receipts, reports)'),
  'handoff.hold': word('暂存待定的包', 'Package held'),
  'handoff.decide': word('处理待定的包', 'Held package decided'),
  'handoff.undo': word('撤回已收的包', 'Package taken back'),
  'handoff.writeReceipts': word('写回执', 'Receipts written'),
  'handoff.writeReplies': word('写出批阅', 'Remarks written out'),
  'handoff.saveRemark': word('保存对支部的批阅', 'Remark to a branch saved'),
  'handoff.dropRemark': word('删去没有带走的批阅', 'Remark dropped'),
  'handoff.answerRemark': word('答复上级批阅', 'Superior’s remark answered'),
  'journal.undo': word('撤销', 'Undone'),
  'handover.record': word('登记工作交接', 'Books handed over'),
  'handover.pack': word('写交接包，本台账交出', 'Whole ledger packed and handed over'),
  'handover.resume': word('交接没有办成，继续使用本台账', 'Hand-over fell through, ledger resumed'),
  'handover.receive': word('接收交接来的台账', 'Ledger received at a hand-over'),
});

/** What a command is called; a name that has no words stands as it is. */
const commandWord = (command: string) => Object.entries(commandWords).find(([known]) => known === command)?.[1] ?? word(command, command);

/** What stands as reason on a row that an undo retired. */
export const retiredByUndo = '撤销';

/** An act in a sentence without its subject and time: 保存党员档案：王磊; an undo says what it took back. */
export const actWord = (act: Pick<Act, 'command' | 'subject' | 'undoes' | 'isRedo'>): Word => {
  const what = commandWord(act.command);
  const { zh, en } = act.subject;
  const plain = zh ? word(`${what.zh}：${zh}`, `${what.en}: ${en}`) : what;
  if (act.undoes === null) return plain;
  return act.isRedo ? word(`恢复：${plain.zh}`, `Redone: ${plain.en}`) : word(`撤销：${plain.zh}`, `Undone: ${plain.en}`);
};
