// How is the moment of a backup said, and its size?
import type { Translate } from '#renderer/core/i18n.ts';
import { backupWords } from '#shared/backup/words.ts';
import { chinaDateTime, type Instant, type IsoDate } from '#shared/core/date.ts';

/** Day and minute in China; today by its time alone. */
export const whenText = (at: Instant, today: IsoDate, t: Translate): string => {
  const text = chinaDateTime(at).slice(0, 16);
  return text.startsWith(today) ? t(backupWords.today, { time: text.slice(11) }) : text;
};

/** A size in KB or MB, as file managers say it. */
export const sizeText = (bytes: number): string =>
  bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
