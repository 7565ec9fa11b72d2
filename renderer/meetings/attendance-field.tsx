// Who was there? One screen: everybody is present until clicked; absent asks the reason from a list.
import { Fragment, type KeyboardEvent, useRef, useState } from 'react';
import { type Translate, useWords } from '#renderer/core/i18n.ts';
import { AbsencePanel } from '#renderer/meetings/absence-panel.tsx';
import { changeAttendee, countAttendance, nextChip } from '#renderer/meetings/attendance.ts';
import { Button } from '#renderer/ui/button.tsx';
import { SectionTitle } from '#renderer/ui/page-parts.tsx';
import { attendanceLabels } from '#shared/meetings/labels.ts';
import type { AttendeeInput, ExpectedPerson } from '#shared/meetings/model.ts';
import { absenceReasons, meetingWords } from '#shared/meetings/words.ts';

interface Props {
  readonly people: readonly ExpectedPerson[];
  readonly attendance: readonly AttendeeInput[];
  readonly hasDate: boolean;
  /** Only a member meeting can leave somebody out of the count; a committee's seats all count. */
  readonly canExclude: boolean;
  readonly onChange: (attendance: AttendeeInput[]) => void;
}

const markOf = (entry: AttendeeInput, t: Translate): string => {
  if (entry.status === 'present') return '';
  return entry.status === 'excluded' ? t(meetingWords.notCounted) : entry.reason || t(meetingWords.noReason);
};

const standingMark = (person: ExpectedPerson, t: Translate): string => {
  if (person.standing === 'full') return '';
  return person.standing === 'probationary' ? t(meetingWords.tagProbationary) : t(meetingWords.tagObservation);
};

/** The attendance grid: click or Space toggles, digits choose the reason, arrows move; the panel opens below the person's row. */
export const AttendanceField = ({ people, attendance, hasDate, canExclude, onChange }: Props) => {
  const t = useWords();
  const grid = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [openId, setOpenId] = useState<string | null>(null);
  const entries = new Map(attendance.map((entry) => [entry.memberId, entry]));
  const counts = countAttendance(attendance);
  const withoutVote = people.filter((person) => person.standing !== 'full' && entries.get(person.memberId)?.status === 'present').length;

  const chips = (): HTMLElement[] => [...(grid.current?.querySelectorAll<HTMLElement>('.chip') ?? [])];
  const change = (memberId: string, next: Partial<AttendeeInput>) => onChange(changeAttendee(attendance, memberId, next));
  const press = (entry: AttendeeInput) => {
    if (entry.status === 'present') {
      change(entry.memberId, { status: 'absent' });
      setOpenId(entry.memberId);
    } else if (openId === entry.memberId && entry.status === 'absent') {
      change(entry.memberId, { status: 'present' });
      setOpenId(null);
    } else setOpenId(entry.memberId);
  };
  const onKey = (event: KeyboardEvent, index: number, entry: AttendeeInput) => {
    const columns = grid.current ? getComputedStyle(grid.current).gridTemplateColumns.split(' ').length : 1;
    const target = nextChip(event.key, index, { count: people.length, columns });
    const reason = entry.status === 'absent' ? absenceReasons[Number(event.key) - 1] : undefined;
    if (event.key === 'Escape' && openId !== null) setOpenId(null);
    else if (reason !== undefined && !event.ctrlKey && !event.altKey) {
      change(entry.memberId, { reason });
      setOpenId(null);
    } else if (target !== null) {
      setActive(target);
      setOpenId(null);
      chips()[target]?.focus();
    } else return;
    event.preventDefault();
  };

  return (
    <section className="part" aria-label={t(meetingWords.attendance)}>
      <SectionTitle aside={people.length > 0 ? t(meetingWords.attendanceHint) : undefined}>{t(meetingWords.attendance)}</SectionTitle>
      {people.length === 0 ? <p className="mut">{t(hasDate ? meetingWords.attendanceNobody : meetingWords.attendanceNeedsDate)}</p> : null}
      <div ref={grid} className="chips">
        {people.map((person, index) => {
          const entry = entries.get(person.memberId);
          if (!entry) return null;
          const isOpen = openId === person.memberId && entry.status !== 'present';
          return (
            <Fragment key={person.memberId}>
              <button
                type="button"
                className={`chip chip-${entry.status}`}
                tabIndex={index === Math.min(active, people.length - 1) ? 0 : -1}
                aria-expanded={entry.status === 'present' ? undefined : isOpen}
                onClick={() => press(entry)}
                onFocus={() => setActive(index)}
                onKeyDown={(event) => onKey(event, index, entry)}
              >
                <span className="chip-name">
                  {person.name}
                  {standingMark(person, t) ? <span className="chip-standing">{standingMark(person, t)}</span> : null}
                </span>
                <span className="chip-mark">
                  <span className="sr-only">{t(attendanceLabels[entry.status])}</span>
                  {markOf(entry, t) || person.post}
                </span>
              </button>
              {isOpen ? (
                <AbsencePanel
                  person={person}
                  entry={entry}
                  canExclude={canExclude && person.standing === 'full'}
                  onChange={(next) => change(person.memberId, next)}
                  onClose={() => {
                    setOpenId(null);
                    chips()[index]?.focus();
                  }}
                />
              ) : null}
            </Fragment>
          );
        })}
      </div>
      {people.length > 0 ? (
        <div className="row part-sum">
          <span className="mut">
            {t(meetingWords.attendanceSum, counts)}
            {withoutVote > 0 ? `；${t(meetingWords.noVotePresent, { count: withoutVote })}` : ''}
          </span>
          {counts.present < people.length ? (
            <Button
              isSmall
              look="link"
              onClick={() => onChange(attendance.map(({ memberId }) => ({ memberId, status: 'present', reason: '', exclusion: null, consent: '' })))}
            >
              {t(meetingWords.selectAllPresent)}
            </Button>
          ) : null}
        </div>
      ) : null}
    </section>
  );
};
