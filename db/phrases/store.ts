// Which phrases has the secretary added? Kept on this computer only.
import type { Reader, Writer } from '#db/schema.ts';
import type { Id } from '#shared/core/id.ts';
import type { Phrase, PhraseInput } from '#shared/phrases/model.ts';

/** The phrases in use, newest first. */
export const ownPhrases = async ({ db }: Reader): Promise<Phrase[]> =>
  (await db.selectFrom('phrase').select(['id', 'field', 'meetingKind', 'text']).where('retiredAt', 'is', null).orderBy('id', 'desc').execute()).map(
    (phrase) => ({ ...phrase, isOwn: true }),
  );

/** Adds a phrase. */
export const insertPhrase = async (writer: Writer, phrase: PhraseInput): Promise<Id> => {
  const id = writer.newId();
  await writer.db
    .insertInto('phrase')
    .values({ id, ...phrase, retiredAt: null, savedAt: writer.at })
    .execute();
  return id;
};

/** Changes a phrase that is in use; false when there is none with this id. */
export const revisePhrase = async (writer: Writer, id: Id, change: Partial<PhraseInput> & { retiredAt?: string }): Promise<boolean> => {
  const { numUpdatedRows } = await writer.db
    .updateTable('phrase')
    .set({ ...change, savedAt: writer.at })
    .where('id', '=', id)
    .where('retiredAt', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
};
