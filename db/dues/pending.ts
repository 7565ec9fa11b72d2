// Where do figures lie that were typed and not recorded? In a draft of their year: on this computer only, counted nowhere.
import { dropDraft, keptDrafts, putDraft } from '#db/drafts.ts';
import type { DraftWriter, Reader } from '#db/schema.ts';
import type { Id } from '#shared/core/id.ts';
import { type PendingFigures, type PendingFiguresInput, pendingFiguresInput } from '#shared/dues/pending.ts';

const kind = 'dues';

/** The figures of a year that wait, the newest draft; null: none. */
export const pendingFiguresOf = async (reader: Reader, year: number): Promise<PendingFigures | null> => {
  const drafts = (await keptDrafts(reader, kind)).map(({ id, body, savedAt }) => ({ id, savedAt, ...pendingFiguresInput.parse(body) }));
  const last = drafts.findLast((one) => one.year === year);
  return last ? { id: last.id, figures: last.figures, savedAt: last.savedAt } : null;
};

/** Keeps the figures of a year under an id; none: the draft goes. */
export const keepPendingFigures = async (writer: DraftWriter, id: Id, body: PendingFiguresInput): Promise<void> => {
  if (body.figures.length > 0) await putDraft(writer, kind, { id, body });
  else await dropDraft(writer, kind, id);
};
