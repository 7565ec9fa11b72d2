// Which facts of a member may stand in an exported list, and how: masked unless somebody says why not?

import type { Id } from '#shared/core/id.ts';
import type { TableCell, TableCellKind, TableModel } from '#shared/core/table.ts';
import { type Word, word } from '#shared/core/words.ts';
import { memberFieldLabels as f, memberTypeLabels, partyStatusLabels, sexLabels } from '#shared/members/labels.ts';
import { maskedIdNumber, maskedPhone } from '#shared/members/masks.ts';
import type { Member } from '#shared/members/model.ts';
import { fieldOfColumn, type OwnColumn } from '#shared/members/own-model.ts';

/** One column: what it is called and holds; `masked`: how it reads to somebody who does not need it whole (absent: the same). */
interface MemberColumn {
  readonly label: Word;
  readonly kind: TableCellKind;
  readonly cell: (member: Member) => TableCell;
  readonly masked?: (text: string) => string;
}

const flag = (isSo: boolean): string => (isSo ? '是' : '否');
/** A place of residence is not shown in part: a part of it may say enough. */
const hidden = (text: string): string => (text === '' ? '' : '＊＊＊');

const columns = {
  name: { label: f.name, kind: 'text', cell: ({ name }) => name },
  sex: { label: f.sex, kind: 'text', cell: ({ sex }) => (sex ? sexLabels[sex].zh : '') },
  ethnicity: { label: f.ethnicity, kind: 'text', cell: ({ ethnicity }) => ethnicity },
  birthDate: { label: f.birthDate, kind: 'date', cell: ({ birthDate }) => birthDate },
  nativePlace: { label: f.nativePlace, kind: 'text', cell: ({ nativePlace }) => nativePlace },
  education: { label: f.education, kind: 'text', cell: ({ education }) => education },
  degree: { label: f.degree, kind: 'text', cell: ({ degree }) => degree },
  idNumber: { label: f.idNumber, kind: 'id', cell: ({ idNumber }) => idNumber, masked: maskedIdNumber },
  joinedOn: { label: f.joinedOn, kind: 'date', cell: ({ joinedOn }) => joinedOn },
  regularisedOn: { label: f.regularisedOn, kind: 'date', cell: ({ regularisedOn }) => regularisedOn },
  partyAge: { label: f.partyAge, kind: 'number', cell: ({ partyAge }) => partyAge },
  partyPosts: { label: f.partyPosts, kind: 'text', cell: ({ partyPosts }) => partyPosts },
  group: { label: f.groupId, kind: 'text', cell: ({ groupName }) => groupName },
  memberType: { label: f.memberType, kind: 'text', cell: ({ memberType }) => memberTypeLabels[memberType].zh },
  workplace: { label: f.workplace, kind: 'text', cell: ({ workplace }) => workplace },
  post: { label: f.post, kind: 'text', cell: ({ post }) => post },
  professionalTitle: { label: f.professionalTitle, kind: 'text', cell: ({ professionalTitle }) => professionalTitle },
  mobile: { label: f.mobile, kind: 'phone', cell: ({ mobile }) => mobile, masked: maskedPhone },
  landline: { label: f.landline, kind: 'phone', cell: ({ landline }) => landline, masked: maskedPhone },
  address: { label: f.address, kind: 'text', cell: ({ address }) => address, masked: hidden },
  household: { label: f.household, kind: 'text', cell: ({ household }) => household, masked: hidden },
  partyStatus: { label: f.partyStatus, kind: 'text', cell: ({ partyStatus }) => partyStatusLabels[partyStatus].zh },
  isMobile: { label: f.isMobile, kind: 'text', cell: ({ isMobile }) => flag(isMobile) },
  lostContactSince: { label: f.lostContactSince, kind: 'date', cell: ({ lostContactSince }) => lostContactSince },
  note: { label: f.note, kind: 'text', cell: ({ note }) => note },
} as const satisfies Record<string, MemberColumn>;

export type MemberColumnKey = keyof typeof columns;
/** The columns in the order of F5. */
export const memberColumnKeys = Object.keys(columns) as [MemberColumnKey, ...MemberColumnKey[]];

const columnOf = (key: MemberColumnKey): MemberColumn => columns[key];

/** An own field of the branch as a column: its name, whether it is personal, and what it says of a member. */
export interface OwnExport {
  readonly column: OwnColumn;
  readonly name: string;
  readonly isPrivate: boolean;
  readonly isNumber: boolean;
  readonly shownFor: (memberId: Id) => string;
}

/** A column asked for: one of the program's or one of the branch's. */
export type ExportColumn = MemberColumnKey | OwnColumn;

const isBuiltIn = (key: ExportColumn): key is MemberColumnKey => fieldOfColumn(key) === null;

const ownColumn = (own: OwnExport): MemberColumn => ({
  label: word(own.name, own.name),
  kind: own.isNumber ? 'number' : 'text',
  cell: ({ id }) => {
    const shown = own.shownFor(id);
    if (shown === '') return null;
    return own.isNumber ? Number(shown) : shown;
  },
  ...(own.isPrivate ? { masked: hidden } : {}),
});

/** The columns asked for, in order; an own field that is no longer in use is left out. */
const columnsFor = (keys: readonly ExportColumn[], own: readonly OwnExport[]): MemberColumn[] =>
  keys.flatMap((key) => {
    if (isBuiltIn(key)) return [columnOf(key)];
    const found = own.find(({ column }) => column === key);
    return found ? [ownColumn(found)] : [];
  });

/** Names of the columns among those asked for that are masked unless they are revealed. */
export const maskedColumnNames = (keys: readonly ExportColumn[], own: readonly OwnExport[]): string[] =>
  columnsFor(keys, own).flatMap(({ masked, label }) => (masked ? [label.zh] : []));

/** The list of members as a table, in the order given; masked unless `isWhole`. */
export const memberTable = (
  members: readonly Member[],
  keys: readonly ExportColumn[],
  options: { readonly under: string; readonly isWhole: boolean; readonly own: readonly OwnExport[] },
): TableModel => {
  const asked = columnsFor(keys, options.own);
  return {
    title: titleWord.zh,
    under: options.under,
    columns: asked.map(({ label, kind }) => ({ label: label.zh, kind })),
    rows: members.map((member) => asked.map((column) => shown(column, member, options.isWhole))),
  };
};

const shown = ({ cell, masked }: MemberColumn, member: Member, isWhole: boolean): TableCell => {
  const value = cell(member);
  // A personal figure is hidden like a text; nothing is nothing.
  return masked && !isWhole && value !== null ? masked(String(value)) : value;
};

const titleWord = word('党员名单', 'Members');
