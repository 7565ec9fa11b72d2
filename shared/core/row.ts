// What does every travelling row carry? The columns that say whose it is, which version, when entered, and whether retired.
import { instantSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { storedText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';

/** 0 or 1, as SQLite keeps a claim. */
export const flagSchema = z.union([z.literal(0), z.literal(1)]);

/** Columns that every travelling row begins with. Only the owner's ledger (`orgId`) writes it; `rev` counts its versions from 1. */
export const rowHead = {
  id: idSchema,
  orgId: idSchema,
  rev: z.int().min(1).max(1_000_000),
  recordedAt: instantSchema,
  retiredAt: instantSchema.nullable(),
  retireReason: storedText(500).nullable(),
} as const;

/** Builds the schema of one travelling table: the common columns and its own, and nothing else. */
export const rowSchema = <S extends z.ZodRawShape>(columns: S) => z.strictObject({ ...rowHead, ...columns });

/** The names of the columns that the store fills in, never a caller. */
export type RowHead = keyof typeof rowHead;
