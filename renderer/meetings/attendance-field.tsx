// Who was there? One screen: everybody is present until clicked; absent asks the reason from a list.
import { Fragment, type KeyboardEvent, useRef, useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { AbsencePanel } from '#renderer/meetings/absence-panel.tsx';
import {
  type AttendeeChange,
  allPresent,
  changeAttendee,
  countAttendance,
  expectAll,
  expectPerson,
  nextChip,
} from '#renderer/meetings/attendance.ts';
import { PersonChip } from '#renderer/meetings/person-chip.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { SectionTitle } from '#renderer/ui/page-parts.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import { formWords } from '#shared/meetings/form-words.ts';
import type { AttendeeInput, ExpectedPerson } from '#shared/meetings/model.ts';
import { absenceReasons, meetingWords } from '#shared/meetings/words.ts';

interface Props {
  readonly people: readonly ExpectedPerson[];
  readonly attendance: readonly AttendeeInput[];
  readonly hasDate: boolean;
  /** The people of a group are listed once the group is chosen. */
  readonly needsGroup?: boolean;
  /** Only a member meeting can leave somebody out of the count; a committee's seats all count. */
  readonly canExclude: boolean;
  /** People are chosen for this meeting: nobody is expected until clicked. */
  readonly isChosen?: boolean;
  readonly onChange: (attendance: AttendeeInput[]) => void;
}

/** The attendance list of a meeting. */
export const AttendanceField = (props: Props) => {
  const t = useWords();
  const { people, hasDate, needsGroup, isChosen } = props;
  const missing = hasDate ? meetingWords.attendanceNobody : meetingWords.attendanceNeedsDate;
  const hint = t(isChosen ? formWords.choose : meetingWords.attendanceHint);
  return (
    <section className="part" aria-label={t(meetingWords.attendance)}>
      <SectionTitle aside={people.length > 0 ? hint : undefined}>{t(meetingWords.attendance)}</SectionTitle>
      {people.length === 0 ? <p className="mut">{t(needsGroup ? formWords.attendanceNeedsGroup : missing)}</p> : null}
      <ChipGrid {...props} />
      {people.length > 0 ? <AttendanceSum {...props} /> : null}
    </section>
  );
};

/** The reason that a digit key stands for. */
const reasonOfKey = (event: KeyboardEvent): string | undefined =>
  event.ctrlKey || event.altKey || event.metaKey ? undefined : absenceReasons[Number(event.key) - 1];

/** Click or Space toggles, digits choose the reason, arrows move; the panel opens below the person's row. */
const ChipGrid = ({ people, attendance, canExclude, isChosen = false, onChange }: Props) => {
  const grid = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [openId, setOpenId] = useState<string | null>(null);
  const focusChip = (index: number) => [...(grid.current?.querySelectorAll<HTMLElement>('.chip') ?? [])][index]?.focus();
  const change = (memberId: string, next: AttendeeChange) => onChange(changeAttendee(attendance, memberId, next));

  const press = (memberId: string, status: AttendeeInput['status'] | undefined) => {
    if (status === undefined) return onChange(expectPerson(attendance, memberId, people, true));
    const isBack = status === 'absent' && openId === memberId;
    if (status === 'present') change(memberId, { status: 'absent' });
    if (isBack) change(memberId, { status: 'present' });
    return setOpenId(isBack ? null : memberId);
  };
  const onKey = (event: KeyboardEvent, index: number, entry: AttendeeInput | undefined) => {
    const columns = grid.current ? getComputedStyle(grid.current).gridTemplateColumns.split(' ').length : 1;
    const target = nextChip(event.key, index, { count: people.length, columns });
    const reason = entry?.status === 'absent' ? reasonOfKey(event) : undefined;
    if (target === null && reason === undefined && !(event.key === 'Escape' && openId !== null)) return;
    event.preventDefault();
    setOpenId(null);
    if (entry && reason !== undefined) change(entry.memberId, { reason });
    if (target !== null) focusChip(target);
  };

  return (
    <div ref={grid} className="chips">
      {people.map((person, index) => {
        const entry = attendance.find(({ memberId }) => memberId === person.memberId);
        if (!entry && !isChosen) return null;
        const isOpen = openId === person.memberId && entry !== undefined && entry.status !== 'present';
        const close = () => {
          setOpenId(null);
          focusChip(index);
        };
        return (
          <Fragment key={person.memberId}>
            <PersonChip
              person={person}
              entry={entry}
              isInTabOrder={index === Math.min(active, people.length - 1)}
              isOpen={isOpen}
              onPress={() => press(person.memberId, entry?.status)}
              onFocus={() => setActive(index)}
              onKey={(event) => onKey(event, index, entry)}
            />
            {isOpen && entry ? (
              <AbsencePanel
                person={person}
                entry={entry}
                canExclude={canExclude && person.standing === 'full'}
                onChange={(next) => change(person.memberId, next)}
                {...(isChosen ? { onTakeOff: () => onChange(expectPerson(attendance, person.memberId, people, false)) } : {})}
                onClose={close}
              />
            ) : null}
          </Fragment>
        );
      })}
    </div>
  );
};

/** How many are there, and who of them has no vote. */
const AttendanceSum = ({ people, attendance, isChosen = false, onChange }: Props) => {
  const t = useWords();
  const counts = countAttendance(attendance);
  const present = new Set(attendance.filter(({ status }) => status === 'present').map(({ memberId }) => memberId));
  const withoutVote = people.filter(({ memberId, standing }) => standing !== 'full' && present.has(memberId)).length;
  return (
    <div className="row part-sum">
      <span className="mut">
        {t(meetingWords.attendanceSum, counts)}
        {withoutVote > 0 ? `${t(uiWords.sentenceMark)}${t(meetingWords.noVotePresent, { count: withoutVote })}` : ''}
      </span>
      {counts.present < attendance.length ? (
        <Button isSmall look="link" onClick={() => onChange(allPresent(attendance))}>
          {t(meetingWords.selectAllPresent)}
        </Button>
      ) : null}
      {isChosen && attendance.length < people.length ? (
        <Button isSmall look="link" onClick={() => onChange(expectAll(people, attendance))}>
          {t(formWords.chooseAll)}
        </Button>
      ) : null}
    </div>
  );
};
