// How does any other program load the tables? A Frictionless data package: fields, types and keys, taken from the row schemas.
import type { Canonical } from '#shared/core/canonical.ts';
import { z } from '#shared/core/zod.ts';
import { references } from '#shared/handoff/references.ts';
import { type TravellingTable, travellingTableNames, travellingTables } from '#shared/travelling.ts';

/** Columns of a table in the order of its schema. */
export const columnsOf = (table: TravellingTable): string[] => Object.keys(travellingTables[table].shape);

const isWhole = (schema: z.ZodType): boolean => /"type":"(integer|number)"/.test(JSON.stringify(z.toJSONSchema(schema)));

const fieldOf = (name: string, schema: z.ZodType): Canonical => ({
  name,
  type: isWhole(schema) ? 'integer' : 'string',
  constraints: { required: !schema.safeParse(null).success },
});

const resourceOf = (table: TravellingTable): Canonical => {
  const shape: Record<string, z.ZodType> = travellingTables[table].shape;
  const foreignKeys = Object.entries(references[table] ?? {}).map(([fields, target]) => ({
    fields,
    // Frictionless writes a reference to the same table as an empty name.
    reference: { resource: target === table ? '' : target, fields: 'id' },
  }));
  return {
    name: table,
    path: `tables/${table}.ndjson`,
    format: 'ndjson',
    mediatype: 'application/x-ndjson',
    encoding: 'utf-8',
    schema: { fields: Object.entries(shape).map(([name, schema]) => fieldOf(name, schema)), primaryKey: 'id', foreignKeys },
  };
};

/** The descriptor `data/datapackage.json` of a report. */
export const datapackageOf = (id: string, createdAt: string): Record<string, Canonical> => ({
  id,
  name: 'branch-ledger-report',
  created: createdAt,
  profile: 'data-package',
  resources: travellingTableNames.map(resourceOf),
});
