// What does one kind of meeting declare? Its words, who is expected, whether it votes, and the parts that form, page and sheet show.
import type { Word } from '#shared/core/words.ts';

/** Parts that several kinds share; a kind names them, and its own facts and lists, in the order of its paper. */
export const commonParts = ['followUps', 'agenda', 'study', 'speeches', 'votes', 'decisions', 'summary', 'tasks', 'attachments'] as const;
export type CommonPart = (typeof commonParts)[number];

/** One fact of a kind, kept as text. `ticks`: the values ticked, joined by commas. Short looks stand in the head, `text` has a section. */
export interface FactField {
  readonly name: string;
  readonly label: Word;
  readonly look: 'line' | 'date' | 'figure' | 'yesNo' | 'ticks' | 'text';
  /** What can be ticked, by the value that is kept. */
  readonly choices?: Readonly<Record<string, Word>>;
  /** Usual answers, offered while typing; kept as zh text. */
  readonly usual?: readonly string[];
  /** May be long: has a row of its own in the head on paper. */
  readonly isWide?: boolean;
  /** Offers the names of those expected while typing. */
  readonly isPerson?: boolean;
}

/** The columns that a list may use; each list says what they mean. */
const lineColumns = ['person', 'on', 'text', 'note', 'reply'] as const;
export type LineColumn = (typeof lineColumns)[number];

/** One list of a kind: its lines use some of the five columns. */
export interface LineList {
  readonly name: string;
  readonly label: Word;
  readonly columns: Readonly<Partial<Record<LineColumn, Word>>>;
  /** What a line must hold. */
  readonly needs: readonly LineColumn[];
  /** Filled in after the meeting: a finalised record takes further lines with a supplement. */
  readonly isAfter?: boolean;
}

/** The columns that a list uses, in the order in which it declares them. */
export const columnsOf = ({ columns }: Pick<LineList, 'columns'>): { readonly column: LineColumn; readonly label: Word }[] =>
  lineColumns
    .flatMap((column) => {
      const label = columns[column];
      return label ? [{ column, label }] : [];
    })
    .toSorted((a, b) => Object.keys(columns).indexOf(a.column) - Object.keys(columns).indexOf(b.column));

/** A structure that the form offers: headings to fill in, never speech. */
export interface MeetingTemplate {
  readonly name: Word;
  readonly agenda: readonly { readonly kind: string; readonly title: string; readonly content: string }[];
  readonly facts?: Readonly<Record<string, string>>;
}

/** Everything that tells one kind of meeting from the others. */
export interface KindDeclaration {
  readonly name: Word;
  /** Heading of the record; `{number}` is 第×次. */
  readonly title: Word;
  /** What the record's number is called in its head, where the form has a place for it (F3 活动编号). */
  readonly numberLabel?: Word;
  /** True: those who came are named in the head, not only counted (F3 参加人员). */
  readonly namesPresent?: true;
  /** Letter in the record's number, e.g. D in 2026-D-004. */
  readonly letter: string;
  /** Who is expected: all members, the filled seats, one group, or those chosen for this meeting. */
  readonly expects: 'branch' | 'committee' | 'group' | 'chosen';
  /** By whose quorum it may vote; null: it cannot. */
  readonly votes: 'members' | 'committee' | null;
  /** Whose decisions come back at it as 上次决议落实情况 (when it shows `followUps`), and to whom its own belong. */
  readonly body: 'branch' | 'committee' | 'group';
  readonly facts: readonly FactField[];
  readonly lists: readonly LineList[];
  /** Names of common parts, facts and lists, in the order of the paper. */
  readonly parts: readonly string[];
  /** Each entry: at least one of these parts must be filled in, else the record is not final. */
  readonly required: readonly (readonly string[])[];
  /** The fact that names the meeting in lists; null: its agenda does. */
  readonly titleFact: string | null;
  /** What a common part is called here, where it is called otherwise. */
  readonly labels: Readonly<Partial<Record<CommonPart, Word>>>;
  /** Who signs beside host and recorder, on a line of their own. */
  readonly coSigners: Word | null;
  readonly templates: readonly MeetingTemplate[];
}
