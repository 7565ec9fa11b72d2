// How is a sheet declared? One constant that the contract, the print centre, the builders and the tests follow.
import { type Word, word, words } from '#shared/core/words.ts';
import type { z } from '#shared/core/zod.ts';

/** The parts of the print centre, in this order. */
export const sheetGroups = ['books', 'meetings', 'members', 'dues', 'letters'] as const;
export type SheetGroup = (typeof sheetGroups)[number];

/** What a sheet asks for besides the year: a part of it, or one thing out of a list (the id that `records.subjects` offers). */
const sheetSubjects = [
  'year',
  'quarter',
  'month',
  'member',
  'meeting',
  'receipt',
  'payer',
  'debtor',
  'reduction',
  'talk',
  'letter',
  'handover',
] as const;
export type SheetSubject = (typeof sheetSubjects)[number];
/** The subjects that are chosen from a list. */
export type ListedSubject = Exclude<SheetSubject, 'year' | 'quarter' | 'month'>;

/** One sheet. `body` is what its component is given beside the frame; personal data that the public version lacks must not be in it. */
export interface SheetDeclaration<B extends z.ZodRawShape = z.ZodRawShape> {
  readonly label: Word;
  /** Its number among the forms of domain §3 (F1 … F33), or empty. */
  readonly form: string;
  readonly group: SheetGroup;
  readonly about: SheetSubject;
  /** Whether it is printed empty, to be written by hand. */
  readonly blank: 'never' | 'also' | 'only';
  /** The kinds of empty sheets where there are several; the chosen key arrives as `blankKind`. */
  readonly blankKinds?: Readonly<Record<string, Word>>;
  /** Internal with personal data, public without, or both to choose from. */
  readonly audience: 'internal' | 'public' | 'both';
  /** True: bound, so that it may be printed on both sides with the binding edge inside. */
  readonly isBook: boolean;
  /** True: the first print is free, a later one needs a reason and says 重印. */
  readonly isNumbered: boolean;
  /** True: the sheet is the record itself, so its pages carry the record's own code; other sheets carry the ledger's. */
  readonly isRecord?: true;
  /** True: only a superior has it; a branch's print centre does not offer it. */
  readonly isForSuperior?: true;
  /** True: it may also be about the days from one to another, not only a month or a year. */
  readonly isOfDays?: true;
  /** How many labels a page has; then the choice says on which of them the first stands. */
  readonly places?: number;
  readonly body: B;
}

/** Declares a sheet; returns it unchanged with its body as type. */
export const sheet = <const D extends SheetDeclaration>(declaration: D): D => declaration;

/** What each kind of subject is called over its list. */
export const sheetSubjectLabels: Readonly<Record<SheetSubject, Word>> = words({
  year: word('年度', 'Year'),
  quarter: word('季度', 'Quarter'),
  month: word('月份', 'Month'),
  member: word('党员', 'Member'),
  meeting: word('会议', 'Meeting'),
  receipt: word('收据', 'Receipt'),
  payer: word('交党费的党员', 'Member who pays'),
  debtor: word('欠交的党员', 'Member in arrears'),
  reduction: word('减免批准', 'Approval'),
  talk: word('谈话', 'Talk'),
  letter: word('公文', 'Letter'),
  handover: word('交接', 'Hand-over'),
});

/** Names of the print centre's parts. */
export const sheetGroupLabels: Readonly<Record<SheetGroup, Word>> = words({
  books: word('年度簿册', 'Books of the year'),
  meetings: word('组织生活', 'Meetings'),
  members: word('党员', 'Members'),
  dues: word('党费', 'Dues'),
  letters: word('公文信函', 'Letters'),
});
