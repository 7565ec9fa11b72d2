// By which number is an organisation, a table or a package named in the evidence of others' rows? Each name is kept once.
import type { RawDatabase } from '#db/open.ts';

/** Gives the number of a name, a new one where it has none, inside the running transaction; each name is looked up once. */
export const numbersOf = (raw: RawDatabase): ((name: string) => number) => {
  const find = raw.prepare<[string], number>('SELECT "number" FROM "foreignName" WHERE "name" = ?').pluck();
  const keep = raw.prepare('INSERT INTO "foreignName" ("name") VALUES (?)');
  const known = new Map<string, number>();
  return (name) => {
    const number = known.get(name) ?? find.get(name) ?? Number(keep.run(name).lastInsertRowid);
    known.set(name, number);
    return number;
  };
};
