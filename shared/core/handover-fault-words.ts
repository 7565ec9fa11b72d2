// Why was a whole ledger not handed over or not received? Part of fault-words.ts.
import { word } from '#shared/core/words.ts';

export const handoverFaultWords = {
  'ledger-handed-over': word(
    '本台账已交给{incoming}（{at}），只能看，不能改；这一步没有保存，以前的内容都在。请在接收人的电脑上登记；交接没有办成的，先点上方的“继续使用本台账”。',
    'This ledger was handed over to {incoming} ({at}) and can only be read; this step was not saved, everything before is kept. Enter it at the new secretary’s computer, or choose “Go on using this ledger” above if the hand-over fell through.',
  ),
  'not-handed-over': word(
    '本台账没有交出，本来就可以用。什么都没有改动。请刷新页面。',
    'This ledger is not handed over and can be used as it is. Nothing was changed. Reload the page.',
  ),
  'handover-unrecorded': word(
    '还没有登记过待交出的交接，没有写交接包，台账照常使用。请先在“工作交接”里核对清单、双方签字、登记交接。',
    'No hand-over is recorded, so no package was written and the ledger works as before. Check the inventory, sign, and record the hand-over first.',
  ),
  'handover-code-old': word(
    '登记交接以后还没有换新恢复码，没有写交接包，台账照常使用。旧恢复码可能还有人记得，它能打开整本台账：请先换新恢复码，再写交接包。',
    'The recovery code was not renewed after the hand-over was recorded, so no package was written and the ledger works as before. Others may know the old code, which would open everything: renew it first.',
  ),
  'handover-code-wrong': word(
    '恢复码不对，打不开整本台账。没有写入任何东西，U盘和台账都没有动。请拿交接时换的那张恢复码纸，逐位核对40位数字。',
    'This recovery code does not open the ledger. Nothing was written; stick and ledgers are untouched. Take the sheet made at the hand-over and compare all 40 digits.',
  ),
  'handover-too-large': word(
    '台账连同附件有 {size} MB，一个交接包放不下（最多约2000 MB、4900个文件）。没有写交接包，台账照常使用。请在“设置”里备份到U盘，在新电脑上用“从备份恢复”。',
    'Ledger and attachments take {size} MB, more than one package holds (about 2,000 MB, 4,900 files). Nothing was written and the ledger works as before. Back up to a stick in the settings and restore it on the new computer.',
  ),
  'handover-package': word(
    '这是一本台账的交接包，不是上报包：整本台账封在里面，只有接收人凭恢复码能打开。没有收，台账没有动，U盘上的文件原样还在。请接收人在自己的电脑上、没有打开台账时，点“接收交接”；要收上报，请对方另外导出上报包。',
    'This package holds a whole ledger for a new secretary, not a report; only the recovery code opens it. It was not taken, this ledger and the file are untouched. The new secretary takes it on his own computer with “Receive a ledger” while none is open; for a report ask for another package.',
  ),
  'handover-other-kind': word(
    '这不是交接包，里面没有整本台账。什么都没有写，文件原样还在。请选文件名里有 -handover- 的 .ledgerpack 文件；上报包、回执和名片请打开台账后再收。',
    'This package does not hold a whole ledger. Nothing was written and the file is untouched. Choose the .ledgerpack file with -handover- in its name; reports, receipts and cards are taken once a ledger is open.',
  ),
} as const;
