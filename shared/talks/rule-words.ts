// With which sentences do the rules of talks speak, and on which clause does each rest?
import { type Word, word } from '#shared/core/words.ts';

const elements = '谈心谈话记录要素：日期、地点、谈话人、对象、类别、内容要点、意见、处理';

const table = {
  'TALK-00a': { message: word('请填写谈话日期', 'Fill in the date of the talk'), clause: elements },
  'TALK-00b': {
    message: word('谈话日期不能晚于今天；还没有谈的，请谈过再定稿', 'The talk cannot lie ahead; finish the record after it'),
    clause: elements,
  },
  'TALK-00c': { message: word('请选择谈话人', 'Choose who talks'), clause: elements },
  'TALK-00d': { message: word('请选择谈话对象', 'Choose with whom'), clause: elements },
  'TALK-00e': { message: word('谈话对象不能同时是谈话人', 'Nobody talks with himself'), clause: elements },
  'TALK-00f': { message: word('请写谈话内容要点', 'Write down the main points'), clause: elements },
  'TALK-00g': { message: word('谈话日期早于1921年7月，请核对', 'The date lies before July 1921; check it'), clause: elements },
  'TALK-00h': { message: word('两位谈话人是同一个人，请改正', 'The two who talk are the same person'), clause: elements },
} as const satisfies Record<string, { readonly message: Word; readonly clause: string }>;

export type TalkRule = keyof typeof table;
export const talkRuleWords: Readonly<Record<TalkRule, { readonly message: Word; readonly clause: string }>> = table;
