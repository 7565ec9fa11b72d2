// Which calls do the members' pages need?
import { whoseBooks } from '#shared/core/books.ts';
import { command, job, query } from '#shared/core/contract.ts';
import { isoDateSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { reasonText, typedText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';
import { factChangeSchema, memberFactInput, memberFactSchema } from '#shared/members/fact-model.ts';
import { memberFilterSchema, noFilter } from '#shared/members/filter.ts';
import { memberLineSchema, memberNameSchema, memberSortSchema } from '#shared/members/line.ts';
import { massInput, massRowSchema } from '#shared/members/mass-change.ts';
import { mergeContract } from '#shared/members/merge-contract.ts';
import { memberInput, memberSchema, membershipEventKinds, sexes } from '#shared/members/model.ts';
import { ownContract } from '#shared/members/own-contract.ts';
import { rosterColumnSchema, rosterDecisionSchema, rosterPreviewSchema, rosterReadingSchema, rosterResultSchema } from '#shared/members/roster.ts';
import { timelineEntrySchema } from '#shared/members/timeline.ts';

const touched = ['branch', 'members', 'meetings', 'plans', 'talks', 'dues', 'compliance', 'records', 'search'] as const;
const ref = z.strictObject({ id: idSchema });
const refInBooks = ref.extend(whoseBooks);

/** What is asked of the list: the day (default today), a text, whom it shows, a filter, and an order (null: the roster's own). */
const asked = {
  asOf: isoDateSchema.nullable(),
  text: z.string().max(50),
  scope: z.enum(['members', 'all']),
  filter: memberFilterSchema.default(noFilter),
  sort: memberSortSchema.nullable().default(null),
} as const;

/** Which file, which of its sheets (null: the first with headings), which mapping and reading (null: the remembered ones, else those that the program proposes). */
const rosterWish = {
  file: z.string(),
  sheet: z.string().nullable().default(null),
  columns: z.array(rosterColumnSchema).nullable(),
  reading: rosterReadingSchema.nullable().default(null),
  /** Whether a mapping used before for the same headings is proposed again. */
  isRemembered: z.boolean().default(true),
} as const;

export const membersContract = {
  ...ownContract,
  ...mergeContract,
  /**
   * Members on a day (default today), found by name, pinyin, initials, the end of the ID number or digits of a telephone, and by a filter;
   * `scope` all also shows those who left and retired entries. `rows` are the lines from the one numbered `from` (0: the first) on, at most
   * `limit` of them (null: all); `total`, `full` and `probationary` count all lines, the latter two the members among them.
   */
  'members.list': query(
    z.strictObject({ ...asked, ...whoseBooks, from: z.int().min(0).default(0), limit: z.int().min(1).max(1000).nullable().default(null) }),
    z.strictObject({ asOf: isoDateSchema, rows: z.array(memberLineSchema), total: z.int(), full: z.int(), probationary: z.int() }),
  ),
  /** The ids of all lines of a list, in their order: for picking everybody listed, and for exports. */
  'members.ids': query(z.strictObject(asked), z.strictObject({ ids: z.array(idSchema) })),
  /** The members of a day to choose from, in roster order: name, posts and group. */
  'members.names': query(z.strictObject({ asOf: isoDateSchema.nullable() }), z.strictObject({ people: z.array(memberNameSchema) })),
  /** One member's file, on a day; ID number and telephones masked. Faults: not-found `member-unknown`. */
  'members.get': query(refInBooks.extend({ asOf: isoDateSchema.nullable() }), memberSchema),
  /** What an ID number says (GB 11643): birth, sex, and who already has it. Never a fault: an unusable number says why. */
  'members.identify': query(
    z.strictObject({ idNumber: z.string().max(40) }),
    z.strictObject({
      /** Normalised 18 characters, or empty when unusable. */
      idNumber: z.string(),
      problem: z.enum(['none', 'empty', 'length', 'format', 'date', 'future', 'check', 'rounded']),
      unknownArea: z.boolean(),
      birthDate: isoDateSchema.nullable(),
      sex: z.enum(sexes).nullable(),
      duplicate: z.strictObject({ id: idSchema, name: z.string() }).nullable(),
    }),
  ),
  /** ID number and telephones of one member in full; the journal keeps who asked. Faults: not-found `member-unknown`. */
  'members.reveal': job(refInBooks, z.strictObject({ idNumber: z.string(), mobile: z.string(), landline: z.string() }), { touches: ['journal'] }),
  /** Everything the books know of one member, newest first, each with the moment of its entry. Faults: not-found `member-unknown`. */
  'members.timeline': query(refInBooks, z.strictObject({ entries: z.array(timelineEntrySchema) })),
  /** Who might be the same person as one being entered: the same name, or another spelling of the same reading with the same birth. At most five. */
  'members.similar': query(
    z.strictObject({ name: z.string().max(100), birthDate: isoDateSchema.nullable(), ownId: idSchema.nullable() }),
    z.strictObject({
      people: z.array(
        z.strictObject({
          id: idSchema,
          name: z.string(),
          birthDate: z.string().nullable(),
          groupName: z.string(),
          why: z.enum(['sameName', 'sameNameAndBirth', 'sameReadingAndBirth']),
        }),
      ),
    }),
  ),
  /** 政治生日 of a year, 光荣在党50年 candidates of its 1 July, and everybody on probation today. */
  'members.year': query(
    z.strictObject({ year: z.int().min(1950).max(2199) }),
    z.strictObject({
      birthdays: z.array(z.strictObject({ memberId: idSchema, name: z.string(), on: z.string(), years: z.int() })),
      fifty: z.array(z.strictObject({ memberId: idSchema, name: z.string(), regularisedOn: z.string(), years: z.int(), isNew: z.boolean() })),
      probations: z.array(
        z.strictObject({ memberId: idSchema, name: z.string(), joinedOn: z.string(), endsOn: isoDateSchema, regulariseOn: isoDateSchema }),
      ),
    }),
  ),
  /** What a change of many would do to each of them; changes nothing. Faults: broken-rule DATA-07, not-found `group-unknown`. */
  'members.previewMassChange': query(massInput, z.strictObject({ rows: z.array(massRowSchema) })),
  /** Makes that change for all who are not refused, behind a backup, in one step that can be undone as a whole. Faults: as the preview. */
  'members.applyMassChange': job(massInput, z.strictObject({ changed: z.int(), same: z.int(), refused: z.int() }), {
    touches: [...touched, 'backup'],
  }),
  /**
   * Adds a member (id null) or changes one. `changes` says which changed facts hold from a day on (变动); others were wrong before (更正).
   * Faults: broken-rule DATA-*, conflict `id-number-taken`.
   */
  'members.save': command(
    z.strictObject({ id: idSchema.nullable(), member: memberInput, changes: z.array(factChangeSchema).max(20).default([]) }),
    ref,
    touched,
  ),
  /** The dated facts of a member, oldest first. */
  'members.facts': query(refInBooks, z.strictObject({ facts: z.array(memberFactSchema) })),
  /** Adds a dated fact; the form follows where it holds today. Faults: not-found `member-unknown`, `group-unknown`, broken-rule DATA-07, conflict `fact-empty`. */
  'members.addFact': command(z.strictObject({ memberId: idSchema, fact: memberFactInput }), ref, touched),
  /** Puts a dated fact right. Faults: not-found `fact-unknown`, broken-rule DATA-07, conflict `fact-empty`. */
  'members.reviseFact': command(z.strictObject({ id: idSchema, fact: memberFactInput.omit({ kind: true }) }), ref, touched),
  /** Takes out a dated fact entered by mistake. Faults: not-found `fact-unknown`. */
  'members.retireFact': command(z.strictObject({ id: idSchema, reason: reasonText() }), ref, touched),
  /** Retires an entry made by mistake; nothing is deleted. Faults: not-found `member-unknown`. */
  'members.retire': command(z.strictObject({ id: idSchema, reason: reasonText() }), ref, touched),
  /** Records what happened to a membership; `regularise` also sets the regularisation date and makes the member a full one. */
  'members.recordEvent': command(
    z.strictObject({
      memberId: idSchema,
      kind: z.enum(membershipEventKinds),
      on: isoDateSchema,
      until: isoDateSchema.nullable(),
      note: typedText(300),
    }),
    ref,
    touched,
  ),
  /** Reads a roster and shows what an import would do; changes nothing. Faults: invalid `file-unreadable`, `workbook-empty`, `no-heading-row`. */
  'members.previewRoster': job(z.strictObject(rosterWish), rosterPreviewSchema, { paths: ['file'] }),
  /** Imports a roster in one transaction, as decided row by row; never deletes, remembers the mapping. Faults: as previewRoster, conflict `roster-changed`. */
  'members.importRoster': job(z.strictObject({ ...rosterWish, decisions: z.array(rosterDecisionSchema).default([]) }), rosterResultSchema, {
    paths: ['file'],
    touches: [...touched, 'backup'],
  }),
  /** Writes the rows that an import did not take to a workbook: headings and cells as in the file, the reason beside them. Faults: as previewRoster, invalid `file-not-written`. */
  'members.saveRefusedRows': job(
    z.strictObject({
      file: z.string(),
      sheet: z.string(),
      columns: z.array(rosterColumnSchema),
      rows: z.array(z.strictObject({ row: z.int(), reason: z.string().max(2000) })).min(1),
      out: z.string(),
    }),
    z.strictObject({ file: z.string(), rows: z.int() }),
    { paths: ['file', 'out'] },
  ),
} as const;
