// Which people of the branches are read as somebody types? Their names are read once per state of the ledger: only one's own people have a place in the index.
import type { Kysely } from 'kysely';
import { headOf } from '#db/journal.ts';
import type { Reader, Tables } from '#db/schema.ts';
import { reportedNames } from '#db/search/reported.ts';
import type { NameReading } from '#db/search/store.ts';
import { condensedName } from '#db/search/words.ts';
import { isReadAs, readingOf } from '#electron/members/pinyin.ts';
import type { Id } from '#shared/core/id.ts';

interface Readings {
  readonly seq: number;
  readonly people: readonly (NameReading & { readonly id: Id })[];
}

/** What was last read of each open ledger. A ledger that is closed takes it along. */
const lastRead = new WeakMap<Kysely<Tables>, Readings>();

const readingsOf = async (reader: Reader): Promise<Readings['people']> => {
  const { seq } = await headOf(reader.db);
  const known = lastRead.get(reader.db);
  if (known?.seq === seq) return known.people;
  const people = (await reportedNames(reader)).map(({ id, name }) => ({ id, ...readingOf(name) }));
  lastRead.set(reader.db, { seq, people });
  return people;
};

/** Ids of those whose name is read so from any syllable on, or whose initials begin so; nobody unless two or more Latin letters were typed. */
export const readAs = async (reader: Reader, text: string): Promise<Id[]> => {
  const wanted = condensedName(text);
  if (!/^[a-z]{2,}$/.test(wanted)) return [];
  const people = await readingsOf(reader);
  return people.filter((person) => isReadAs(person, wanted)).map(({ id }) => id);
};
