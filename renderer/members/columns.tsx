// Which columns has the member list? Those of the printed roster (F5), in its order.
import { useMemo } from 'react';
import { type Translate, useWords } from '#renderer/core/i18n.ts';
import type { TableColumn } from '#renderer/ui/data-table.tsx';
import { Tag } from '#renderer/ui/page-parts.tsx';
import type { MemberLine } from '#shared/members/contract.ts';
import { memberFieldLabels, memberTypeLabels, sexLabels } from '#shared/members/labels.ts';
import { memberTypes } from '#shared/members/model.ts';
import { memberWords } from '#shared/members/words.ts';

const typeText = (line: MemberLine, t: Translate): string => {
  const type = memberTypes.find((known) => known === line.memberType);
  return type ? t(memberTypeLabels[type]) : line.memberType;
};

const nameCell = (line: MemberLine, t: Translate) => (
  <>
    <span className="member-name">{line.name}</span> {line.isRetired ? <Tag look="note">{t(memberWords.retired)}</Tag> : null}
    {!line.isRetired && !line.isMember ? <Tag look="note">{t(memberWords.left)}</Tag> : null}
  </>
);

const text = (id: keyof typeof memberFieldLabels, read: (line: MemberLine) => string | null, t: Translate): TableColumn<MemberLine> => ({
  id,
  title: t(memberFieldLabels[id]),
  cell: (line) => read(line) ?? '',
  sortBy: read,
});

/** The columns, in the window's language. */
export const useMemberColumns = (): readonly TableColumn<MemberLine>[] => {
  const t = useWords();
  return useMemo(
    () => [
      { id: 'name', title: t(memberFieldLabels.name), cell: (line) => nameCell(line, t), sortBy: (line) => line.name },
      text('sex', (line) => (line.sex ? t(sexLabels[line.sex]) : null), t),
      text('ethnicity', (line) => line.ethnicity, t),
      text('birthDate', (line) => line.birthDate, t),
      text('education', (line) => line.education, t),
      text('idNumber', (line) => line.idNumberMasked, t),
      text('joinedOn', (line) => line.joinedOn, t),
      text('regularisedOn', (line) => line.regularisedOn, t),
      {
        id: 'partyAge',
        title: t(memberFieldLabels.partyAge),
        align: 'right',
        cell: (line) => (line.partyAge === null ? '' : t(memberWords.yearsUnit, { years: line.partyAge })),
        sortBy: (line) => line.partyAge,
      },
      text('partyPosts', (line) => line.partyPosts, t),
      text('groupId', (line) => line.groupName, t),
      text('memberType', (line) => typeText(line, t), t),
      text('post', (line) => line.post, t),
      text('mobile', (line) => line.mobileMasked, t),
    ],
    [t],
  );
};
