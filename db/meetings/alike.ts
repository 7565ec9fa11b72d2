// Which texts may a new record have been copied from? What the newest records of its kind say, each as one text.
import { sql } from 'kysely';
import type { Reader } from '#db/schema.ts';
import type { IsoDate } from '#shared/core/date.ts';
import type { ComparedText } from '#shared/core/similarity.ts';
import type { MeetingKind } from '#shared/meetings/model.ts';

const partText = (table: string, text: string) =>
  sql`coalesce((SELECT group_concat(${sql.raw(text)}, char(10)) FROM ${sql.table(table)} WHERE "meetingId" = "meeting"."id"), '')`;

/** What was studied, said and decided. */
const spoken = sql<string>`"study" || char(10) || "summary" || char(10) || ${partText('agendaItem', '"title" || char(10) || "content"')}
  || char(10) || ${partText('speech', '"text"')} || char(10) || ${partText('decision', '"text"')}
  || char(10) || ${partText('meetingFact', '"value"')} || char(10) || ${partText('meetingLine', '"text" || char(10) || "note" || char(10) || "reply"')}`;

/** The texts of finalised records of a kind held since a day, newest first, under the day of each. */
export const recentTexts = (
  reader: Reader,
  { kind, since, most }: { readonly kind: MeetingKind; readonly since: IsoDate; readonly most: number },
): Promise<ComparedText<IsoDate>[]> =>
  reader.db
    .selectFrom('meeting')
    .select(['heldOn as key', spoken.as('text')])
    .where('orgId', '=', reader.orgId)
    .where('kind', '=', kind)
    .where('heldOn', '>=', since)
    .where('retiredAt', 'is', null)
    .orderBy('heldOn', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
