// Which tables travel in packages, and what is the schema of their rows? The package, the journal and the storage all follow this list.
import { holidayYearRow } from '#shared/branch/holiday-years.ts';
import { committeeSeatRow, organisationRow, partyGroupRow } from '#shared/branch/model.ts';
import { settingRow } from '#shared/branch/settings.ts';
import { branchUnitRow } from '#shared/branch/units.ts';
import type { z } from '#shared/core/zod.ts';
import { duesClosingRow, duesHandoverRow, duesMovementRow, duesNoticeRow, duesReceiptLineRow, duesReceiptRow } from '#shared/dues/account-model.ts';
import { duesExcuseRow, duesPaymentRow, duesReductionRow, duesStandingRow } from '#shared/dues/model.ts';
import { attachmentRow } from '#shared/files/model.ts';
import { superiorReplyNoteRow, superiorReplyRow } from '#shared/handoff/replies.ts';
import { handoverRow } from '#shared/handover/model.ts';
import { paperAddendumRow, paperRecordRow, paperVoteRow } from '#shared/meetings/paper-record.ts';
import {
  acknowledgementRow,
  addendumRow,
  agendaItemRow,
  attendanceRow,
  decisionRow,
  followUpRow,
  meetingFactRow,
  meetingLineRow,
  meetingRow,
  speechRow,
  voteItemRow,
} from '#shared/meetings/rows.ts';
import { memberFactRow } from '#shared/members/fact-model.ts';
import { memberMergeRow } from '#shared/members/merge-model.ts';
import { memberRow, membershipEventRow } from '#shared/members/model.ts';
import { ownChoiceRow, ownFieldRow, ownValueRow } from '#shared/members/own-model.ts';
import { decisionNoteRow, planFilingRow, planLineRow } from '#shared/plans/model.ts';
import { printingRow } from '#shared/records/printing.ts';
import { revealRow } from '#shared/records/reveal.ts';
import { talkAddendumRow, talkRow } from '#shared/talks/model.ts';

/** The travelling tables in an order in which their references already exist. */
export const travellingTables = {
  organisation: organisationRow,
  setting: settingRow,
  branchUnit: branchUnitRow,
  holidayYear: holidayYearRow,
  partyGroup: partyGroupRow,
  member: memberRow,
  membershipEvent: membershipEventRow,
  memberFact: memberFactRow,
  memberMerge: memberMergeRow,
  ownField: ownFieldRow,
  ownChoice: ownChoiceRow,
  ownValue: ownValueRow,
  committeeSeat: committeeSeatRow,
  meeting: meetingRow,
  attendance: attendanceRow,
  agendaItem: agendaItemRow,
  speech: speechRow,
  voteItem: voteItemRow,
  decision: decisionRow,
  addendum: addendumRow,
  acknowledgement: acknowledgementRow,
  followUp: followUpRow,
  meetingFact: meetingFactRow,
  meetingLine: meetingLineRow,
  paperRecord: paperRecordRow,
  paperVote: paperVoteRow,
  paperAddendum: paperAddendumRow,
  duesStanding: duesStandingRow,
  duesPayment: duesPaymentRow,
  attachment: attachmentRow,
  reveal: revealRow,
  talk: talkRow,
  talkAddendum: talkAddendumRow,
  planFiling: planFilingRow,
  planLine: planLineRow,
  decisionNote: decisionNoteRow,
  duesReduction: duesReductionRow,
  duesExcuse: duesExcuseRow,
  duesReceipt: duesReceiptRow,
  duesReceiptLine: duesReceiptLineRow,
  duesMovement: duesMovementRow,
  duesClosing: duesClosingRow,
  duesHandover: duesHandoverRow,
  duesNotice: duesNoticeRow,
  printing: printingRow,
  handover: handoverRow,
  superiorReply: superiorReplyRow,
  superiorReplyNote: superiorReplyNoteRow,
} as const;

export type TravellingTable = keyof typeof travellingTables;
export type TravellingRow<T extends TravellingTable> = z.infer<(typeof travellingTables)[T]>;
/** Names of the travelling tables, in reference order. */
export const travellingTableNames = Object.keys(travellingTables) as TravellingTable[];

/** Version of these schemas, `major.minor`: a newer minor adds nullable columns or tables, a newer major is refused by older programs. */
export const schemaVersion = '1.3';
