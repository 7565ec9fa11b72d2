// What stands on the recovery sheet? It is printed from the window and never kept: no call of the ledger, no journal entry, no file knows it.
import { isoDateSchema } from '#shared/core/date.ts';
import { word, words } from '#shared/core/words.ts';
import { z } from '#shared/core/zod.ts';

/** The groups of a code as written: eight of five digits. */
const codePattern = /^(\d{5}-){7}\d{5}$/;

/** The view model of the recovery sheet. */
export const recoverySheetSchema = z.strictObject({
  sheet: z.literal('recovery'),
  organisation: z.string().min(1).max(200),
  recoveryCode: z.string().regex(codePattern),
  madeOn: isoDateSchema,
});
export type RecoverySheetModel = z.infer<typeof recoverySheetSchema>;

/** The words of the sheet; it is printed in Chinese. */
export const recoverySheetWords = words({
  title: word('恢 复 码', 'Recovery code'),
  ledger: word('台账：{organisation}', 'Ledger: {organisation}'),
  madeOn: word('制作日期：{date}', 'Made on {date}'),
  digits: word('恢复码（八组，每组五位数字）', 'Recovery code (eight groups of five digits)'),
  qr: word('恢复码二维码，内容同上', 'The same code as a QR code'),
  purposeTitle: word('它有什么用', 'What it is for'),
  purpose: word(
    '忘记口令时，只有它能打开这本台账，并重新设定口令。口令和恢复码都丢了，台账就再也打不开，任何人都帮不上忙。',
    'If the passphrase is forgotten, only this opens the ledger. Without both nobody can.',
  ),
  howTitle: word('怎么用', 'How to use it'),
  how: word(
    '打开程序，在“打开台账”处点“忘记口令，用恢复码打开”，照上面填写四十位数字，再设定新口令。恢复码不会因此失效。',
    'Start the program, choose “Passphrase forgotten”, type the forty digits, set a new passphrase.',
  ),
  keepTitle: word('怎么保管', 'How to keep it'),
  keep: word(
    '装入信封封好，放进单位保险柜或交上级党组织封存；不要和电脑、U盘放在一起，不要拍照、不要复印、不要存进手机。看过或怀疑有人看过，就在“设置”里换一个新恢复码，并销毁这一张。',
    'Seal it in an envelope in the safe, away from the computer; no photographs, no copies. If somebody may have seen it, make a new code and destroy this sheet.',
  ),
  handedBy: word('制作人', 'Made by'),
  keptBy: word('保管人', 'Kept by'),
  place: word('存放地点', 'Place'),
  signedOn: word('交接日期', 'Date'),
});
