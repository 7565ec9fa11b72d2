// Which words stand around the text of a page, beside those of words.ts?
import { word, words } from '#shared/core/words.ts';

export const paperWords = words({
  recordCode: word('核对码 {code}　第 {version} 版', 'Code {code}, version {version}'),
  ledgerCode: word('台账核对码 {code}', 'Ledger code {code}'),
  sample: word('预览，未登记打印', 'Preview, not a registered print'),
  reprint: word('重印（第 {number} 次打印）', 'Reprint (print no. {number})'),
  reprintReason: word('重印原因：{reason}', 'Reason: {reason}'),
  blankPage: word('此页空白', 'This page is left blank'),
});
