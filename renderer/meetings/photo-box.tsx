// How do photos stand behind a printed record? Small, framed, with the moment at which they were taken; readable in black and white too.
import { numbered } from '#renderer/paper/numbered.ts';
import { printedDate } from '#shared/core/date.ts';
import { fill } from '#shared/core/words.ts';
import type { PaperPhoto } from '#shared/records/photos.ts';
import { recordsWords as w } from '#shared/records/words.ts';

/** Two beside each other; nothing when there are none. */
export const PhotoBox = ({ photos }: { readonly photos: readonly PaperPhoto[] }) =>
  photos.length === 0 ? null : (
    <section className="photos">
      <h2 className="section">{w.photos.zh}</h2>
      <div className="photo-grid">
        {numbered(photos).map(({ ordinal, item }) => (
          <figure key={item.id}>
            {item.base64 ? <img src={`data:${item.mediaType};base64,${item.base64}`} alt="" /> : <p className="photo-missing">{w.photoKept.zh}</p>}
            <figcaption>{[fill(w.photoNumber.zh, { number: ordinal }), takenText(item.takenAt), item.note].filter(Boolean).join('　')}</figcaption>
          </figure>
        ))}
      </div>
    </section>
  );

/** 2026年3月6日 15:02 拍摄, by the camera's own clock. */
const takenText = (takenAt: string | null): string => {
  if (takenAt === null) return w.photoUndated.zh;
  const [date = '', time = ''] = takenAt.split('T');
  return fill(w.photoTaken.zh, { date: printedDate(date), time: time.slice(0, 5) });
};
