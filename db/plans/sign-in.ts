// Which meeting has an id that ends in what a sheet's code says?
import { sql } from 'kysely';
import type { Reader } from '#db/schema.ts';
import type { IsoDate } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import { z } from '#shared/core/zod.ts';
import { meetingContent } from '#shared/meetings/model.ts';

/** A meeting that a sheet belongs to. */
export interface SignInMeeting {
  readonly id: Id;
  readonly state: 'final' | 'draft';
  readonly kind: string;
  readonly heldOn: IsoDate | null;
}

const draftHead = z.object({ kind: meetingContent.shape.kind, heldOn: meetingContent.shape.heldOn });

/** The own meeting or draft whose id ends in ten hex digits; null when there is none, or (one in a million million) more than one. */
export const meetingEndingIn = async (reader: Reader, end: string): Promise<SignInMeeting | null> => {
  const ends = sql<boolean>`"id" LIKE ${`%${end}`}`;
  const finals = await reader.db.selectFrom('meeting').select(['id', 'kind', 'heldOn']).where('orgId', '=', reader.orgId).where(ends).execute();
  const drafts = await reader.db.selectFrom('draft').select(['id', 'body']).where('kind', '=', 'meeting').where(ends).execute();
  const all: SignInMeeting[] = [
    ...finals.map((meeting) => ({ ...meeting, state: 'final' as const })),
    ...drafts.map(({ id, body }) => {
      const { kind, heldOn } = draftHead.parse(JSON.parse(body));
      return { id, kind, heldOn, state: 'draft' as const };
    }),
  ];
  return all.length === 1 ? (all[0] ?? null) : null;
};
