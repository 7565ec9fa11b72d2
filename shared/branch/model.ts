// What is an organisation, who sits in its committee, which groups does it have, which local settings apply?
import { type IsoDate, isoDateSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { rowSchema } from '#shared/core/row.ts';
import { requiredText, storedText, typedText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';

/** A ledger belongs to one organisation: a branch that keeps its books, or a committee (township, county organs) that takes packages. */
export const organisationKinds = ['branch', 'committee'] as const;
/** Kinds of branch that rules tell apart (ZB §4–8, §21). */
export const branchTypes = ['village', 'community', 'organ', 'institution', 'enterprise', 'newOrg', 'joint', 'temporary'] as const;
/** Seats of a branch committee (ZB §20). */
export const seatRoles = ['secretary', 'deputySecretary', 'orgCommissioner', 'publicityCommissioner', 'disciplineCommissioner', 'member'] as const;

/** 所在单位情况 of F6's organisation side: the superior's own unit, a legal person of its own, or several units. */
export const unitSituations = ['asSuperior', 'legalUnit', 'jointBranch'] as const;

/** Organisation code: ASCII, so that it can stand in a package's file name. */
export const orgCodeSchema = z.string().regex(/^[A-Za-z0-9-]{3,24}$/, { error: '代码用3至24位字母、数字或短横线' });

export const organisationRow = rowSchema({
  code: orgCodeSchema,
  name: storedText(100),
  kind: z.enum(organisationKinds),
  branchType: z.enum(branchTypes).nullable(),
  superiorName: storedText(100),
  formedOn: isoDateSchema.nullable(),
  termYears: z.int().min(1).max(10).nullable(),
  termStart: isoDateSchema.nullable(),
  termEnd: isoDateSchema.nullable(),
  /** Units that a joint branch covers (ORG-07); null: not said. */
  coveredUnits: z.int().min(1).max(99).nullable(),
  /** Day until which the superior extended the term, and the number of the approval (ORG-09, ORG-10). */
  extendedUntil: isoDateSchema.nullable(),
  extensionNo: storedText(60).nullable(),
  /** Whom the superior asks, and where: 联系人, 联系电话 (F6, the organisation's side). */
  contactName: storedText(50).nullable(),
  contactPhone: storedText(30).nullable(),
  unitSituation: z.enum(unitSituations).nullable(),
});
export type OrganisationRow = z.infer<typeof organisationRow>;

export const committeeSeatRow = rowSchema({
  role: z.enum(seatRoles),
  memberId: idSchema,
  electedOn: isoDateSchema,
  approvedOn: isoDateSchema.nullable(),
  endedOn: isoDateSchema.nullable(),
});

export const partyGroupRow = rowSchema({ name: storedText(50), leaderId: idSchema.nullable() });

/** What a person types about the organisation. */
export const organisationInput = z.strictObject({
  code: orgCodeSchema,
  name: requiredText(100, '组织全称'),
  kind: z.enum(organisationKinds),
  branchType: z.enum(branchTypes).nullable(),
  superiorName: typedText(100),
  formedOn: isoDateSchema.nullable(),
  termYears: z.int().min(1).max(10).nullable(),
  termStart: isoDateSchema.nullable(),
  termEnd: isoDateSchema.nullable(),
  coveredUnits: z.int().min(1).max(99).nullable().default(null),
  extendedUntil: isoDateSchema.nullable().default(null),
  extensionNo: typedText(60).nullable().default(null),
  contactName: typedText(50).nullable().default(null),
  contactPhone: typedText(30).nullable().default(null),
  unitSituation: z.enum(unitSituations).nullable().default(null),
});
export type OrganisationInput = z.infer<typeof organisationInput>;

/** The organisation as shown: its row without the housekeeping columns. */
export const organisationSchema = organisationInput.extend({ id: idSchema });
export type Organisation = z.infer<typeof organisationSchema>;

export const seatSchema = z.strictObject({
  id: idSchema,
  role: z.enum(seatRoles),
  memberId: idSchema,
  memberName: z.string(),
  electedOn: isoDateSchema,
  approvedOn: isoDateSchema.nullable(),
  endedOn: isoDateSchema.nullable(),
});
export type Seat = z.infer<typeof seatSchema>;

export const groupSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  leaderId: idSchema.nullable(),
  leaderName: z.string(),
  memberCount: z.int(),
});
export type Group = z.infer<typeof groupSchema>;

/** Tells whether a seat of this role makes a committee: a commissioner or plain member does; a secretary (and deputy) alone is none (ZB §20). */
export const isCommitteeRole = (role: (typeof seatRoles)[number]): boolean => role !== 'secretary' && role !== 'deputySecretary';

/** Tells whether a seat is filled on a day: elected on or before, not ended before. */
export const isSeatFilledOn = (seat: { electedOn: IsoDate; endedOn: IsoDate | null }, date: IsoDate): boolean =>
  seat.electedOn <= date && (seat.endedOn === null || seat.endedOn > date);
