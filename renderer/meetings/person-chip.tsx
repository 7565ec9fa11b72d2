// How does one person stand on the attendance list?
import type { KeyboardEvent } from 'react';
import { type Translate, useWords } from '#renderer/core/i18n.ts';
import { formWords } from '#shared/meetings/form-words.ts';
import { attendanceLabels } from '#shared/meetings/labels.ts';
import type { AttendeeInput, ExpectedPerson } from '#shared/meetings/model.ts';
import { meetingWords } from '#shared/meetings/words.ts';

interface Props {
  readonly person: ExpectedPerson;
  /** Absent: he is not expected at this meeting (people are chosen for it). */
  readonly entry: AttendeeInput | undefined;
  /** One chip of the grid is reached by Tab, the others by arrows. */
  readonly isInTabOrder: boolean;
  readonly isOpen: boolean;
  readonly onPress: () => void;
  readonly onFocus: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** The word at the right: why he is not there, or his post. */
const markOf = (person: ExpectedPerson, entry: AttendeeInput | undefined, t: Translate): string => {
  if (!entry) return t(formWords.notExpected);
  if (entry.status === 'present') return person.post;
  return entry.status === 'excluded' ? t(meetingWords.notCounted) : entry.reason || t(meetingWords.noReason);
};

const standingMark = ({ standing }: ExpectedPerson, t: Translate): string => {
  if (standing === 'full') return '';
  return standing === 'probationary' ? t(meetingWords.tagProbationary) : t(meetingWords.tagObservation);
};

/** A person: name, standing where there is no vote, and how he is counted. */
export const PersonChip = ({ person, entry, isInTabOrder, isOpen, onPress, onFocus, onKey }: Props) => {
  const t = useWords();
  const standing = standingMark(person, t);
  return (
    <button
      type="button"
      className={`chip chip-${entry?.status ?? 'unexpected'}`}
      tabIndex={isInTabOrder ? 0 : -1}
      aria-expanded={!entry || entry.status === 'present' ? undefined : isOpen}
      onClick={onPress}
      onFocus={onFocus}
      onKeyDown={onKey}
    >
      <span className="chip-name">
        {person.name}
        {standing ? <span className="chip-standing">{standing}</span> : null}
      </span>
      <span className="chip-mark">
        <span className="sr-only">{entry ? t(attendanceLabels[entry.status]) : ''}</span>
        {markOf(person, entry, t)}
      </span>
    </button>
  );
};
