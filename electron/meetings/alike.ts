// Which record says nearly the same as the one in hand (MTG-16)? The newest of its kind within three years are looked at.
import { recentTexts } from '#db/meetings/alike.ts';
import type { Reader } from '#db/schema.ts';
import { addMonths, type IsoDate, printedDate } from '#shared/core/date.ts';
import { mostAlike } from '#shared/core/similarity.ts';
import { meetingKindLabels } from '#shared/meetings/labels.ts';
import type { MeetingContent } from '#shared/meetings/model.ts';

/** As many records as are compared: years of meetings of one kind, and few enough to answer while one types. */
const most = 200;

/** What was studied, said and decided; who was there and where says nothing about copying. */
const spokenText = ({ agenda, study, speeches, decisions, summary, facts, lines }: MeetingContent): string =>
  [
    study,
    summary,
    ...agenda.flatMap(({ title, content }) => [title, content]),
    ...speeches.map(({ text }) => text),
    ...decisions.map(({ text }) => text),
    ...Object.values(facts),
    ...lines.flatMap(({ text, note, reply }) => [text, note, reply]),
  ].join('\n');

/** The record with the greatest share of equal text above 80 %, by its kind and day; null when there is none. */
export const alikeRecord = async (
  reader: Reader,
  content: MeetingContent,
  heldOn: IsoDate,
): Promise<{ readonly title: string; readonly percent: number } | null> => {
  const texts = await recentTexts(reader, { kind: content.kind, since: addMonths(heldOn, -36), most });
  const found = mostAlike(spokenText(content), texts);
  return found && { title: `${printedDate(found.key)}${meetingKindLabels[content.kind].zh}`, percent: Math.round(found.share * 100) };
};
