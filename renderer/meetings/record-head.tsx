// What stands in the table at the head of a record? Time, place, people, who was missing, and the short facts of its kind.
import type { ReactNode } from 'react';
import { Tick } from '#renderer/paper/sheet.tsx';
import { chinaDate, printedDate } from '#shared/core/date.ts';
import { fill } from '#shared/core/words.ts';
import { factsOf, type KindFact, kindTable, type MeetingKind } from '#shared/meetings/kinds.ts';
import type { MeetingRecord } from '#shared/meetings/model.ts';
import { absentText, excludedText, remarkText } from '#shared/records/record-lines.ts';
import { recordsWords as w } from '#shared/records/words.ts';

/** What the head says; in a blank form everything is empty. */
interface HeadCells {
  readonly group: string;
  readonly time: string;
  readonly place: string;
  readonly host: string;
  readonly recorder: string;
  readonly expected: string;
  readonly present: string;
  readonly observers: string;
  readonly absent: string;
  readonly excluded: string;
  readonly fact: (fact: KindFact) => string;
}

const empty: HeadCells = {
  ...{ group: '', time: '', place: '', host: '', recorder: '', expected: '', present: '', observers: '', absent: '', excluded: '' },
  fact: () => '',
};

const countOf = (kind: MeetingKind, voting: number, total: number): string =>
  kindTable[kind].votes === 'members' ? fill(w.votingAndTotal.zh, { voting, total }) : fill(w.people.zh, { total });

const cellsOf = (meeting: MeetingRecord): HeadCells => ({
  group: meeting.groupName ?? '',
  time: `${printedDate(meeting.heldOn)} ${meeting.startTime}—${meeting.endTime}`,
  place: meeting.place,
  host: meeting.hostName,
  recorder: meeting.recorderName,
  expected: countOf(meeting.kind, meeting.expectedVoting, meeting.expectedTotal),
  present: countOf(meeting.kind, meeting.presentVoting, meeting.presentTotal),
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
export const BlankHead = ({ kind }: { readonly kind: MeetingKind }) => <HeadTable kind={kind} cells={empty} isBlank />;

interface TableProps {
  readonly kind: MeetingKind;
  readonly cells: HeadCells;
  readonly isBlank?: boolean;
  readonly children?: ReactNode;
}

const HeadTable = ({ kind, cells, isBlank = false, children }: TableProps) => {
  const { votes, expects } = kindTable[kind];
  const isCommittee = votes === 'committee';
  const short = factsOf(kind).filter(({ look }) => look !== 'text');
  return (
    <table className={isBlank ? 'facts blank-facts' : 'facts'}>
      <tbody>
        {expects === 'group' ? <Wide label={w.groupName.zh}>{cells.group}</Wide> : null}
        <FactRows facts={short} cells={cells} isBlank={isBlank} />
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
        <Wide label={w.observers.zh}>{cells.observers}</Wide>
        <Wide label={w.absent.zh}>{cells.absent}</Wide>
        {votes === 'members' ? <Wide label={w.excluded.zh}>{cells.excluded}</Wide> : null}
        {children}
      </tbody>
    </table>
  );
};

interface FactRowsProps {
  readonly facts: readonly KindFact[];
  readonly cells: HeadCells;
  readonly isBlank: boolean;
}

/** Facts that may be long (a theme, a name, boxes) have a row; the others stand two and two. */
const FactRows = ({ facts, cells, isBlank }: FactRowsProps) => {
  const shown = (fact: KindFact): ReactNode => <FactCell fact={fact} value={cells.fact(fact)} isBlank={isBlank} />;
  const takesRow = ({ look, isWide }: KindFact) => look === 'ticks' || isWide === true;
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
  if (isBlank) return '';
  return (fact.look === 'date' ? printedDate(value || null) : value) || w.none.zh;
};

const Wide = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <tr>
    <th scope="row">{label}</th>
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
