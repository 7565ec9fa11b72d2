// How are the fields called that take phrases?
import { word, words } from '#shared/core/words.ts';

export const phraseFieldLabels = words({
  agenda: word('议题内容', 'Agenda'),
  study: word('学习、传达内容', 'Study'),
  speech: word('讨论发言', 'Speeches'),
  decision: word('决议', 'Decisions'),
  summary: word('会议小结', 'Summary'),
  talkPoints: word('谈话内容要点', 'Points of a talk'),
  talkOpinion: word('谈话对象的意见', 'Opinion in a talk'),
  followUp: word('谈话后的处理', 'Follow-up of a talk'),
});
