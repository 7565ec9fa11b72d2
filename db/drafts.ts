// Where does unfinished typing lie? One row of table `draft` each: on this computer only, no journal, never in packages.
import type { DraftWriter, Reader } from '#db/schema.ts';
import type { Instant } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';

/** What is being typed; each kind has one schema of its own, with the feature that reads it. */
export type DraftKind = 'meeting' | 'talk' | 'letter' | 'paper' | 'dues';

/** A draft as kept. `body` is what was typed, still to be checked by the feature's schema. */
export interface KeptDraft {
  readonly id: Id;
  readonly body: unknown;
  readonly savedAt: Instant;
}

const draftsQuery = ({ db }: Reader, kind: DraftKind) => db.selectFrom('draft').select(['id', 'body', 'savedAt']).where('kind', '=', kind);

const parsed = ({ id, body, savedAt }: { id: Id; body: string; savedAt: Instant }): KeptDraft => ({ id, body: JSON.parse(body), savedAt });

/** All drafts of a kind, oldest first. */
export const keptDrafts = async (reader: Reader, kind: DraftKind): Promise<KeptDraft[]> =>
  (await draftsQuery(reader, kind).orderBy('id').execute()).map(parsed);

/** One draft, or null when there is none of this kind with this id. */
export const keptDraft = async (reader: Reader, kind: DraftKind, id: Id): Promise<KeptDraft | null> => {
  const row = await draftsQuery(reader, kind).where('id', '=', id).executeTakeFirst();
  return row ? parsed(row) : null;
};

/** Keeps a draft under an id, new or known. */
export const putDraft = async (writer: DraftWriter, kind: DraftKind, { id, body: typed }: Omit<KeptDraft, 'savedAt'>): Promise<void> => {
  const body = JSON.stringify(typed);
  await writer.db
    .insertInto('draft')
    .values({ id, kind, body, savedAt: writer.at })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ body, savedAt: writer.at }))
    .execute();
};

/** Removes a draft; false when there is none of this kind with this id. */
export const dropDraft = async ({ db }: Reader, kind: DraftKind, id: Id): Promise<boolean> => {
  const { numDeletedRows } = await db.deleteFrom('draft').where('id', '=', id).where('kind', '=', kind).executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
};
