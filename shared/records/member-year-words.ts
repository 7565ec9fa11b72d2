// Which words stand on the cards of a member's year?
import { word, words } from '#shared/core/words.ts';

export const memberYearWords = words({
  dues: word('{year} 年党费', 'Dues of {year}'),
  duesSum: word('应交 {due} 元，已交 {paid} 元', 'Due {due}, paid {paid} yuan'),
  duesArrears: word('欠交 {arrears} 元', '{arrears} yuan in arrears'),
  duesRun: word('连续 {count} 个月未交', '{count} {count|month|months} running unpaid'),
  duesNoArrears: word('不欠', 'nothing owed'),
  duesNone: word('这一年不在本支部，没有党费。', 'No member here that year.'),
  duesMonths: word('{year} 年逐月党费', 'Dues of {year} by month'),
  month: word('{month} 月', '{month}'),
  paidOf: word('已交 {paid}', 'paid {paid}'),
  owedOf: word('欠 {owed}', 'owes {owed}'),
  dueOf: word('应交 {due}', 'due {due}'),
  excused: word('有正当理由', 'excused'),
  meetings: word('{year} 年到会', 'Attendance of {year}'),
  meetingsNone: word('这一年还没有定稿的会议记录有此人。', 'No final record of that year lists this person.'),
  meetingsAll: word('逐次看（{count} 次）', 'One by one ({count})'),
  meeting: word('{kind}第 {number} 次', '{kind} no. {number}'),
  talks: word('{year} 年谈心谈话', 'Heart talks of {year}'),
  talksNone: word('这一年没有与此人的谈话记录。', 'No talk with this person in that year.'),
  talksNoneCame: word('这一年没有与此人的谈话记录随包来。', 'No talk with this person came with the packages.'),
  talk: word('{talkers} 与 {partner}', '{talkers} with {partner}'),
  talkText: word('看内容', 'Read it'),
  points: word('要点', 'Points'),
  opinion: word('意见', 'Opinion'),
  followUp: word('处理', 'Follow-up'),
  atHome: word(
    '按该支部的本地规定，有 {count} 次谈话的内容留在支部，没有随包来，这里只有它们的校验值；与谁谈的，这里不知道。',
    'By a local rule of the branch {count} {count|talk stays|talks stay} there; only {count|its hash is|their hashes are} here, and with whom {count|it was|they were} is not known.',
  ),
});
