// Why was a package not taken or not made? The sentences of packages' faults, part of fault-words.ts.
import { word } from '#shared/core/words.ts';

export const packageFaultWords = {
  'package-not-one': word(
    '{file} 不是上报包（{detail}）。台账没有动。请在U盘里选扩展名为 .ledgerpack 的文件。',
    '{file} is not a package ({detail}). The ledger is untouched. Choose a .ledgerpack file.',
  ),
  'package-truncated': word(
    '{file} 不完整（{detail}），可能拷贝中断或U盘拔早了。台账没有动。请让对方重新导出。',
    '{file} is incomplete ({detail}); copying may have been interrupted. The ledger is untouched. Ask the sender to export it again.',
  ),
  'package-not-for-us': word(
    '{file} 不是给本组织的，打不开或收件方不符（{detail}）。台账没有动。请核对U盘是否拿错，或对方用的名片是否是本组织的。',
    '{file} is not addressed to this organisation ({detail}). The ledger is untouched. Check the stick, or which card the sender used.',
  ),
  'package-tampered': word(
    '{file} 的内容与签名或校验值不符（{detail}），在路上被改过或损坏。台账没有动。请让对方重新导出，并查明原因。',
    '{file} does not match its signature or checksums ({detail}); it was changed or damaged on the way. The ledger is untouched. Ask for a new export and find out why.',
  ),
  'package-limits': word(
    '{file} 超出允许的大小或结构（{detail}）。台账没有动。请与发出单位核对。',
    '{file} exceeds the permitted size or structure ({detail}). The ledger is untouched. Check with the sender.',
  ),
  'package-newer': word(
    '{file} 由更新版本的程序写成（{found}，本程序认识到 {known}）。台账没有动。请升级程序后再收。',
    '{file} was written by a newer program ({found}, this one knows {known}). The ledger is untouched. Please update the program.',
  ),
  'package-purpose': word(
    '{file} 与本台账用途不同：一个是演示用，一个是正式用，两者不能混收。台账没有动。请核对文件。',
    '{file} and this ledger differ in purpose: one is a demo, the other is real; they never mix. The ledger is untouched. Check the file.',
  ),
  'sender-unknown': word(
    '还没有 {from} 的名片，不能确认是谁签的名。台账没有动。请先导入对方的名片包（card），并打电话核对指纹。',
    'There is no card of {from}, so the signature cannot be trusted. The ledger is untouched. Import the sender’s card first and compare the fingerprint by telephone.',
  ),
  'key-changed': word(
    '{from} 的签名钥匙与已登记的不同。台账没有动。请打电话核对是否换过钥匙，核实前不要接收。',
    'The signing key of {from} differs from the pinned one. The ledger is untouched. Telephone to find out before accepting anything.',
  ),
  'package-replay': word(
    '{from} 的第 {seq} 号包比已收的第 {last} 号旧。台账没有动。请让对方导出最新的包。',
    'Package {seq} from {from} is older than number {last}, already taken. The ledger is untouched. Ask for the newest export.',
  ),
  'package-fork': word(
    '{from} 有两个内容不同的第 {seq} 号包。台账没有动。请查明是否同一本台账在两台电脑上用，由人决定留哪个。',
    'There are two different packages number {seq} from {from}. The ledger is untouched. Find out whether one ledger is used on two computers; a person must decide.',
  ),
  'package-jump': word(
    '{from} 的包号从 {last} 跳到 {seq}，超过1000。台账没有动。请与对方核对。',
    'The number of packages from {from} jumps from {last} to {seq}, more than 1000. The ledger is untouched. Check with the sender.',
  ),
  'history-rewritten': word(
    '{from} 的日志从第 {entry} 号起与以前上报的不一致，旧记录被改写过。台账没有动。请与对方查明后再收。',
    'From entry {entry} on the journal of {from} differs from what was handed over before: old records were rewritten. The ledger is untouched. Clear it up with the sender.',
  ),
  'history-gap': word(
    '{from} 的日志缺第 {expected} 号（包里从第 {found} 号开始）。台账没有动。请让对方导入最近的回执后重新导出。',
    'Entry {expected} of the journal of {from} is missing (the package starts at {found}). The ledger is untouched. Ask the sender to take the latest receipt and export again.',
  ),
  'row-not-committed': word(
    '{from} 的表 {table} 中有一行（{row}）与日志不符，被人绕过程序改过。整包未收，台账没有动。请对方检查台账并重新导出。',
    'A row of table {table} ({row}) from {from} does not match the journal: it was changed outside the program. The whole package was refused. Ask the sender to check the ledger and export again.',
  ),
  'row-not-owned': word(
    '{from} 的包里有不属于它的数据（表 {table}，{row}）。整包未收，台账没有动。请与对方查明。',
    'The package from {from} holds a row that is not its own (table {table}, {row}). The whole package was refused. Clear it up with the sender.',
  ),
  'row-invalid': word(
    '{from} 的表 {table} 第 {line} 行不合格（{detail}）。整包未收，台账没有动。请对方改正后重新导出。',
    'Line {line} of table {table} from {from} is not valid ({detail}). The whole package was refused. Ask the sender to correct it and export again.',
  ),
  'receipt-unmatched': word(
    '这份回执对不上本台账发出的任何一个包（第 {seq} 号）。台账没有动。请核对是不是给别的支部的。',
    'This receipt matches no package sent from this ledger (number {seq}). The ledger is untouched. Check whether it belongs to another branch.',
  ),
  'no-superior-card': word(
    '还没有上级组织的名片，不知道封给谁。没有导出，台账没有动。请先从上级拿名片包导入。',
    'There is no card of the superior yet, so the package cannot be sealed. Nothing was exported. Import the superior’s card first.',
  ),
  'wrong-ledger-kind': word('这项功能不适用于{kind}的台账。什么都没有改动。', 'This does not apply to a ledger of a {kind}. Nothing was changed.'),
} as const;
