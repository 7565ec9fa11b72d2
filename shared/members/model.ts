// What is known of a member? The sixteen items of the national form (F6), the roster's further columns, and membership events.
import { isoDateSchema, monthSchema, partialDateSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { flagSchema, rowSchema } from '#shared/core/row.ts';
import { requiredText, storedText, typedText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';

/** GB/T 2261.1: 1 男, 2 女; the window shows only these two. */
export const sexes = ['male', 'female'] as const;
export const memberTypes = ['fullMember', 'probationaryMember'] as const;
/** 党籍状态 of F6. */
export const partyStatuses = ['normal', 'suspended'] as const;

/** What happens to a membership. Leaving kinds end membership in this branch from the day given. */
export const membershipEventKinds = [
  'admit',
  'regularise',
  'transferIn',
  'transferOut',
  'suspend',
  'restore',
  'expel',
  'death',
  /** 留党察看: no vote from `on` until `until` (MTG-20). */
  'observation',
] as const;
export type MembershipEventKind = (typeof membershipEventKinds)[number];

const facts = {
  name: storedText(50),
  sex: z.enum(sexes).nullable(),
  /** GB/T 3304 full name, e.g. 汉族. */
  ethnicity: storedText(20),
  /** 18 characters (GB 11643), or empty where an old paper has none. */
  idNumber: z.string().regex(/^(\d{17}[\dX])?$/),
  birthDate: isoDateSchema.nullable(),
  education: storedText(30),
  degree: storedText(30),
  memberType: z.enum(memberTypes),
  joinedOn: partialDateSchema.nullable(),
  regularisedOn: partialDateSchema.nullable(),
  /** 工作岗位 (name; the four-digit codes are unverified, domain §7.18). */
  post: storedText(60),
  /** 工作单位及职务. */
  workplace: storedText(100),
  professionalTitle: storedText(60),
  newStratum: storedText(60),
  isMigrantWorker: flagSchema,
  mobile: storedText(30),
  landline: storedText(30),
  address: storedText(200),
  /** 户籍所在地. */
  household: storedText(200),
  nativePlace: storedText(100),
  partyStatus: z.enum(partyStatuses),
  /** 失去联系年月; null: in contact. */
  lostContactSince: monthSchema.nullable(),
  isMobile: flagSchema,
  outflowPlace: storedText(100),
  groupId: idSchema.nullable(),
  /** 党龄校正值 in months (domain §7.19). */
  partyAgeAdjustment: z.int().min(-1200).max(1200),
  note: storedText(500),
} as const;

/** One member. `nameAsWritten`: the name before look-alike dots and spaces were put right (domain §4.10). */
export const memberRow = rowSchema({ ...facts, nameAsWritten: storedText(100) });
export type MemberRow = z.infer<typeof memberRow>;

export const membershipEventRow = rowSchema({
  memberId: idSchema,
  kind: z.enum(membershipEventKinds),
  on: isoDateSchema,
  until: isoDateSchema.nullable(),
  note: storedText(300),
});

/** What a person types about a member; texts are cleaned, the rules of `members/rules.ts` decide the rest. */
export const memberInput = z.strictObject({
  name: requiredText(50, '姓名'),
  sex: z.enum(sexes).nullable(),
  ethnicity: typedText(20),
  idNumber: typedText(30),
  birthDate: isoDateSchema.nullable(),
  education: typedText(30),
  degree: typedText(30),
  memberType: z.enum(memberTypes),
  joinedOn: partialDateSchema.nullable(),
  regularisedOn: partialDateSchema.nullable(),
  post: typedText(60),
  workplace: typedText(100),
  professionalTitle: typedText(60),
  newStratum: typedText(60),
  isMigrantWorker: z.boolean(),
  mobile: typedText(30),
  landline: typedText(30),
  address: typedText(200),
  household: typedText(200),
  nativePlace: typedText(100),
  partyStatus: z.enum(partyStatuses),
  lostContactSince: monthSchema.nullable(),
  isMobile: z.boolean(),
  outflowPlace: typedText(100),
  groupId: idSchema.nullable(),
  partyAgeAdjustment: z.int().min(-1200).max(1200),
  note: typedText(500),
});
export type MemberInput = z.infer<typeof memberInput>;

/** An empty form. */
export const emptyMember: MemberInput = {
  name: '',
  sex: null,
  ethnicity: '汉族',
  idNumber: '',
  birthDate: null,
  education: '',
  degree: '',
  memberType: 'fullMember',
  joinedOn: null,
  regularisedOn: null,
  post: '',
  workplace: '',
  professionalTitle: '',
  newStratum: '',
  isMigrantWorker: false,
  mobile: '',
  landline: '',
  address: '',
  household: '',
  nativePlace: '',
  partyStatus: 'normal',
  lostContactSince: null,
  isMobile: false,
  outflowPlace: '',
  groupId: null,
  partyAgeAdjustment: 0,
  note: '',
};

const membershipEventSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(membershipEventKinds),
  on: isoDateSchema,
  until: isoDateSchema.nullable(),
  note: z.string(),
});
export type MembershipEvent = z.infer<typeof membershipEventSchema>;

/** A member as shown in a file or list, with what follows from the facts. */
export const memberSchema = memberInput.extend({
  id: idSchema,
  nameAsWritten: z.string(),
  groupName: z.string(),
  /** 党内职务: titles of the seats filled on the day asked for, e.g. 书记. */
  partyPosts: z.string(),
  events: z.array(membershipEventSchema),
  /** Whether the person belongs to this branch on the day asked for. */
  isMember: z.boolean(),
  /** 党龄 in full years on the day asked for; null before regularisation. */
  partyAge: z.int().nullable(),
  retiredAt: z.string().nullable(),
  retireReason: z.string().nullable(),
});
export type Member = z.infer<typeof memberSchema>;
