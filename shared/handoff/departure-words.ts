// Which words are said before a package leaves?
import { word, words } from '#shared/core/words.ts';

export const departureWords = words({
  personal: word('其中的个人信息', 'Personal facts among them'),
  personalNone: word('没有。', 'None.'),
  files: word('照片和扫描件', 'Photos and scans'),
  filesSent: word('这次带 {count} 个，{size}；上级已有 {held} 个，不再带', '{count} go now, {size}; the superior has {held} already'),
  filesLater: word('一个包最多带 200 MB，另有 {count} 个下次再带', 'One package carries 200 MB at most; {count} more go with the next one'),
  withIdScans: word('身份证扫描件也带上', 'Send scans of identity cards too'),
  filesHome: word('有 {count} 个留在本组织', '{count} stay here'),
  withheld: word('留在支部的文字', 'Texts that stay here'),
  withheldHint: word(
    '按本地设置（设置→本地规则）不随包走，上级只收到它们的校验值，看不到内容。以前报过的，上级仍留着当时的版本。',
    'By a local rule (settings) they do not go; the superior gets their hashes and none of their text. What went earlier stays there as it was.',
  ),
  and: word('、', ', '),
  problems: word('随包告诉上级的问题', 'Open problems that the superior is told'),
  problemsNone: word('没有超期未办的事项。', 'Nothing is overdue.'),
  checkStick: word('正在看U盘…', 'Looking at the stick…'),
  stickTitle: word('写第 {seq} 号上报包', 'Write package no. {seq}'),
  place: word('写到：{place}。只在这个文件夹里写，别的不动。', 'Into {place}. Nothing else on it is touched.'),
  free: word('U盘还剩 {size}', '{size} free on the stick'),
  others: word('上面还有 {count} 项别的内容，上级也会看到：', '{count} other {count|thing lies|things lie} on it, which the superior will see too:'),
  othersNone: word('上面没有别的内容。', 'Nothing else lies on it.'),
  old: word(
    '上面有 {count} 个本组织以前的包，上级已经收到并写了回执，可以删掉：',
    '{count} earlier {count|package of ours lies|packages of ours lie} on it; the superior has receipted {count|it, it|them, they} may go:',
  ),
  oldLine: word('{file}，{date} 已接收，{size}', '{file}, received {date}, {size}'),
  removeOld: word('删掉这 {count} 个旧包', 'Remove these {count}'),
  removed: word('删掉 {count} 个；内容对不上的 {kept} 个没有动', '{count} removed; {kept} whose content differs were left'),
  write: word('写入第 {seq} 号', 'Write no. {seq}'),
  writing: word('正在写入并重新校验，不要拔出', 'Writing and checking, do not unplug'),
  unreadable: word(
    '有 {count} 个附件缺失或损坏，没有随包：{files}。请到设置里做一次健康检查。',
    '{count} {count|file is|files are} missing or damaged and did not go: {files}. Run the health check in the settings.',
  ),
});
