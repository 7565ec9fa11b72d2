// Where are letters kept? As drafts: on this computer only, no journal, never in packages.
import { dropDraft, type KeptDraft, keptDraft, keptDrafts, putDraft } from '#db/drafts.ts';
import type { DraftWriter, Reader } from '#db/schema.ts';
import type { Id } from '#shared/core/id.ts';
import { type Letter, type LetterContent, letterContent } from '#shared/records/letter.ts';

const kind = 'letter';

const asLetter = ({ body, ...draft }: KeptDraft): Letter => ({ ...draft, content: letterContent.parse(body) });

/** One letter, or null when there is none with this id. */
export const letterOf = async (reader: Reader, id: Id): Promise<Letter | null> => {
  const draft = await keptDraft(reader, kind, id);
  return draft && asLetter(draft);
};

/** All letters, last written first. */
export const lettersOf = async (reader: Reader): Promise<Letter[]> =>
  (await keptDrafts(reader, kind)).map(asLetter).toSorted((a, b) => b.savedAt.localeCompare(a.savedAt) || b.id.localeCompare(a.id));

/** Keeps a letter under an id, new or known. */
export const keepLetter = (writer: DraftWriter, id: Id, content: LetterContent): Promise<void> => putDraft(writer, kind, { id, body: content });

/** Throws a letter away; false when there is none with this id. */
export const removeLetter = (reader: Reader, id: Id): Promise<boolean> => dropDraft(reader, kind, id);
