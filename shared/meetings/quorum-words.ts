// How is the count of 应到 explained, line by line? `{count}` and `{names}` come from the line.
import { type Word, word, words } from '#shared/core/words.ts';

const table = words({
  onRoster: word('当天本支部党员 {count} 人', '{count} {count|member|members} of the branch on that day'),
  probationary: word('预备党员 {count} 人，到会但无表决权：{names}', '{count} probationary, attend without a vote: {names}'),
  observation: word('留党察看 {count} 人，无表决权：{names}', '{count} on observation, no vote: {names}'),
  excluded: word('按规定不计入应到 {count} 人：{names}', '{count} not counted by rule: {names}'),
  seats: word('当天在任委员 {count} 人：{names}', '{count} {count|committee member|committee members} in office: {names}'),
  withoutVote: word('委员中无表决权 {count} 人：{names}', '{count} of the committee without a vote: {names}'),
  expectedVoting: word('应到有表决权 {count} 人', '{count} with a vote expected'),
  absentVoting: word('缺席 {count} 人，仍计入应到：{names}', '{count} absent, still counted: {names}'),
  expectedAll: word('应到 {count} 人', '{count} expected'),
  absentAll: word('缺席 {count} 人：{names}', '{count} absent: {names}'),
  presentAll: word('实到 {count} 人', '{count} present'),
  presentVoting: word('实到有表决权 {count} 人', '{count} with a vote present'),
});

/** Codes of the lines of a quorum's explanation. */
export type QuorumLine = keyof typeof table;

/** The sentence of each line. */
export const quorumLineWords: Readonly<Record<QuorumLine, Word>> = table;
