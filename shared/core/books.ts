// Whose books does a query read?
import { idSchema } from '#shared/core/id.ts';

/**
 * Part of a query's input: one's own books (null), or those of a branch whose packages were taken. The latter are only read: commands have no such
 * part. Fault: not-found `organisation-unknown`.
 */
export const whoseBooks = { orgId: idSchema.nullable().default(null) } as const;
