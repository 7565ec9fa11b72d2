// What does the command line say?
import { word, words } from '#shared/core/words.ts';

export const cliWords = words({
  oldNode: word(
    '命令行需要 Node {needed} 或更新的版本，现在运行的是 {version}；什么也没有做。请用 npm run -s ledger 启动（它自带所需的 Node），或换用 Node {needed}。',
    'The command line needs Node {needed} or later and this is {version}; nothing was done. Start it with npm run -s ledger, which brings its own, or use Node {needed}.',
  ),
  usage: word(
    `用法：npm run -s ledger -- <命令> [参数]

  create --ledger 文件夹 --code 代码 --name 全称 --kind branch|committee --actor 经办人 [--superior 上级] [--branch-type organ] [--recovery-out 文件]
  call <调用名> --input <json|->           调用任何一项功能
  import-roster 文件 [--dry-run]           导入名册（.xlsx 或 CSV）
  card --to 文件夹                         导出本组织名片
  export --to 文件夹                       导出上报包
  import 包或文件夹 …                      接收
  receipts --to 文件夹                     写回执
  handover --to 文件夹 --recovery-file 文件 把整本台账写成交接包，本台账从此只能看
  receive 交接包 --ledger 新文件夹 --recovery-file 文件   接收交接来的台账，口令就是新口令
  verify 包或台账文件夹                    核验（交接包加 --recovery-file 文件，连里面一起核验）
  print <表册> --year 年 --out 文件        打印成 PDF，文件名以 .docx、.xlsx 结尾时写成 Word、Excel（表册编号见打印中心目录，如 year-book、roster；--id 对象，--part 季度或月份，--from、--to 起止日期，--public 公开版，--blank 空白表，--two-sided 双面，--reason 重印原因）
  journal [--limit 条数]                   查看日志
  demo --out 文件夹                        演示一年

公共参数：--ledger 台账文件夹（或环境变量 BRANCH_LEDGER）；--json 输出 JSON；--lang en
口令取自环境变量 BRANCH_LEDGER_PASSPHRASE 或 --passphrase-file 文件，不作为参数；恢复码取自 BRANCH_LEDGER_RECOVERY_CODE 或 --recovery-file 文件。`,
    `Usage: npm run -s ledger -- <verb> [options]

  create --ledger DIR --code CODE --name NAME --kind branch|committee --actor PERSON [--superior NAME] [--branch-type organ] [--recovery-out FILE]
  call <contract call> --input <json|->    any call of the contract
  import-roster FILE [--dry-run]
  card --to DIR                            write this organisation's card
  export --to DIR                          write the sealed report
  import PACKAGE|DIR …                     take packages
  receipts --to DIR                        write receipts
  handover --to DIR --recovery-file FILE   pack the whole ledger for a new secretary; it is read-only from then on
  receive PACKAGE --ledger NEWDIR --recovery-file FILE   receive a whole ledger; the passphrase is its new one
  verify PACKAGE|LEDGER                    a whole ledger with --recovery-file FILE is checked inside too
  print <sheet> --year Y --out FILE        PDF, or Word or Excel by the ending .docx, .xlsx: year-book, roster, …; --id ID, --part QUARTER|MONTH, --from DAY, --to DAY, --public, --blank, --two-sided, --reason WHY
  journal [--limit N]
  demo --out DIR

Common: --ledger DIR (or BRANCH_LEDGER); --json; --lang en
The passphrase comes from BRANCH_LEDGER_PASSPHRASE or --passphrase-file FILE, never from an argument; the recovery code from BRANCH_LEDGER_RECOVERY_CODE or --recovery-file FILE.`,
  ),
  unknownVerb: word('没有这个命令：{verb}', 'No such verb: {verb}'),
  missing: word('缺少参数：{option}', 'Missing: {option}'),
  noLedger: word('请用 --ledger 指明台账文件夹，或设置环境变量 BRANCH_LEDGER', 'Name the ledger with --ledger DIR or BRANCH_LEDGER'),
  noPassphrase: word(
    '请把口令放在环境变量 BRANCH_LEDGER_PASSPHRASE，或用 --passphrase-file 指明文件',
    'Put the passphrase into BRANCH_LEDGER_PASSPHRASE or name a file with --passphrase-file',
  ),
  noPassphraseFile: word('找不到口令文件 {file}', 'The passphrase file {file} is missing'),
  noRecoveryCode: word(
    '请把恢复码放在环境变量 BRANCH_LEDGER_RECOVERY_CODE，或用 --recovery-file 指明文件',
    'Put the recovery code into BRANCH_LEDGER_RECOVERY_CODE or name a file with --recovery-file',
  ),
  noRecoveryFile: word('找不到恢复码文件 {file}', 'The recovery code file {file} is missing'),
  arriving: word(
    '{from}（{code}）：{outgoing} 交给 {incoming}，党员 {members} 名，记录 {records} 份，日志到第 {seq} 号',
    '{from} ({code}): {outgoing} to {incoming}, {members} members, {records} records, journal up to {seq}',
  ),
  received: word('台账已接收并核对：{folder}；请再换一次恢复码', 'Ledger received and checked: {folder}; renew the recovery code now'),
  noPackages: word(
    '没有找到 .ledgerpack 文件，什么都没有收。请核对U盘或文件夹。',
    'No .ledgerpack file was found; nothing was taken. Check the stick or folder.',
  ),
  badValue: word('{option} 的值不对：{value}', 'Wrong value of {option}: {value}'),
  rowRefused: word('第 {row} 行未收：{reason}', 'Row {row} refused: {reason}'),
  badJson: word('--input 不是合格的 JSON', '--input is not valid JSON'),
  created: word('台账已建立：{folder}', 'Ledger created: {folder}'),
  recovery: word('恢复码（只显示这一次，请抄好收存）：{code}', 'Recovery code (shown this once, write it down): {code}'),
  rosterDone: word(
    '新增 {added}，补全 {completed}，相同 {same}，未收 {refused}，跳过 {skipped}',
    'added {added}, completed {completed}, same {same}, refused {refused}, skipped {skipped}',
  ),
  rosterPreview: word(
    '将新增 {add}，补全 {complete}，相同 {same}，不收 {refuse}（试算，台账未动）',
    'would add {add}, complete {complete}, same {same}, refuse {refuse} (dry run, nothing changed)',
  ),
  written: word('已写入并重新校验：{file}', 'Written and verified: {file}'),
  pages: word('{pages} 页', '{pages} pages'),
  applied: word('{file}：{outcome}（{from} 第 {seq} 号）', '{file}: {outcome} ({from}, number {seq})'),
  sound: word('核验通过', 'sound'),
  unsound: word('核验未通过', 'not sound'),
  applied_applied: word('已接收', 'applied'),
  applied_alreadyApplied: word('以前已收过，没有变化', 'already applied, nothing changed'),
  applied_wouldApply: word('可以接收', 'would be applied'),
  applied_held: word('暂存，等人决定', 'held for a decision'),
  applied_wouldHold: word('会暂存，等人决定', 'would be held for a decision'),
  applied_refused: word('未收', 'refused'),
  setAside: word('  有 {count} 条没有收下，回执里逐条列明', '  {count} rows were set aside; the receipt lists them'),
});
