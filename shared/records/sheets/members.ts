// Which sheets do members have? The roster F5, the two forms of basic facts F6 (a member's, and the organisation's), and the branch's own fields.
import { branchUnitSchema } from '#shared/branch/units.ts';
import { isoDateSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { word } from '#shared/core/words.ts';
import { z } from '#shared/core/zod.ts';
import { memberSchema } from '#shared/members/model.ts';
import { printedOwnSchema } from '#shared/members/own-model.ts';
import { sheet } from '#shared/records/sheet.ts';

/** The sheets of members. */
export const memberSheets = {
  roster: sheet({
    label: word('党员名册', 'Roster'),
    form: 'F5',
    group: 'members',
    about: 'year',
    blank: 'also',
    audience: 'both',
    isBook: false,
    isNumbered: false,
    body: {
      isPublic: z.boolean(),
      asOf: isoDateSchema,
      members: z.array(memberSchema),
      /** 党费标准 (column of F5): each member's monthly dues in fen, null where none is set. */
      monthlyDues: z.record(z.string(), z.int().nullable()),
      /** Who has a fact 困难情况 that holds on that day; nobody on the public roster. */
      inHardship: z.array(idSchema),
    },
  }),
  'member-form': sheet({
    label: word('党员基本信息采集表', 'Member form'),
    form: 'F6',
    group: 'members',
    about: 'member',
    blank: 'also',
    audience: 'internal',
    isBook: false,
    isNumbered: false,
    body: { member: memberSchema.nullable(), own: z.array(printedOwnSchema) },
  }),
  'own-table': sheet({
    label: word('本支部自定义项一览', 'Own fields of the branch'),
    form: '',
    group: 'members',
    about: 'year',
    blank: 'also',
    /** Public: without the fields marked as personal. */
    audience: 'both',
    isBook: false,
    isNumbered: false,
    body: {
      isPublic: z.boolean(),
      asOf: isoDateSchema,
      fields: z.array(z.string()),
      /** Members in roster order, each with one value a field. */
      rows: z.array(z.strictObject({ id: idSchema, name: z.string(), values: z.array(z.string()) })),
    },
  }),
  'unit-form': sheet({
    label: word('党组织基本信息采集表', 'Organisation form'),
    form: 'F6',
    group: 'members',
    about: 'year',
    blank: 'also',
    audience: 'internal',
    isBook: false,
    isNumbered: false,
    /** Units null: an empty form. What else it says stands in the frame. */
    body: { units: z.array(branchUnitSchema).nullable(), contactName: z.string(), contactPhone: z.string() },
  }),
} as const;
