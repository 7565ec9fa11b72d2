// Which columns of travelling rows point at other rows? A package must hold what its rows point at.
import type { TravellingTable } from '#shared/travelling.ts';

const part = { meetingId: 'meeting' } as const;

/** Column → table, for every travelling table that has references; the same as the foreign keys of the ledger (a test compares them). */
export const references: { readonly [T in TravellingTable]?: Readonly<Record<string, TravellingTable>> } = {
  partyGroup: { leaderId: 'member' },
  member: { groupId: 'partyGroup' },
  membershipEvent: { memberId: 'member' },
  memberFact: { memberId: 'member' },
  memberMerge: { memberId: 'member', mergedId: 'member' },
  ownChoice: { fieldId: 'ownField' },
  ownValue: { memberId: 'member', fieldId: 'ownField' },
  committeeSeat: { memberId: 'member' },
  meeting: { hostId: 'member', recorderId: 'member', groupId: 'partyGroup' },
  attendance: { ...part, memberId: 'member' },
  agendaItem: part,
  speech: part,
  voteItem: part,
  decision: part,
  addendum: part,
  acknowledgement: part,
  followUp: { ...part, decisionId: 'decision' },
  meetingFact: part,
  meetingLine: { ...part, addendumId: 'addendum' },
  paperVote: { paperRecordId: 'paperRecord' },
  paperAddendum: { paperRecordId: 'paperRecord' },
  duesStanding: { memberId: 'member' },
  duesPayment: { memberId: 'member', reversesId: 'duesPayment' },
  talk: { talkerId: 'member', secondId: 'member', partnerId: 'member' },
  talkAddendum: { talkId: 'talk' },
  planLine: { groupId: 'partyGroup', filingId: 'planFiling', meetingId: 'meeting' },
  decisionNote: { decisionId: 'decision' },
  duesReduction: { memberId: 'member' },
  duesExcuse: { memberId: 'member' },
  duesReceiptLine: { receiptId: 'duesReceipt', paymentId: 'duesPayment' },
  duesMovement: { reversesId: 'duesMovement' },
  superiorReplyNote: { superiorReplyId: 'superiorReply' },
};
