// By which words is a heart talk found?
import type { FindableRecord } from '#db/search/store.ts';
import type { TalkRecord } from '#shared/talks/model.ts';
import { talkWords } from '#shared/talks/words.ts';

/** A finalised talk as the search finds it: by its people and all that was said. */
export const findableTalk = (talk: TalkRecord): FindableRecord => ({
  kind: 'talk',
  id: talk.id,
  heldOn: talk.heldOn,
  title: `${talkWords.title.zh} ${[talk.talkerName, talk.secondName].filter(Boolean).join('、')}—${talk.partnerName}`,
  text: [talk.place, talk.points, talk.opinion, talk.followUp, ...talk.addenda.flatMap(({ text, reason }) => [text, reason])]
    .filter(Boolean)
    .join('\n'),
});
