// What stands in the table at the head of a record? Time, place, people, who was missing, and the short facts of its kind.
import type { ReactNode } from 'react';
import { Tick } from '#renderer/paper/sheet.tsx';
import { chinaDate, printedDate } from '#shared/core/date.ts';
import { fill } from '#shared/core/words.ts';
import { factsOf, type KindFact, kindTable, type MeetingKind } from '#shared/meetings/kinds.ts';
import type { MeetingRecord } from '#shared/meetings/model.ts';
import { absentText, excludedText, presentText, remarkText } from '#shared/records/record-lines.ts';
import { recordNumber } from '#shared/records/record-number.ts';
import { recordsWords as w } from '#shared/records/words.ts';

/** What the head says; in a blank form there is room for the pen. */
interface HeadCells {
  readonly number: string;
  readonly group: string;
  readonly time: ReactNode;
  readonly place: string;
  readonly host: string;
  readonly recorder: string;
  readonly expected: string;
  readonly present: string;
  readonly presentNames: string;
  readonly observers: string;
  readonly absent: string;
  readonly excluded: string;
  readonly fact: (fact: KindFact) => string;
}

const emptyOf = (kind: MeetingKind): HeadCells => ({
  ...{ number: '', group: '', place: '', host: '', recorder: '', presentNames: '', observers: '', absent: '', excluded: '' },
  time: (
    <>
      {w.blankDate.zh}
      <br />
      {w.blankTimes.zh}
    </>
  ),
  expected: countOf(kind, w.blankCount.zh, w.blankCount.zh),
  present: countOf(kind, w.blankCount.zh, w.blankCount.zh),
  fact: ({ look }) => (look === 'date' ? w.blankDate.zh : ''),
});

const countOf = (kind: MeetingKind, voting: number | string, total: number | string): string =>
  kindTable[kind].votes === 'members' ? fill(w.votingAndTotal.zh, { voting, total }) : fill(w.people.zh, { total });

const cellsOf = (meeting: MeetingRecord): HeadCells => ({
  number: recordNumber(meeting),
  group: meeting.groupName ?? '',
  time: `${printedDate(meeting.heldOn)} ${meeting.startTime}—${meeting.endTime}`,
  place: meeting.place,
  host: meeting.hostName,
  recorder: meeting.recorderName,
  expected: countOf(meeting.kind, meeting.expectedVoting, meeting.expectedTotal),
  present: countOf(meeting.kind, meeting.presentVoting, meeting.presentTotal),
  presentNames: presentText(meeting),
  observers: meeting.observers || w.none.zh,
  absent: absentText(meeting),
  excluded: excludedText(meeting),
  fact: ({ name }) => meeting.facts?.find((fact) => fact.name === name)?.value ?? '',
});

/** The head of a finalised record. */
export const RecordHead = ({ meeting }: { readonly meeting: MeetingRecord }) => (
  <HeadTable kind={meeting.kind} cells={cellsOf(meeting)}>
    {meeting.isLate ? (
      <Wide label={w.late.zh}>{fill(w.lateText.zh, { date: printedDate(chinaDate(meeting.finalisedAt)), reason: meeting.lateReason })}</Wide>
    ) : null}
    {remarkText(meeting) ? <Wide label={w.remark.zh}>{remarkText(meeting)}</Wide> : null}
  </HeadTable>
);

/** The head of a form to be written by hand. */
export const BlankHead = ({ kind }: { readonly kind: MeetingKind }) => <HeadTable kind={kind} cells={emptyOf(kind)} isBlank />;

interface TableProps {
  readonly kind: MeetingKind;
  readonly cells: HeadCells;
  readonly isBlank?: boolean;
  readonly children?: ReactNode;
}

const HeadTable = ({ kind, cells, isBlank = false, children }: TableProps) => {
  const { votes, namesPresent = false } = kindTable[kind];
  const isCommittee = votes === 'committee';
  return (
    <table className={isBlank ? 'facts record-head blank-facts' : 'facts record-head'}>
      <colgroup>
        <col className="head-label" />
        <col />
        <col className="head-label" />
        <col />
      </colgroup>
      <tbody>
        <FirstRow kind={kind} cells={cells} isBlank={isBlank} />
        <FactRows facts={afterFirstRow(kind)} cells={cells} isBlank={isBlank} />
        <Pair label={w.time.zh} other={w.place.zh} otherValue={cells.place}>
          {cells.time}
        </Pair>
        <Pair label={w.host.zh} other={w.recorder.zh} otherValue={cells.recorder}>
          {cells.host}
        </Pair>
        <Pair
          label={isCommittee ? w.committeeExpected.zh : w.expected.zh}
          other={isCommittee ? w.committeePresent.zh : w.present.zh}
          otherValue={cells.present}
        >
          {cells.expected}
        </Pair>
        {namesPresent ? <Wide label={w.presentNames.zh}>{isBlank ? <div className="names-room" /> : cells.presentNames}</Wide> : null}
        <Wide label={w.observers.zh}>{cells.observers}</Wide>
        <Wide label={w.absent.zh}>{cells.absent}</Wide>
        {votes === 'members' ? <Wide label={w.excluded.zh}>{cells.excluded}</Wide> : null}
        {children}
      </tbody>
    </table>
  );
};

