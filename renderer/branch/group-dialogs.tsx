// How is a group named, and who belongs to it?
import { useState } from 'react';
import { FormField } from '#renderer/core/form-field.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { LedgerDialog } from '#renderer/core/ledger-dialog.tsx';
import { useCommand } from '#renderer/core/query-client.ts';
import { useLedgerForm } from '#renderer/core/use-ledger-form.ts';
import { Checkbox, Select } from '#renderer/ui/choices.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import type { Group } from '#shared/branch/model.ts';
import { branchWords } from '#shared/branch/words.ts';
import type { MemberName } from '#shared/members/line.ts';
import './branch.css';

interface GroupProps {
  /** Null: a new group. */
  readonly group: Group | null;
  readonly people: readonly MemberName[];
  readonly onClose: () => void;
}

/** Names a group and its leader. */
export const GroupDialog = ({ group, people, onClose }: GroupProps) => {
  const t = useWords();
  const defaults = { id: group?.id ?? null, name: group?.name ?? '', leaderId: group?.leaderId ?? null };
  const ledger = useLedgerForm('branch.saveGroup', defaults);
  return (
    <LedgerDialog of={ledger} title={t(group ? branchWords.editGroup : branchWords.addGroup)} onClose={onClose}>
      <FormField control={ledger.form.control} name="name">
        {(field) => <TextInput label={t(branchWords.groupName)} isRequired hasFocusAtFirst {...field} maxLength={50} />}
      </FormField>
      <FormField control={ledger.form.control} name="leaderId">
        {(field) => (
          <Select
            label={t(branchWords.leader)}
            {...field}
            emptyLabel={t(branchWords.noLeader)}
            choices={people.map((person) => ({ value: person.id, label: person.name }))}
          />
        )}
      </FormField>
    </LedgerDialog>
  );
};

/** Who comes into a group and who leaves it, compared with now. */
export const changesOf = (people: readonly MemberName[], groupId: string, chosen: ReadonlySet<string>): { enter: string[]; leave: string[] } => ({
  enter: people.filter((person) => chosen.has(person.id) && person.groupId !== groupId).map((person) => person.id),
  leave: people.filter((person) => !chosen.has(person.id) && person.groupId === groupId).map((person) => person.id),
});

interface AssignProps {
  readonly group: Group;
  readonly people: readonly MemberName[];
  readonly onClose: () => void;
}

/** Ticks the members of a group. */
export const AssignDialog = ({ group, people, onClose }: AssignProps) => {
  const t = useWords();
  const assign = useCommand('branch.assignGroup');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(people.filter((person) => person.groupId === group.id).map((person) => person.id)),
  );
  const toggle = (id: string, isIn: boolean) => setChosen(new Set(isIn ? [...chosen, id] : [...chosen].filter((other) => other !== id)));
  const save = async () => {
    const { enter, leave } = changesOf(people, group.id, chosen);
    try {
      if (enter.length > 0) await assign.mutateAsync({ memberIds: enter, groupId: group.id });
      if (leave.length > 0) await assign.mutateAsync({ memberIds: leave, groupId: null });
      onClose();
    } catch {
      // The refusal stands in `assign.error` and is shown below the list.
    }
  };
  return (
    <FormDialog
      title={t(branchWords.assignTitle, { group: group.name })}
      hint={t(branchWords.assignHint)}
      isWide
      isBusy={assign.isPending}
      fault={assign.error?.fault ?? null}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <div className="tick-grid">
        {people.map((person) => (
          <Checkbox
            key={person.id}
            label={person.name}
            value={chosen.has(person.id)}
            onChange={(isIn) => toggle(person.id, isIn)}
            hint={person.groupId && person.groupId !== group.id ? t(branchWords.inOtherGroup, { group: person.groupName }) : undefined}
          />
        ))}
      </div>
    </FormDialog>
  );
};
