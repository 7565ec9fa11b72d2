// Which facts decide what is due? Plain figures, so that the rules know neither tables nor the clock.
import type { OrganisationRow, Seat } from '#shared/branch/model.ts';
import type { Settings } from '#shared/branch/settings.ts';
import type { IsoDate, MonthKey, PartialDate } from '#shared/core/date.ts';
import type { HolidayTable } from '#shared/core/holidays/tables.ts';
import type { Id } from '#shared/core/id.ts';
import type { Fen } from '#shared/core/money.ts';
import type { OpenDecision } from '#shared/meetings/follow-up.ts';
import type { MeetingKind } from '#shared/meetings/model.ts';

/** Meetings that these books hold. */
export type HeldKind = MeetingKind;

/** A finalised meeting. `measures`: how many 整改措施 stand in it and its supplements. */
export interface HeldMeeting {
  readonly id: Id;
  readonly kind: HeldKind;
  readonly heldOn: IsoDate;
  readonly groupId: Id | null;
  readonly measures: number;
}

/** A group that meets, known to these books since a day. */
export interface GroupFact {
  readonly id: Id;
  readonly name: string;
  readonly since: IsoDate;
}

/** A record that is still a draft. */
export interface OpenDraft {
  readonly id: Id;
  readonly kind: HeldKind;
  readonly heldOn: IsoDate | null;
}

/** Somebody who is a member today. */
export interface Person {
  readonly memberId: Id;
  readonly name: string;
  readonly standing: 'full' | 'probationary' | 'observation';
  readonly joinedOn: PartialDate | null;
  readonly groupId: Id | null;
}

/** A committee seat, ended ones too. */
export interface SeatFact {
  readonly role: Seat['role'];
  readonly electedOn: IsoDate;
  readonly endedOn: IsoDate | null;
}

/** What a month's dues come to: people who owe, people who paid in full, people who still owe, and how much is missing. */
export interface DuesMonth {
  readonly month: MonthKey;
  readonly duePeople: number;
  readonly paidPeople: number;
  readonly missingPeople: number;
  readonly missingFen: Fen;
}

/** What waits with the money of dues. `hasClosed`: the branch closes months, so that an open one is missed. */
export interface DuesMoneyState {
  readonly hasClosed: boolean;
  readonly toClose: MonthKey | null;
  readonly toPassUp: readonly { readonly fromMonth: MonthKey; readonly toMonth: MonthKey; readonly amountFen: Fen }[];
  readonly unpublished: readonly { readonly fromMonth: MonthKey; readonly toMonth: MonthKey }[];
  readonly collectorChanges: readonly { readonly month: MonthKey; readonly collectors: readonly string[] }[];
  /** Members whose base is still to be reviewed this year (local setting: yearly). */
  readonly toReview: readonly string[];
}

/** What the dues books say today. */
export interface DuesState {
  readonly months: readonly DuesMonth[];
  /** Members with a month of this year, up to now, without category or base: probationary ones apart (DUES-13). */
  readonly unset: readonly string[];
  readonly unsetProbationary: readonly string[];
  /** Members whose salary base has not been assessed for over 24 months (DUES-14). */
  readonly stale: readonly string[];
  /** Members whose unpaid months meet DUES-03 or DUES-04, in the order of the book. */
  readonly arrears: readonly { readonly name: string; readonly rule: 'DUES-03' | 'DUES-04' }[];
}

/** A report package sent to the superior. */
export interface SentReport {
  readonly seq: number;
  readonly createdOn: IsoDate;
  readonly isReceived: boolean;
}

/** Somebody by name. */
interface Named {
  readonly memberId: Id;
  readonly name: string;
}

/** With whom talks are still missing in a year; `nextTalker`: who of the committee has talked least. */
export interface TalkYear {
  readonly year: number;
  readonly committeeGaps: readonly { readonly talker: Named; readonly partner: Named }[];
  readonly memberGaps: readonly Named[];
  readonly nextTalker: Named | null;
}

/** Everything from which the duties of today follow. `firstYear`, `firstDay`: of the ledger's first journal entry. */
export interface ComplianceFacts {
  readonly today: IsoDate;
  readonly firstYear: number;
  readonly firstDay: IsoDate;
  readonly organisation: Pick<
    OrganisationRow,
    'kind' | 'branchType' | 'formedOn' | 'termYears' | 'termEnd' | 'coveredUnits' | 'extendedUntil' | 'extensionNo'
  >;
  readonly people: readonly Person[];
  readonly hasGroups: boolean;
  readonly seats: readonly SeatFact[];
  readonly meetings: readonly HeldMeeting[];
  /** Decisions that no meeting has reported as done. */
  readonly decisions: readonly OpenDecision[];
  readonly groups: readonly GroupFact[];
  readonly drafts: readonly OpenDraft[];
  readonly settings: Settings;
  /** The holidays that apply: the branch's own years before the program's. */
  readonly holidays: readonly HolidayTable[];
  readonly dues: DuesState;
  readonly duesMoney: DuesMoneyState;
  readonly reports: readonly SentReport[];
  /** Remarks of the superior without answer, oldest first. */
  readonly superiorRemarks: readonly { readonly id: Id; readonly title: string; readonly arrivedOn: IsoDate }[];
  /** Adopted remarks that are not yet carried out and have a date. */
  readonly remarkTasks: readonly { readonly id: Id; readonly title: string; readonly owner: string; readonly dueOn: IsoDate }[];
  /** This year; in January last year before it. */
  readonly talkYears: readonly TalkYear[];
  /** The filing of this quarter's plan; null: plans are not filed here (local). */
  readonly plan: { readonly dueDay: number; readonly filedOn: IsoDate | null } | null;
}
