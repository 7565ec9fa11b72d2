// In which units does the branch work? Items 7–10 of F6's organisation side: one unit of a legal person, several of a joint branch (domain §3 F6).
import { idSchema } from '#shared/core/id.ts';
import { rowSchema } from '#shared/core/row.ts';
import { requiredText, storedText, typedText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';

/** 建立党组织情况: the unit has an organisation of its own, shares this one with others, or has none. */
export const unitPartyOrgs = ['own', 'joint', 'none'] as const;

/** A code of 18 characters without I, O, S, V and Z, or nothing where an old unit has none. */
const creditCodeShape = /^([0-9A-HJ-NP-RTUW-Y]{18})?$/;

/** One unit. */
export const branchUnitRow = rowSchema({
  name: storedText(100),
  /** 单位性质: free, because the national list is not public (domain §7). */
  nature: storedText(30),
  creditCode: z.string().regex(creditCodeShape),
  partyOrg: z.enum(unitPartyOrgs).nullable(),
});

/** What a person types about a unit; a code's blanks, small letters and full-width digits are put right. */
export const branchUnitInput = z.strictObject({
  name: requiredText(100, '单位名称'),
  nature: typedText(30),
  creditCode: typedText(30)
    .transform((text) => text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase())
    .pipe(z.string().regex(creditCodeShape, { error: '统一社会信用代码是18位数字和大写字母（不用I、O、S、V、Z）' })),
  partyOrg: z.enum(unitPartyOrgs).nullable(),
});

/** A unit as shown. */
export const branchUnitSchema = branchUnitInput.extend({ id: idSchema });
export type BranchUnit = z.infer<typeof branchUnitSchema>;

const codeCharacters = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Tells whether a code's last character fits the other seventeen (GB 32100-2015: weights are the powers of 3 modulo 31). */
export const isCreditCodeRight = (code: string): boolean => {
  if (!/^[0-9A-HJ-NP-RTUW-Y]{18}$/.test(code)) return false;
  const values = [...code].map((character) => codeCharacters.indexOf(character));
  const { sum } = values
    .slice(0, 17)
    .reduce(({ sum, weight }, value) => ({ sum: sum + value * weight, weight: (weight * 3) % 31 }), { sum: 0, weight: 1 });
  return (31 - (sum % 31)) % 31 === values[17];
};

/** Units that a joint branch covers (ORG-07): the number stated, or the units entered where these are more. */
export const unitsCovered = (stated: number | null, entered: number): number | null => (entered > (stated ?? 0) ? entered : stated);
