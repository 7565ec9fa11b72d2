// Which words does the desktop itself show? Titles of dialogs and the two sentences of a crash.
import { word, words } from '#shared/core/words.ts';

/** The words of dialogs, window and crash notices. */
export const shellWords = words({
  productName: word('支部台账', 'Branch Ledger'),
  openRoster: word('选择党员名册', 'Choose a roster'),
  openPackages: word('选择交接包', 'Choose packages'),
  folder: word('选择文件夹', 'Choose a folder'),
  savePdf: word('保存为 PDF', 'Save as PDF'),
  ledgerFolder: word('选择台账文件夹', 'Choose the ledger folder'),
  saveReport: word('保存检查结果', 'Save the result of the check'),
  backupFolder: word('选择U盘或备份所在的文件夹', 'Choose the stick or the folder of the backups'),
  recoveryFile: word('保存恢复码', 'Save the recovery code'),
  openAttachments: word('选择要添加的文件', 'Choose the files to add'),
  saveAttachment: word('文件另存为', 'Save the file as'),
  attachments: word('照片、扫描件和文档', 'Photos, scans and documents'),
  workbook: word('Excel 工作簿或 CSV', 'Excel workbook or CSV'),
  workbookOnly: word('Excel 工作簿', 'Excel workbook'),
  csv: word('CSV 文本', 'CSV text'),
  word: word('Word 文档', 'Word document'),
  saveXlsx: word('保存 Excel 工作簿', 'Save the Excel workbook'),
  saveCsv: word('保存 CSV 文本', 'Save the CSV text'),
  saveDocx: word('保存 Word 文档', 'Save the Word document'),
  packages: word('交接包', 'Package'),
  textFile: word('文本文件', 'Text file'),
  pdf: word('PDF 文件', 'PDF file'),
  crashed: word(
    '程序出了意外，编号 {ref}，即将关闭。已保存的内容都在，台账已锁定。请重新打开程序；再次出现时请把编号告诉技术人员。',
    'Something unexpected happened, number {ref}; the program closes. Everything saved is kept and the ledger is locked. Start it again; if it recurs, report the number.',
  ),
  openedRuntime: word(
    '程序文件被改动或没有封好，编号 {ref}，不能在上面打开台账。台账原样未动。请用上级发的安装包重新安装。',
    'The program’s own file was changed or never sealed, number {ref}; no ledger is opened on it. The ledger is untouched. Install again from the package that your superior hands out.',
  ),
  pageCrashed: word(
    '窗口两次意外停止，编号 {ref}。已保存的内容都在，台账已锁定。请重新打开程序；再次出现时请把编号告诉技术人员。',
    'The window stopped twice, number {ref}. Everything saved is kept and the ledger is locked. Start the program again; if it recurs, report the number.',
  ),
});
