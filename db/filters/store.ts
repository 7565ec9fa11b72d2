// Which filters were saved for a list?
import type { DraftWriter, Reader } from '#db/schema.ts';
import type { Id } from '#shared/core/id.ts';
import type { FilteredList, SavedFilter } from '#shared/filters/model.ts';

/** A list's filters in the order of their names. */
export const filtersOf = (reader: Reader, list: FilteredList): Promise<SavedFilter[]> =>
  reader.db.selectFrom('savedFilter').select(['id', 'name', 'value']).where('list', '=', list).orderBy('name').execute();

/** Keeps a filter; one of the same list and name is replaced and keeps its id. */
export const keepFilter = async (writer: DraftWriter, list: FilteredList, { name, value }: Omit<SavedFilter, 'id'>): Promise<Id> => {
  const { id } = await writer.db
    .insertInto('savedFilter')
    .values({ id: writer.newId(), list, name, value, savedAt: writer.at })
    .onConflict((conflict) => conflict.columns(['list', 'name']).doUpdateSet({ value, savedAt: writer.at }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};

/** Removes a filter; false when there is none with this id. */
export const removeFilter = async (writer: DraftWriter, id: Id): Promise<boolean> => {
  const { numDeletedRows } = await writer.db.deleteFrom('savedFilter').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
};
