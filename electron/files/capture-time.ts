// When was a photo taken? By the camera's own clock, from its EXIF data; the only file that knows the reader of such data.
import { createRequire } from 'node:module';
import { isIsoDate } from '#shared/core/date.ts';

// A CommonJS bundle whose names Node's import cannot see.
const { load }: typeof import('exifreader') = createRequire(import.meta.url)('exifreader');

/** `2026-03-05T14:30:05`, the camera's local time; null when the picture does not say, or says something impossible. */
export const captureTimeOf = (picture: Buffer): string | null => {
  try {
    const { DateTimeOriginal } = load(picture);
    return readExifTime(DateTimeOriginal?.description ?? '');
  } catch {
    // The reader throws for pictures without any such data, and for damaged data: both mean that the time is unknown.
    return null;
  }
};

/** EXIF writes `2026:03:05 14:30:05`, blanks or zeros when the camera's clock was never set. */
export const readExifTime = (text: string): string | null => {
  const match = /^(\d{4})[:-](\d{2})[:-](\d{2})[ T](\d{2}):(\d{2}):(\d{2})/.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second] = match;
  const isTime = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  return isTime && isIsoDate(`${year}-${month}-${day}`) ? `${year}-${month}-${day}T${hour}:${minute}:${second}` : null;
};
