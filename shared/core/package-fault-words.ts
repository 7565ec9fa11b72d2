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
    '{from} 的签名钥匙（指纹 {found}）与已登记的（{known}）不同。台账没有动。请打电话核对是否换过钥匙；换过的先收它的新名片，核实前不要接收。',
    'The signing key of {from} (fingerprint {found}) differs from the pinned one ({known}). The ledger is untouched. Telephone to find out; if the key was renewed, take the new card first.',
  ),
  'package-replay': word(
    '{from} 的第 {seq} 号包比已收的第 {last} 号旧。台账没有动。请让对方导出最新的包。',
    'Package {seq} from {from} is older than number {last}, already taken. The ledger is untouched. Ask for the newest export.',
  ),
  'package-fork': word(
    '{from} 有两个内容不同的第 {seq} 号包。台账没有动，这个包暂存待定。请查明是否同一本台账在两台电脑上用，再决定收不收。',
    'There are two different packages number {seq} from {from}. The ledger is untouched and this package waits. Find out whether one ledger is used on two computers, then decide.',
  ),
  'package-shrinks': word(
    '{from} 的包要把“{table}”的 {live} 条作废 {retired} 条，超出常情。台账没有动，这个包暂存待定。请打电话问清楚，再决定收不收。',
    'The package from {from} would retire {retired} of {live} rows of “{table}”, unusually many. The ledger is untouched and the package waits. Ask by telephone, then decide.',
  ),
  'history-restored': word(
    '{from} 恢复过备份：以前上报过的日志第 {entry} 号至第 {last} 号没有了。台账没有动，这个包暂存待定。请问清恢复的原因，再决定收不收。',
    '{from} restored a backup: entries {entry} to {last}, handed over before, are gone. The ledger is untouched and the package waits. Ask why, then decide.',
  ),
  'history-parted': word(
    '{from} 的这个包从日志第 {entry} 号起与已收的走了两条路。台账没有动，这个包暂存待定。收下就以这个包为准，请核对后再决定。',
    'From entry {entry} on this package from {from} went another way than the one taken. The ledger is untouched and the package waits. Taking it makes this way the valid one.',
  ),
  'held-unknown': word(
    '这个包不在待定之列，可能已经处理过。什么都没有改动。请刷新后再看。',
    'This package does not wait any more; it may have been decided. Nothing was changed. Reload and look again.',
  ),
  'held-without-file': word(
    '待定的包 {file} 太大，没有存在本机。同意已记下，台账没有动。请插上U盘，把这个包再收一次。',
    'The waiting package {file} is too large and was not kept here. Your yes is noted, the ledger is untouched. Plug in the stick and take the package again.',
  ),
  'origin-unknown': word(
    '这条记录不在台账里，或不是下级报来的，没有来历可看。台账没有动。请刷新页面后再看。',
    'This record is not here or did not come from a branch, so there is no provenance to show. The ledger is untouched. Reload the page and look again.',
  ),
  'organisation-unknown': word(
    '还没有收过这个组织的包，没有它的簿册可看。什么都没有改动。请先收它的上报包。',
    'No package of this organisation was taken, so there are no books to read. Nothing was changed. Take its package first.',
  ),
  'package-unknown': word(
    '找不到这个包，可能已经撤回。什么都没有改动。请刷新后再看。',
    'This package was not found; it may have been taken back. Nothing was changed. Reload and look again.',
  ),
  'package-undo-newer': word(
    '{from} 的第 {seq} 号包之后还收了第 {last} 号，不能跳着撤回。什么都没有改动。请先撤回第 {last} 号。',
    'Package {last} from {from} was taken after number {seq}. Nothing was changed. Take number {last} back first.',
  ),
  'package-undo-line': word(
    '{from} 的第 {seq} 号包是按恢复后的台账收的，不能撤回。什么都没有改动。有错请对方改正后重新上报。',
    'Package {seq} from {from} began a restored history and cannot be taken back. Nothing was changed. Ask the sender to mend and report again.',
  ),
  'package-undo-old': word(
    '{from} 的第 {seq} 号包不能撤回了：只为每个单位最近的 {most} 个包保留原样，旧版程序收的包也没有留。什么都没有改动。请从备份恢复，或请对方改正后重新上报。',
    'Package {seq} from {from} cannot be taken back any more: what it replaced is kept for the newest {most} packages of a sender only, and not for those that an older program took. Nothing was changed. Restore a backup, or ask the sender to mend and report again.',
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
    '{from} 的表 {table} 中有一行（{row}）与日志不符，被人绕过程序改过。这一行不收，其余照收。请对方检查台账并重新导出。',
    'A row of table {table} ({row}) from {from} does not match the journal: it was changed outside the program. It is set aside, the others are taken. Ask the sender to check the ledger and export again.',
  ),
  'row-not-owned': word(
    '{from} 的包里有不属于它的数据（表 {table}，{row}）。这一行不收，其余照收。请与对方查明。',
    'The package from {from} holds a row that is not its own (table {table}, {row}). It is set aside, the others are taken. Clear it up with the sender.',
  ),
  'row-invalid': word(
    '{from} 的表 {table} 第 {line} 行读不了（{detail}）。整包未收，台账没有动。请对方重新导出。',
    'Line {line} of table {table} from {from} cannot be read ({detail}). The whole package was refused. Ask the sender to export it again.',
  ),
  'row-missing': word(
    '{from} 的表 {table} 少了日志里记着的一行（{row}）。整包未收，台账没有动。请对方检查台账并重新导出。',
    'A row of table {table} ({row}) that the journal of {from} commits to is missing. The whole package was refused. Ask the sender to check the ledger and export again.',
  ),
  'withheld-table': word(
    '{from} 的包说“{table}”里有内容留在支部，这个表不允许留。整包未收，台账没有动。请对方用正式程序重新导出。',
    'The package of {from} keeps rows of “{table}” at home, which must not be. The whole package was refused; the ledger is untouched. Ask for a new export.',
  ),
  'withheld-wrong': word(
    '{from} 的包说“{table}”的一条（{row}）留在支部，与日志或包里的内容对不上。整包未收，台账没有动。请对方检查台账并重新导出。',
    'The package of {from} says that a row of “{table}” ({row}) stays at home, which contradicts its journal or its tables. The whole package was refused; the ledger is untouched. Ask the sender to check the ledger and export again.',
  ),
  'row-dangling': word(
    '{from} 的表 {table} 中有一行（{row}）指向包里没有的记录。这一行不收，其余照收。请对方改正后重新导出。',
    'A row of table {table} ({row}) from {from} points at a record that is not there. It is set aside, the others are taken. Ask the sender to correct it and export again.',
  ),
  'row-collides': word(
    '{from} 的表 {table} 中有一行（{row}）与别的记录冲突。这一行不收，其余照收。请对方改正后重新导出。',
    'A row of table {table} ({row}) from {from} contradicts another record. It is set aside, the others are taken. Ask the sender to correct it and export again.',
  ),
  'receipt-unmatched': word(
    '这份回执对不上本台账发出的任何一个包（第 {seq} 号）。台账没有动。请核对是不是给别的支部的。',
    'This receipt matches no package sent from this ledger (number {seq}). The ledger is untouched. Check whether it belongs to another branch.',
  ),
  'relay-fork': word(
    '{from} 有两个内容不同的第 {seq} 号转报包。台账没有动。请 {from} 查明后重新转报；里面各支部的包不受影响。',
    'There are two different relays number {seq} from {from}. The ledger is untouched. Ask {from} to find out and pass them on anew; the packages of the branches are not harmed.',
  ),
  'relay-too-deep': word(
    '{from} 的转报包套得太深（最多 {most} 层），没有收。台账没有动，其余照收。请让下级按“支部—乡镇—县—市”逐级转报。',
    'The relay of {from} lies in too many others (at most {most}) and was not taken. The ledger is untouched, the others are taken. Ask those below to pass on level by level.',
  ),
  'relay-nothing': word(
    '现在没有可以转报的支部包。没有导出，台账没有动。请先收支部的名片和上报包。',
    'There is no package of a branch to pass on. Nothing was exported. Take the branches’ cards and reports first.',
  ),
  'reply-not-superior': word(
    '这个批阅包是 {from} 签发的，它不是本支部的上级。没有收下，台账没有动。如果换了上级，请先在“设置”里改上级组织的名称，并导入新上级的名片。',
    'These remarks are signed by {from}, which is not this branch’s superior. They were not taken, and the ledger is untouched. If the superior has changed, change its name in the settings and import its card first.',
  ),
  'reply-reason': word(
    '未采纳的要写明理由。填写的内容还在，写上理由再保存。',
    'A reason is needed to decline. What you typed is still there; give the reason and save again.',
  ),
  'remark-unknown': word(
    '找不到这条批阅。台账没有动，请刷新后再看。',
    'This remark is not here. The ledger is untouched; look again after refreshing.',
  ),
  'remark-left': word(
    '这条批阅已经写到 U盘上带走了，不能再改。台账没有动。要补充请另写一条。',
    'This remark has left on a stick and can no longer be changed. The ledger is untouched. To add something, write another one.',
  ),
  'remark-answered': word(
    '这条批阅已经答复过了，原来的答复没有动。要改答复，请先在“台账日记”里撤销那次答复。',
    'This remark has been answered, and that answer stands. To change it, take the answer back in the diary first.',
  ),
  'no-superior-card': word(
    '还没有上级组织的名片，不知道封给谁。没有导出，台账没有动。请先从上级拿名片包导入。',
    'There is no card of the superior yet, so the package cannot be sealed. Nothing was exported. Import the superior’s card first.',
  ),
  'wrong-ledger-kind': word('这项功能不适用于{kind}的台账。什么都没有改动。', 'This does not apply to a ledger of a {kind}. Nothing was changed.'),
} as const;