interface FirstRowProps {
  readonly kind: MeetingKind;
  readonly cells: HeadCells;
  readonly isBlank: boolean;
}

const shortFacts = (kind: MeetingKind): readonly KindFact[] => factsOf(kind).filter(({ look }) => look !== 'text');

/** The short fact that shares the first row: the group's leader beside its name (F2), the planned day beside the number (F3). */
const besideFirst = (kind: MeetingKind): KindFact | undefined => {
  const { expects, numberLabel } = kindTable[kind];
  return expects === 'group' || numberLabel ? shortFacts(kind).find((fact) => !takesRow(fact)) : undefined;
};

const afterFirstRow = (kind: MeetingKind): readonly KindFact[] => {
  const first = besideFirst(kind);
  return shortFacts(kind).filter(({ name }) => name !== first?.name);
};

const FirstRow = ({ kind, cells, isBlank }: FirstRowProps) => {
  const { expects, numberLabel } = kindTable[kind];
  const beside = besideFirst(kind);
  if (!beside) return null;
  return (
    <Pair
      label={expects === 'group' ? w.groupName.zh : (numberLabel?.zh ?? '')}
      other={beside.label.zh}
      otherValue={<FactCell fact={beside} value={cells.fact(beside)} isBlank={isBlank} />}
    >
      {expects === 'group' ? cells.group : cells.number}
    </Pair>
  );
};

interface FactRowsProps {
  readonly facts: readonly KindFact[];
  readonly cells: HeadCells;
  readonly isBlank: boolean;
}

const takesRow = ({ look, isWide }: KindFact): boolean => look === 'ticks' || isWide === true;

/** Facts that may be long (a theme, a name, boxes) have a row; the others stand two and two. */
const FactRows = ({ facts, cells, isBlank }: FactRowsProps) => {
  const shown = (fact: KindFact): ReactNode => <FactCell fact={fact} value={cells.fact(fact)} isBlank={isBlank} />;
  const rows: (readonly KindFact[])[] = [];
  for (const fact of facts) {
    const last = rows.at(-1);
    if (last && last.length === 1 && last[0] && !takesRow(last[0]) && !takesRow(fact)) rows[rows.length - 1] = [last[0], fact];
    else rows.push([fact]);
  }
  return rows.map(([first, second]) => {
    if (!first) return null;
    if (!second) {
      return (
        <Wide key={first.name} label={first.label.zh}>
          {shown(first)}
        </Wide>
      );
    }
    return (
      <Pair key={first.name} label={first.label.zh} other={second.label.zh} otherValue={shown(second)}>
        {shown(first)}
      </Pair>
    );
  });
};

const FactCell = ({ fact, value, isBlank }: { readonly fact: KindFact; readonly value: string; readonly isBlank: boolean }) => {
  if (fact.look === 'ticks') {
    const ticked = value.split(',');
    return Object.entries(fact.choices ?? {}).map(([name, label]) => <Tick key={name} isOn={ticked.includes(name)} label={label.zh} />);
  }
  if (fact.look === 'yesNo') {
    return (
      <>
        <Tick isOn={value === 'yes'} label={w.yes.zh} />
        <Tick isOn={value === 'no'} label={w.no.zh} />
      </>
    );
  }
  if (isBlank) return value;
  return (fact.look === 'date' ? printedDate(value || null) : value) || w.none.zh;
};

const Wide = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <tr>
    <th scope="row" className={label.length > 5 ? 'long-label' : ''}>
      {label}
    </th>
    <td colSpan={3}>{children}</td>
  </tr>
);

interface PairProps {
  readonly label: string;
  readonly other: string;
  readonly otherValue: ReactNode;
  readonly children: ReactNode;
}

const Pair = ({ label, other, otherValue, children }: PairProps) => (
  <tr>
    <th scope="row">{label}</th>
    <td>{children}</td>
    <th scope="row">{other}</th>
    <td>{otherValue}</td>
  </tr>
);
