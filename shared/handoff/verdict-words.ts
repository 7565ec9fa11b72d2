// Which words does the report of a package's check use?
import { type Word, word, words } from '#shared/core/words.ts';

export const verdictWords = words({
  title: word('上报包核验报告', 'Report on the check of a package'),
  way: word('核验一个上报包', 'Check a package'),
  wayHint: word(
    '不打开台账，看一个 .ledgerpack 文件是不是完整、谁签的名',
    'Without opening a ledger: is a .ledgerpack file whole, and who signed it',
  ),
  choose: word('选文件…', 'Choose the file…'),
  waiting: word(
    '有一个包等着看：{file}。打开台账后会问您收不收；也可以先核验。',
    'A package is waiting: {file}. Once a ledger is open you are asked about it; it can be checked first.',
  ),
  checkNow: word('先核验', 'Check it first'),
  checking: word('正在核验…', 'Checking…'),
  save: word('存成文本…', 'Save as text…'),
  saved: word('已存好：{file}', 'Saved: {file}'),
  file: word('文件：{file}', 'File: {file}'),
  at: word('核验时间：{at}', 'Checked: {at}'),
  from: word('来自：{from}（{code}），第 {seq} 号，{made} 做成', 'From {from} ({code}), no. {seq}, made {made}'),
  fingerprint: word('签名指纹：{fingerprint}', 'Fingerprint of the signature: {fingerprint}'),
  authenticity: word('真实性', 'Authenticity'),
  integrity: word('完整性', 'Integrity'),
  usability: word('可用性', 'Usability'),
  security: word('安全性', 'Security'),
  passed: word('合格', 'passed'),
  failed: word('不合格', 'failed'),
  unasked: word('没有核验到', 'not reached'),
  sound: word('结论：能核验的都合格。', 'Result: everything that could be checked is sound.'),
  broken: word('结论：不合格，不要接收。请对方重新导出一份。', 'Result: not sound; do not take it. Ask for a new one.'),
  sealed: word(
    '结论：外层完整。里面封给了收件方，没有钥匙看不到；请在收件方的台账里核验。',
    'Result: the outside is whole. The inside is sealed for its addressee; check it in that ledger.',
  ),
  sealedHandover: word(
    '结论：外层完整。这是一本台账的交接包，只有接收人凭恢复码能打开；请在接收人的电脑上点“接收交接”，那里逐项核验。',
    'Result: the outside is whole. This is a whole ledger for a new secretary; only the recovery code opens it. Use “Receive a ledger” on that computer, where everything is checked.',
  ),
  limits: word(
    '不打开台账时，只知道签名与包里写的钥匙一致；这把钥匙是不是对方的，请打电话核对指纹。',
    'Without a ledger the signature is compared with the key in the package only; whose key that is, compare the fingerprint by telephone.',
  ),
  print: word('打印报告…', 'Print the report…'),
  printed: word('已交给打印机', 'Sent to the printer'),
  checkedBy: word('核验人', 'Checked by'),
  checkedOn: word('日期', 'Date'),
  signed: word('核验人：            日期：', 'Checked by:            Date:'),
  otherLaw: word('其他', 'Other'),
});

/** What each law asks. */
export const lawWords: Readonly<Record<string, Word>> = words({
  length: word('文件没有被截短', 'The file was not cut short'),
  seal: word('封装', 'Seal'),
  container: word('打包合乎规定', 'The container is as it must be'),
  checksums: word('每个字节与清单相符', 'Every byte agrees with the lists'),
  signature: word('签名有效', 'The signature is valid'),
  envelope: word('包的说明读得懂', 'The envelope can be read'),
  purpose: word('正式与演示没有混用', 'Real and demonstration are not mixed'),
  sender: word('签名的钥匙', 'The key that signed'),
  addressee: word('是给本组织的', 'Addressed to us'),
  sequence: word('包号接得上', 'The number follows'),
  contents: word('内容读得懂', 'The contents can be read'),
  journal: word('日志前后相连，没有改写', 'The journal is linked and was not rewritten'),
  rows: word('每条记录与日志相符', 'Every row agrees with the journal'),
});
