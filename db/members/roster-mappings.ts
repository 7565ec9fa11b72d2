// As which facts were a file's columns taken last time? Remembered by the headings, proposed again.
import type { Reader, Writer } from '#db/schema.ts';
import { z } from '#shared/core/zod.ts';
import { type OwnColumn, ownColumnSchema } from '#shared/members/own-model.ts';
import { type RosterField, type RosterReading, rosterFields, rosterReadingSchema } from '#shared/members/roster.ts';

/** What a column was taken as: a fact, or an own field of the branch. */
export type MappedField = RosterField | OwnColumn;

/** What was made of the columns, by their number; null: left out. */
export type MappedFields = Readonly<Record<string, MappedField | null>>;

const fieldsSchema = z.record(z.string(), z.union([z.enum(rosterFields), ownColumnSchema]).nullable());

const parsed = <T>(schema: z.ZodType<T>, text: string): T | null => {
  const result = schema.safeParse(JSON.parse(text));
  return result.success ? result.data : null;
};

/** The mapping used last for headings of this signature; null when there is none, or it is of a later program and cannot be read. */
export const rosterMappingFor = async (
  reader: Reader,
  signature: string,
): Promise<{ fields: MappedFields; reading: RosterReading; usedAt: string } | null> => {
  const row = await reader.db.selectFrom('rosterMapping').selectAll().where('signature', '=', signature).executeTakeFirst();
  const fields = row && parsed(fieldsSchema, row.fields);
  const reading = row && parsed(rosterReadingSchema, row.reading);
  return row && fields && reading ? { fields, reading, usedAt: row.usedAt } : null;
};

/** Remembers a mapping, in place of an earlier one for the same headings. */
export const rememberRosterMapping = async (
  writer: Writer,
  signature: string,
  mapping: { readonly fields: MappedFields; readonly reading: RosterReading },
): Promise<void> => {
  const row = { fields: JSON.stringify(mapping.fields), reading: JSON.stringify(mapping.reading), usedAt: writer.at };
  await writer.db
    .insertInto('rosterMapping')
    .values({ signature, ...row })
    .onConflict((conflict) => conflict.column('signature').doUpdateSet(row))
    .execute();
};
