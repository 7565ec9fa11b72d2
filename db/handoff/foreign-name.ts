// By which number is an organisation, a table or a package named in the evidence of others' rows? Each name is kept once.
import type { RawDatabase } from '#db/open.ts';

/** The number of a name; a new one is given to a name that has none, inside the running transaction. */
export const numberOf = (raw: RawDatabase, name: string): number => {
  const find = raw.prepare<[string], number>('SELECT "number" FROM "foreignName" WHERE "name" = ?').pluck();
  return find.get(name) ?? Number(raw.prepare('INSERT INTO "foreignName" ("name") VALUES (?)').run(name).lastInsertRowid);
};

/** The same for the many rows of one package: each name is looked up once. */
export const numbersOf = (raw: RawDatabase): ((name: string) => number) => {
  const known = new Map<string, number>();
  return (name) => {
    const number = known.get(name) ?? numberOf(raw, name);
    known.set(name, number);
    return number;
  };
};
