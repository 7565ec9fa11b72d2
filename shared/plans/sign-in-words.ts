// Which words does the page use that takes signed sheets back?
import { word, words } from '#shared/core/words.ts';

export const signInWords = words({
  title: word('签到表归位', 'Signed sheets'),
  sub: word(
    '签好的签到表扫描或拍照以后从这里收：程序认出表上的码，找到那次会议，把扫描件附上去',
    'Scans or photos of signed sheets come in here: the code on the sheet finds its meeting, and the scan is attached to it',
  ),
  choose: word('选择扫描件（图片或 PDF）…', 'Choose scans (pictures or PDF)…'),
  empty: word('还没有选择扫描件', 'No scans chosen yet'),
  emptyHint: word(
    '签到表在会议草稿或打印中心打印，右上角印有码和二维码。签好后扫描或拍照，要拍到整张表、拍平、光线够。',
    'Sheets are printed from a meeting’s draft or the print centre, with a code at the top. Scan them flat, whole and well lit.',
  ),
  listLabel: word('选择的扫描件', 'Scans chosen'),
  reading: word('正在认码…', 'Reading…'),
  attached: word('已附到', 'Attached to'),
  found: word('码 {code}', 'Code {code}'),
  noCode: word('没有认出码', 'No code found'),
  unknownCode: word('本台账没有这个码的会议', 'No meeting of this ledger has this code'),
  failed: word('没有收下', 'Not taken'),
  typeCode: word('照着表上的码输入', 'Type the code of the sheet'),
  typeCodeOf: word('{file} 上的码', 'Code on {file}'),
  attach: word('找会议并附上', 'Find and attach'),
  wrongCode: word('这不是签到表的码，请逐个字符核对', 'Not a code of a sign-in sheet; compare each sign'),
  draft: word('草稿', 'draft'),
  otherDay: word('照片拍于 {taken}，会议在 {heldOn}，请核对', 'Taken on {taken}, the meeting was on {heldOn}; please check'),
  qrLabel: word('签到表的码 {code}', 'Code of the sheet {code}'),
});
