// Which further sheets do members have? The whole file of one, and labels for boxes and letters.
import { word } from '#shared/core/words.ts';
import { z } from '#shared/core/zod.ts';
import { memberFactSchema } from '#shared/members/fact-model.ts';
import { memberSchema } from '#shared/members/model.ts';
import { printedOwnSchema } from '#shared/members/own-model.ts';
import { sheet } from '#shared/records/sheet.ts';

/** Labels on an A4 page: three beside and eight below each other, 70 × 37 mm. */
export const labelsOnPage = 24;

/** The sheets about a member's papers. */
export const memberFileSheets = {
  'member-file': sheet({
    label: word('党员档案（一人一份）', 'A member’s file'),
    form: '',
    group: 'members',
    about: 'member',
    blank: 'never',
    /** Public: without ID number, telephones, addresses and birthday. */
    audience: 'both',
    isBook: false,
    isNumbered: false,
    body: {
      isPublic: z.boolean(),
      member: memberSchema,
      facts: z.array(memberFactSchema),
      own: z.array(printedOwnSchema),
      /** The year's dues in fen; null: no member in that year. */
      dues: z.strictObject({ dueFen: z.int(), paidFen: z.int(), arrearsFen: z.int() }).nullable(),
      /** Meetings of the year with this person's attendance, in order. */
      meetings: z.array(z.strictObject({ heldOn: z.string(), title: z.string(), status: z.string(), reason: z.string() })),
    },
  }),
  'political-birthdays': sheet({
    label: word('党员政治生日表', 'Anniversaries of membership'),
    form: '',
    group: 'members',
    about: 'month',
    blank: 'never',
    /** For the board: names, days and years of membership, nothing else. */
    audience: 'public',
    isBook: false,
    isNumbered: false,
    body: {
      /** Null: the whole year. */
      month: z.int().nullable(),
      birthdays: z.array(z.strictObject({ name: z.string(), on: z.string(), years: z.int() })),
      /** 光荣在党50年 of the year; none beside a single month. */
      fifty: z.array(z.strictObject({ name: z.string(), years: z.int(), isNew: z.boolean() })),
    },
  }),
  'birthday-cards': sheet({
    label: word('政治生日贺卡（一页两张）', 'Cards for anniversaries, two to a page'),
    form: '',
    group: 'members',
    about: 'month',
    blank: 'never',
    audience: 'public',
    isBook: false,
    isNumbered: false,
    body: { cards: z.array(z.strictObject({ name: z.string(), on: z.string(), joinedOn: z.string(), years: z.int() })) },
  }),
  'box-labels': sheet({
    label: word('档案盒、水杯标签（3×8）', 'Labels for boxes and cups (3×8)'),
    form: '',
    group: 'members',
    about: 'year',
    blank: 'never',
    audience: 'internal',
    isBook: false,
    isNumbered: false,
    places: labelsOnPage,
    body: { labels: z.array(z.array(z.string())), firstPlace: z.int() },
  }),
  'address-labels': sheet({
    label: word('通信地址标签（3×8）', 'Address labels (3×8)'),
    form: '',
    group: 'members',
    about: 'year',
    blank: 'never',
    audience: 'internal',
    isBook: false,
    isNumbered: false,
    places: labelsOnPage,
    body: { labels: z.array(z.array(z.string())), firstPlace: z.int() },
  }),
} as const;
