// Which kinds of meeting are there? One declaration each (folder kinds/); a new kind is one file there and one line here.
import { committeeMeeting } from '#shared/meetings/kinds/committee-meeting.ts';
import { groupMeeting } from '#shared/meetings/kinds/group-meeting.ts';
import { jointMeeting } from '#shared/meetings/kinds/joint-meeting.ts';
import { type CommonPart, commonParts, type FactField, type KindDeclaration, type LineList } from '#shared/meetings/kinds/kind.ts';
import { memberMeeting } from '#shared/meetings/kinds/member-meeting.ts';
import { orgLifeMeeting } from '#shared/meetings/kinds/org-life-meeting.ts';
import { otherMeeting } from '#shared/meetings/kinds/other-meeting.ts';
import { partyLecture } from '#shared/meetings/kinds/party-lecture.ts';
import { themeDay } from '#shared/meetings/kinds/theme-day.ts';

const table = { memberMeeting, committeeMeeting, groupMeeting, partyLecture, themeDay, orgLifeMeeting, jointMeeting, otherMeeting } as const;

export type MeetingKind = keyof typeof table;
/** Names of the facts that any kind declares. */
export type FactName = (typeof table)[MeetingKind]['facts'][number]['name'];
/** Names of the lists that any kind declares. */
export type ListName = (typeof table)[MeetingKind]['lists'][number]['name'];

/** The declaration of each kind. */
export const kindTable: Readonly<Record<MeetingKind, KindDeclaration>> = table;
/** The kinds in the order of the menu. */
export const meetingKinds = Object.keys(table) as [MeetingKind, ...MeetingKind[]];

const declared = Object.values(kindTable);
/** Every fact's name, once. */
export const factNames = [...new Set(declared.flatMap(({ facts }) => facts.map(({ name }) => name)))] as [FactName, ...FactName[]];
/** Every list's name, once. */
export const listNames = [...new Set(declared.flatMap(({ lists }) => lists.map(({ name }) => name)))] as [ListName, ...ListName[]];

/** A fact of a kind together with its name as the rows know it. */
export type KindFact = FactField & { readonly name: FactName };
/** A list of a kind together with its name as the rows know it. */
export type KindList = LineList & { readonly name: ListName };

const isCommon = (part: string): part is CommonPart => (commonParts as readonly string[]).includes(part);

/** What a name among a kind's parts stands for. */
export type KindPart =
  | { readonly is: 'common'; readonly name: CommonPart }
  | { readonly is: 'fact'; readonly fact: KindFact }
  | { readonly is: 'list'; readonly list: KindList };

/** The name under which a kind declares a part. */
export const nameOfPart = (part: KindPart): string => {
  if (part.is === 'common') return part.name;
  return part.is === 'fact' ? part.fact.name : part.list.name;
};

const partOf = (kind: MeetingKind, name: string): KindPart => {
  if (isCommon(name)) return { is: 'common', name };
  const fact = factsOf(kind).find((one) => one.name === name);
  if (fact) return { is: 'fact', fact };
  const list = listsOf(kind).find((one) => one.name === name);
  if (list) return { is: 'list', list };
  throw new Error(`${kind} names the part ${name}, which it does not declare`);
};

/** The facts that a kind declares. */
export const factsOf = (kind: MeetingKind): readonly KindFact[] => kindTable[kind].facts as readonly KindFact[];

/** The lists that a kind declares. */
export const listsOf = (kind: MeetingKind): readonly KindList[] => kindTable[kind].lists as readonly KindList[];

/** The parts of a kind in the order of its paper. */
export const partsOf = (kind: MeetingKind): readonly KindPart[] => kindTable[kind].parts.map((name) => partOf(kind, name));

/** Tells whether a kind shows a common part. */
export const hasPart = (kind: MeetingKind, part: CommonPart): boolean => kindTable[kind].parts.includes(part);
