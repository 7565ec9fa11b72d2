// What hangs on each of two files, and what will not be mixed or cannot be changed?
import { type Translate, useWords } from '#renderer/core/i18n.ts';
import type { OutputOf } from '#shared/contract.ts';
import type { Word } from '#shared/core/words.ts';
import { attendanceLabels, meetingKindLabels } from '#shared/meetings/labels.ts';
import type { BothAttended, MergeBooks } from '#shared/members/merge-model.ts';
import { mergeWords as w } from '#shared/members/merge-words.ts';

const lines: readonly (keyof MergeBooks)[] = ['meetings', 'payments', 'talks', 'files', 'facts', 'events', 'seats'];

/** Meetings named at once; the others are counted. */
const mostNamed = 12;

/** The books of both files, and what is said about them before they are merged. */
export const MergeBooksTable = ({ preview: { keep, merged, both, staying } }: { readonly preview: OutputOf<'members.previewMerge'> }) => {
  const t = useWords();
  return (
    <>
      <table className="plain-table" aria-label={t(w.books)}>
        <thead>
          <tr>
            <th scope="col">{t(w.books)}</th>
            <th scope="col">{t(w.colKeep)}</th>
            <th scope="col">{t(w.colMerged)}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line}>
              <th scope="row">{t(w[line])}</th>
              <td>{keep.books[line]}</td>
              <td>{merged.books[line]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mut">{t(w.booksText)}</p>
      {staying > 0 ? <p className="notice">{t(w.staying, { count: staying })}</p> : null}
      {both.length > 0 ? <BothAttendedNotice both={both} /> : null}
    </>
  );
};

const wordIn = (labels: Readonly<Record<string, Word>>, code: string, t: Translate): string => {
  const label = labels[code];
  return label ? t(label) : code;
};

const BothAttendedNotice = ({ both }: { readonly both: readonly BothAttended[] }) => {
  const t = useWords();
  return (
    <div className="notice">
      <strong>{t(w.both, { count: both.length })}</strong>
      <p>{t(w.bothText)}</p>
      <ul>
        {both.slice(0, mostNamed).map((one) => (
          <li key={one.meetingId}>
            {t(w.bothLine, {
              date: one.heldOn,
              kind: wordIn(meetingKindLabels, one.kind, t),
              kept: wordIn(attendanceLabels, one.kept, t),
              merged: wordIn(attendanceLabels, one.merged, t),
            })}
            {one.kept === one.merged ? '' : ` · ${t(w.differs)}`}
          </li>
        ))}
      </ul>
    </div>
  );
};
