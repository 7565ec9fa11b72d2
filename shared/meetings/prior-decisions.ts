// With which lines does the next record ask how the last decisions were carried out (上次决议落实情况)?
import { printedDate } from '#shared/core/date.ts';
import { fill, word } from '#shared/core/words.ts';
import type { MeetingContent } from '#shared/meetings/model.ts';

const lineWord = word('{n}. {text}（{details}）落实情况：', '{n}. {text} ({details}) carried out: ');
const bareLineWord = word('{n}. {text}　落实情况：', '{n}. {text} carried out: ');
const ownerWord = word('责任人：{owner}', 'by: {owner}');
const dueWord = word('期限：{due}', 'due: {due}');

/** One line a decision, with owner and date, left open for the secretary to finish. Kept as zh text, because the record is printed. */
export const priorDecisionsText = (decisions: MeetingContent['decisions']): string =>
  decisions
    .map(({ text, owner, dueOn }, index) => {
      const details = [owner && fill(ownerWord.zh, { owner }), dueOn && fill(dueWord.zh, { due: printedDate(dueOn) })].filter(Boolean).join('，');
      return fill(details ? lineWord.zh : bareLineWord.zh, { n: index + 1, text, details });
    })
    .join('\n');
