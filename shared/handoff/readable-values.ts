// How do the columns and values of travelling rows read? For packages' readable copies and for the diary.
import { branchTypeLabels, organisationKindLabels, seatRoleLabels, unitPartyOrgLabels, unitSituationLabels } from '#shared/branch/labels.ts';
import { yuanText } from '#shared/core/money.ts';
import { type Word, word } from '#shared/core/words.ts';
import { duesCategoryLabels } from '#shared/dues/labels.ts';
import { fileKindLabels, fileOwnerLabels } from '#shared/files/labels.ts';
import { columnWords, readableWords } from '#shared/handoff/readable-words.ts';
import { references } from '#shared/handoff/references.ts';
import { remarkKindLabels, replyAnswerLabels } from '#shared/handoff/reply-words.ts';
import { tableLabels } from '#shared/handoff/words.ts';
import { followUpLabels } from '#shared/meetings/follow-up.ts';
import {
  addendumLabels,
  agendaKindLabels,
  attendanceLabels,
  exclusionLabels,
  meetingKindLabels,
  standingLabels,
  voteKindLabels,
  voteMethodLabels,
  voteResultLabels,
} from '#shared/meetings/labels.ts';
import { factLabels, listLabels } from '#shared/meetings/part-labels.ts';
import { factKindLabels, memberFieldLabels, membershipEventLabels, memberTypeLabels, partyStatusLabels, sexLabels } from '#shared/members/labels.ts';
import { ownKindLabels } from '#shared/members/own-words.ts';
import { planKindLabels, taskStateLabels } from '#shared/plans/labels.ts';
import { talkCategoryLabels } from '#shared/talks/labels.ts';
import type { TravellingTable } from '#shared/travelling.ts';

/** Columns whose values are codes, `table.column`. */
const valueLabels: Readonly<Record<string, Readonly<Record<string, Word>>>> = {
  'organisation.kind': organisationKindLabels,
  'organisation.branchType': branchTypeLabels,
  'organisation.unitSituation': unitSituationLabels,
  'branchUnit.partyOrg': unitPartyOrgLabels,
  'committeeSeat.role': seatRoleLabels,
  'member.sex': sexLabels,
  'member.memberType': memberTypeLabels,
  'member.partyStatus': partyStatusLabels,
  'membershipEvent.kind': membershipEventLabels,
  'memberFact.kind': factKindLabels,
  'ownField.kind': ownKindLabels,
  'meeting.kind': meetingKindLabels,
  'attendance.standing': standingLabels,
  'attendance.status': attendanceLabels,
  'attendance.exclusion': exclusionLabels,
  'agendaItem.kind': agendaKindLabels,
  'voteItem.kind': voteKindLabels,
  'voteItem.method': voteMethodLabels,
  'voteItem.result': voteResultLabels,
  'addendum.kind': addendumLabels,
  'paperRecord.kind': meetingKindLabels,
  'paperVote.result': voteResultLabels,
  'paperAddendum.kind': addendumLabels,
  'followUp.state': followUpLabels,
  'meetingFact.name': factLabels,
  'meetingLine.list': listLabels,
  'duesStanding.category': duesCategoryLabels,
  'attachment.ownerKind': fileOwnerLabels,
  'attachment.kind': fileKindLabels,
  'talk.category': talkCategoryLabels,
  'planLine.kind': planKindLabels,
  'decisionNote.state': taskStateLabels,
  'superiorReply.kind': remarkKindLabels,
  'superiorReply.answer': replyAnswerLabels,
  'superiorReply.subjectTable': tableLabels,
  'superiorReplyNote.state': taskStateLabels,
};

const memberHeadings: Readonly<Record<string, Word>> = memberFieldLabels;

/** Heading of a column; its own name where there is none. */
export const headingWord = (table: TravellingTable, column: string): Word => {
  const own = table === 'member' || table === 'attendance' ? memberHeadings[column] : undefined;
  return own ?? columnWords[column] ?? word(column, column);
};

/** Columns that only programs need. */
export const hiddenColumns: ReadonlySet<string> = new Set(['id', 'orgId', 'rev', 'actionId', 'replyId', 'superiorId', 'taken', 'moved']);
/** Columns that hold a claim as 0 or 1. */
export const flagColumns: ReadonlySet<string> = new Set([
  'isMigrantWorker',
  'isMobile',
  'isLate',
  'dissent',
  'toMemberMeeting',
  'isTask',
  'isPrivate',
]);

/** Tells whether a column names another row. */
export const isReference = (table: TravellingTable, column: string): boolean =>
  Object.hasOwn(references[table] ?? {}, column) || column === 'ownerId' || (column === 'value' && (table === 'memberFact' || table === 'ownValue'));

/** A value as a person reads it: codes by their labels, money in yuan, other rows by the name that `nameOf` gives them. */
export const valueWord = (table: TravellingTable, column: string, value: unknown, nameOf: (id: string) => string | null): Word => {
  if (value === undefined || value === null) return word('', '');
  if (flagColumns.has(column)) return value === 1 ? readableWords.yes : readableWords.no;
  const same = (text: string): Word => word(text, text);
  if (column.endsWith('Fen')) return same(yuanText(Number(value)).replaceAll(',', ''));
  // A dated group and an own answer are named by their ids, other dated values stand for themselves.
  if (isReference(table, column)) return same(nameOf(String(value)) ?? String(value));
  return valueLabels[`${table}.${column}`]?.[String(value)] ?? same(String(value));
};
