// Into which groups is the branch divided?
import { useState } from 'react';
import { AssignDialog, GroupDialog } from '#renderer/branch/group-dialogs.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Actions, Card, EmptyState } from '#renderer/ui/page-parts.tsx';
import type { Group } from '#shared/branch/model.ts';
import { branchWords } from '#shared/branch/words.ts';
import { uiWords } from '#shared/core/ui-words.ts';

/** The groups with leader and size. */
export const GroupsCard = ({ groups }: { readonly groups: readonly Group[] }) => {
  const t = useWords();
  const members = useCall('members.names', { asOf: null });
  const people = members.data?.people ?? [];
  const [editing, setEditing] = useState<Group | 'new' | null>(null);
  const [assigning, setAssigning] = useState<Group | null>(null);
  return (
    <Card title={t(branchWords.groupsSection)}>
      {groups.length === 0 ? (
        <EmptyState title={t(branchWords.groupsEmpty)}>{t(branchWords.groupsEmptyHint)}</EmptyState>
      ) : (
        <table className="plain-table" aria-label={t(branchWords.groupsSection)}>
          <tbody>
            {groups.map((group) => (
              <tr key={group.id}>
                <th scope="row">{group.name}</th>
                <td>{t(uiWords.pair, { first: t(branchWords.leader), second: group.leaderName || t(branchWords.noLeader) })}</td>
                <td className="num">{t(uiWords.people, { count: group.memberCount })}</td>
                <td className="num">
                  <Button isSmall label={t(uiWords.pair, { first: t(branchWords.assign), second: group.name })} onClick={() => setAssigning(group)}>
                    {t(branchWords.assign)}
                  </Button>{' '}
                  <Button isSmall label={t(uiWords.pair, { first: t(uiWords.edit), second: group.name })} onClick={() => setEditing(group)}>
                    {t(uiWords.edit)}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Actions>
        <Button onClick={() => setEditing('new')}>{t(branchWords.addGroup)}</Button>
      </Actions>
      {editing ? <GroupDialog group={editing === 'new' ? null : editing} people={people} onClose={() => setEditing(null)} /> : null}
      {assigning ? <AssignDialog group={assigning} people={people} onClose={() => setAssigning(null)} /> : null}
    </Card>
  );
};
