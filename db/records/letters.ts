// Where are letters kept? One row of table `draft` each: on this computer only, no journal, never in packages.
import type { DraftWriter, Reader } from '#db/schema.ts';
import type { Id } from '#shared/core/id.ts';
import { type Letter, type LetterContent, letterContent } from '#shared/records/letter.ts';

const kind = 'letter';

const letterOfRow = (row: { id: Id; body: string; savedAt: string }): Letter => ({
  id: row.id,
  content: letterContent.parse(JSON.parse(row.body)),
  savedAt: row.savedAt,
});

/** One letter, or null when there is none with this id. */
export const letterOf = async ({ db }: Reader, id: Id): Promise<Letter | null> => {
  const row = await db.selectFrom('draft').select(['id', 'body', 'savedAt']).where('id', '=', id).where('kind', '=', kind).executeTakeFirst();
  return row ? letterOfRow(row) : null;
};

/** All letters, last written first. */
export const lettersOf = async ({ db }: Reader): Promise<Letter[]> => {
  const rows = await db
    .selectFrom('draft')
    .select(['id', 'body', 'savedAt'])
    .where('kind', '=', kind)
    .orderBy('savedAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(letterOfRow);
};

/** Keeps a letter under an id, new or known. */
export const keepLetter = async (writer: DraftWriter, id: Id, content: LetterContent): Promise<void> => {
  const body = JSON.stringify(content);
  await writer.db
    .insertInto('draft')
    .values({ id, kind, body, savedAt: writer.at })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ body, savedAt: writer.at }))
    .execute();
};

/** Throws a letter away; false when there is none with this id. */
export const removeLetter = async ({ db }: Reader, id: Id): Promise<boolean> => {
  const { numDeletedRows } = await db.deleteFrom('draft').where('id', '=', id).where('kind', '=', kind).executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
};
