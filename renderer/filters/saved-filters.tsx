// How does one get back to a way of looking at a list? Under a name: chosen, saved, deleted beside the list's own filter fields.
import { useState } from 'react';
import { FormField } from '#renderer/core/form-field.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { LedgerDialog } from '#renderer/core/ledger-dialog.tsx';
import { useCall, useCommand } from '#renderer/core/query-client.ts';
import { useLedgerForm } from '#renderer/core/use-ledger-form.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choices.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import type { z } from '#shared/core/zod.ts';
import type { FilteredList, SavedFilter } from '#shared/filters/model.ts';
import { isSameFilter, readFilter } from '#shared/filters/read.ts';
import { filterWords } from '#shared/filters/words.ts';
import './filters.css';

interface Props<T extends object> {
  readonly list: FilteredList;
  /** The schema of the list's filter; what it cannot read is not offered. */
  readonly schema: z.ZodType<T>;
  readonly value: T;
  /** What filters nothing. */
  readonly empty: T;
  readonly onChange: (value: T) => void;
  /** In one line with other fields: the label stands in the choice itself. */
  readonly isCompact?: boolean;
}

/** The saved filters of a list: `<SavedFilters list="members" schema={…} value={filter} empty={emptyFilter} onChange={setFilter} />`. */
export const SavedFilters = <T extends object>({ list, schema, value, empty, onChange, isCompact = false }: Props<T>) => {
  const t = useWords();
  const found = useCall('filters.list', { list });
  const [open, setOpen] = useState<'save' | 'remove' | null>(null);
  const known = (found.data?.filters ?? []).flatMap((filter) => {
    const read = readFilter(schema, filter.value);
    return read ? [{ filter, read }] : [];
  });
  const chosen = known.find(({ read }) => isSameFilter(read, value));
  const choices = [
    { value: '', label: t(isCompact ? filterWords.saved : filterWords.none) },
    ...known.map(({ filter }) => ({ value: filter.id, label: filter.name })),
  ];
  return (
    <div className={isCompact ? 'saved-filters saved-filters-compact' : 'saved-filters'}>
      <Select
        label={t(filterWords.saved)}
        isLabelHidden={isCompact}
        value={chosen?.filter.id ?? ''}
        onChange={(id) => onChange(known.find(({ filter }) => filter.id === id)?.read ?? empty)}
        choices={choices}
      />
      <Button isSmall isDisabled={chosen !== undefined || isSameFilter(value, empty)} onClick={() => setOpen('save')}>
        {t(filterWords.save)}
      </Button>
      {chosen ? (
        <Button isSmall onClick={() => setOpen('remove')}>
          {t(filterWords.remove)}
        </Button>
      ) : null}
      {open === 'save' ? <SaveDialog list={list} value={JSON.stringify(value)} onClose={() => setOpen(null)} /> : null}
      {open === 'remove' && chosen ? <RemoveDialog filter={chosen.filter} onClose={() => setOpen(null)} /> : null}
    </div>
  );
};

const SaveDialog = ({ list, value, onClose }: { readonly list: FilteredList; readonly value: string; readonly onClose: () => void }) => {
  const t = useWords();
  const ledger = useLedgerForm('filters.save', { list, name: '', value });
  return (
    <LedgerDialog
      of={ledger}
      title={t(filterWords.saveTitle)}
      isSentByEnter
      doneText={() => t(filterWords.kept, { name: ledger.form.getValues('name') })}
      onClose={onClose}
    >
      <FormField control={ledger.form.control} name="name">
        {(field) => <TextInput label={t(filterWords.name)} hint={t(filterWords.nameHint)} isRequired hasFocusAtFirst maxLength={30} {...field} />}
      </FormField>
    </LedgerDialog>
  );
};

const RemoveDialog = ({ filter, onClose }: { readonly filter: SavedFilter; readonly onClose: () => void }) => {
  const t = useWords();
  const remove = useCommand('filters.remove');
  return (
    <ConfirmDialog
      title={t(filterWords.remove)}
      confirmText={t(filterWords.remove)}
      isDanger
      isBusy={remove.isPending}
      onConfirm={() => remove.mutate({ id: filter.id }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <FaultBox fault={remove.error?.fault ?? null} />
      <p>{t(filterWords.removeAsk, { name: filter.name })}</p>
    </ConfirmDialog>
  );
};
