// Which calls does the organisation's own page need?
import { holidayYearInput, holidayYearSchema } from '#shared/branch/holiday-years.ts';
import { groupSchema, organisationInput, organisationSchema, seatRoles, seatSchema } from '#shared/branch/model.ts';
import { settingsSchema } from '#shared/branch/settings.ts';
import { branchUnitInput, branchUnitSchema } from '#shared/branch/units.ts';
import { whoseBooks } from '#shared/core/books.ts';
import { command, query } from '#shared/core/contract.ts';
import { isoDateSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { reasonText, requiredText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';

const touched = ['branch', 'members', 'meetings', 'plans', 'talks', 'dues', 'compliance', 'records'] as const;
const ref = z.strictObject({ id: idSchema });

export const branchContract = {
  /** The organisation with its units, its seats (all, ended ones too), its groups and settings. */
  'branch.overview': query(
    z.strictObject(whoseBooks),
    z.strictObject({
      organisation: organisationSchema,
      units: z.array(branchUnitSchema),
      /** Years whose holidays the branch entered itself, by year. */
      holidayYears: z.array(holidayYearSchema),
      seats: z.array(seatSchema),
      groups: z.array(groupSchema),
      settings: settingsSchema,
    }),
  ),
  /** Changes the organisation's own facts. */
  'branch.saveOrganisation': command(organisationInput, ref, touched),
  /** Enters the notice of a year's holidays, or puts it right. Fault: invalid `holiday-notice` (`detail`, `about`). */
  'branch.saveHolidays': command(holidayYearInput, ref, touched),
  /** Adds a unit in which the branch works, or changes one. Fault: not-found `unit-unknown`. */
  'branch.saveUnit': command(z.strictObject({ id: idSchema.nullable(), ...branchUnitInput.shape }), ref, touched),
  /** Takes a unit out, with a reason (DATA-09). Fault: not-found `unit-unknown`. */
  'branch.retireUnit': command(z.strictObject({ id: idSchema, reason: reasonText() }), ref, touched),
  /** Fills a committee seat from a day on. Faults: not-found `member-unknown`, conflict `seat-taken`. */
  'branch.fillSeat': command(
    z.strictObject({ role: z.enum(seatRoles), memberId: idSchema, electedOn: isoDateSchema, approvedOn: isoDateSchema.nullable() }),
    ref,
    touched,
  ),
  /** Ends a seat on a day. Faults: not-found `seat-unknown`, conflict `seat-ends-before` (the day lies before the election). */
  'branch.endSeat': command(z.strictObject({ id: idSchema, endedOn: isoDateSchema }), ref, touched),
  /** Adds a group or changes its name and leader. */
  'branch.saveGroup': command(
    z.strictObject({ id: idSchema.nullable(), name: requiredText(50, '党小组名称'), leaderId: idSchema.nullable() }),
    ref,
    touched,
  ),
  /** Puts members into a group, or out of any (`groupId` null). */
  'branch.assignGroup': command(
    z.strictObject({ memberIds: z.array(idSchema).min(1).max(500), groupId: idSchema.nullable() }),
    z.strictObject({ count: z.int() }),
    touched,
  ),
  /** Changes local settings. */
  'branch.saveSettings': command(settingsSchema, settingsSchema, touched),
} as const;
