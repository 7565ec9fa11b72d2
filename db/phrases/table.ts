// Which table do phrases need? A local one: a secretary's own wording stays on this computer and never travels.
import type { Instant } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import type { PhraseField } from '#shared/phrases/model.ts';

/** One phrase of the secretary's own. `meetingKind` null: fits every kind of meeting. */
interface PhraseRow {
  id: Id;
  field: PhraseField;
  meetingKind: string | null;
  text: string;
  retiredAt: Instant | null;
  savedAt: Instant;
}

export interface PhraseTables {
  phrase: PhraseRow;
}
