// Which calls define the branch's own fields, and fill them in for a member?
import { whoseBooks } from '#shared/core/books.ts';
import { command, query } from '#shared/core/contract.ts';
import { idSchema } from '#shared/core/id.ts';
import { requiredText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';
import { ownDaySchema, ownFieldInput, ownFieldSchema, ownLineSchema, ownValuesInput } from '#shared/members/own-model.ts';

const ref = z.strictObject({ id: idSchema });
const touched = ['members', 'records', 'search'] as const;

export const ownContract = {
  /** The branch's own fields in the order of their making, those no longer in use (停用) after the others. */
  'members.ownFields': query(z.strictObject(whoseBooks), z.strictObject({ fields: z.array(ownFieldSchema) })),
  /**
   * Defines an own field (id null) or changes its definition; an answer that is left out is no longer offered and stays where it was given.
   * Faults: not-found `own-field-unknown`; conflict `own-name-taken`, `own-name-built-in`, `own-kind-fixed`, `own-no-choices`,
   * `own-choice-twice`, `own-too-many`.
   */
  'members.saveOwnField': command(z.strictObject({ id: idSchema.nullable(), field: ownFieldInput }), ref, touched),
  /** Takes an own field out of use; what was entered stays and stays visible. Faults: not-found `own-field-unknown`. */
  'members.retireOwnField': command(z.strictObject({ id: idSchema, reason: requiredText(200, '原因') }), ref, touched),
  /** Takes an own field back into use. Faults: not-found `own-field-unknown`; conflict `own-name-taken`, `own-too-many`. */
  'members.reviveOwnField': command(ref, ref, touched),
  /** The own fields of a member on a day (default today), each with everything ever entered. Faults: not-found `member-unknown`. */
  'members.ownValues': query(z.strictObject({ id: idSchema, asOf: ownDaySchema, ...whoseBooks }), z.strictObject({ lines: z.array(ownLineSchema) })),
  /**
   * Fills in own fields of a member: as a change from a day on, or, without a day, as what stands there now. `changed` is their number.
   * Faults: not-found `member-unknown`, `own-field-unknown`; invalid `own-value-unreadable` (under its field); broken-rule DATA-07.
   */
  'members.saveOwnValues': command(ownValuesInput, z.strictObject({ changed: z.int() }), touched),
  /** Takes out something entered by mistake. Faults: not-found `own-value-unknown`. */
  'members.retireOwnValue': command(z.strictObject({ id: idSchema, reason: requiredText(200, '原因') }), ref, touched),
} as const;
