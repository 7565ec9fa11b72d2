// Which sheets do meetings have? F1–F3, their sign-in sheet, and the year's bound book.
import { isoDateSchema } from '#shared/core/date.ts';
import { word } from '#shared/core/words.ts';
import { z } from '#shared/core/zod.ts';
import { meetingKindLabels } from '#shared/meetings/labels.ts';
import { meetingKinds, meetingRecordSchema } from '#shared/meetings/model.ts';
import { paperRecordSchema } from '#shared/meetings/paper-record.ts';
import { pageCodeSchema } from '#shared/records/page-code.ts';
import { paperPhotoSchema } from '#shared/records/photos.ts';
import { sheet } from '#shared/records/sheet.ts';

/** The sheets of meetings. */
export const meetingSheets = {
  'year-book': sheet({
    label: word('三会一课记录本（全年会议记录）', 'Year book (all meetings)'),
    form: 'F1 F2 F3',
    group: 'books',
    about: 'year',
    blank: 'never',
    audience: 'internal',
    isBook: true,
    isNumbered: true,
    body: {
      meetings: z.array(meetingRecordSchema),
      /** Records copied from old paper books (历史补录), in a part of their own. */
      historical: z.array(paperRecordSchema),
      /** Years that the book is kept, by the branch's rule (domain §4.11). */
      retainYears: z.int(),
      /** The code on each record's pages, by its id. */
      codes: z.record(z.string(), pageCodeSchema),
    },
  }),
  'meeting-record': sheet({
    label: word('单次会议记录', 'One meeting record'),
    form: 'F1 F2 F3 F17',
    group: 'meetings',
    about: 'meeting',
    blank: 'also',
    blankKinds: meetingKindLabels,
    audience: 'internal',
    isBook: false,
    isNumbered: false,
    isRecord: true,
    body: {
      /** Null: the empty form of `blankKind`. */
      meeting: meetingRecordSchema.nullable(),
      blankKind: z.enum(meetingKinds),
      /** Printed behind the record (F3 照片位). */
      photos: z.array(paperPhotoSchema),
    },
  }),
  'sign-in': sheet({
    label: word('会议签到表', 'Sign-in sheet'),
    form: 'F1',
    group: 'meetings',
    about: 'meeting',
    blank: 'also',
    blankKinds: {
      names: word('印好党员姓名，时间地点手写', 'Names printed, day and place by hand'),
      empty: word('空行，全部手写', 'Empty lines'),
    },
    audience: 'internal',
    isBook: false,
    isNumbered: false,
    body: {
      title: z.string(),
      /** Null: the sheet is printed ahead, and the day is written by hand. */
      heldOn: isoDateSchema.nullable(),
      /** 14:30; empty where it is not known yet. */
      startTime: z.string(),
      place: z.string(),
      people: z.array(z.strictObject({ name: z.string(), standing: z.string() })),
      /** By which the signed sheet finds its meeting when it is scanned back; empty without a meeting. */
      code: z.string(),
      qr: z.string(),
    },
  }),
} as const;
