// Which columns has the member list? Those of the printed roster (F5) in its order, then the branch's own.
import { useMemo } from 'react';
import { useBooks } from '#renderer/core/books.tsx';
import { type Translate, useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import type { ShownColumn } from '#renderer/ui/list-frame.tsx';
import { Tag } from '#renderer/ui/page-parts.tsx';
import { memberFieldLabels, memberTypeLabels, sexLabels } from '#shared/members/labels.ts';
import type { MemberColumn, MemberLine } from '#shared/members/line.ts';
import { memberTypes } from '#shared/members/model.ts';
import { ownColumnOf } from '#shared/members/own-model.ts';
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

type Column = ShownColumn<MemberLine> & { readonly id: MemberColumn };

const text = (id: MemberColumn, title: string, read: (line: MemberLine) => string | null): Column => ({
  id,
  title,
  cell: (line) => read(line) ?? '',
});

/** The columns, in the window's language. */
export const useMemberColumns = (): readonly Column[] => {
  const t = useWords();
  const { whose } = useBooks();
  const own = useCall('members.ownFields', whose).data?.fields;
  return useMemo(
    () => [
      { id: 'name', title: t(memberFieldLabels.name), cell: (line) => nameCell(line, t) },
      text('sex', t(memberFieldLabels.sex), (line) => (line.sex ? t(sexLabels[line.sex]) : null)),
      text('ethnicity', t(memberFieldLabels.ethnicity), (line) => line.ethnicity),
      text('birthDate', t(memberFieldLabels.birthDate), (line) => line.birthDate),
      text('education', t(memberFieldLabels.education), (line) => line.education),
      text('idNumber', t(memberWords.colIdNumber), (line) => line.idNumberMasked),
      text('joinedOn', t(memberWords.colJoined), (line) => line.joinedOn),
      text('regularisedOn', t(memberWords.colRegularised), (line) => line.regularisedOn),
      {
        id: 'partyAge',
        title: t(memberFieldLabels.partyAge),
        align: 'right',
        cell: (line) => (line.partyAge === null ? '' : t(memberWords.yearsUnit, { years: line.partyAge })),
      },
      text('partyPosts', t(memberFieldLabels.partyPosts), (line) => line.partyPosts),
      text('group', t(memberWords.colGroup), (line) => line.groupName),
      text('memberType', t(memberFieldLabels.memberType), (line) => typeText(line, t)),
      text('post', t(memberFieldLabels.post), (line) => line.post),
      text('mobile', t(memberWords.colMobile), (line) => line.mobileMasked),
      ...(own ?? []).filter(({ isRetired }) => !isRetired).map(({ id, name }) => text(ownColumnOf(id), name, (line) => line.own[id] ?? '')),
    ],
    [t, own],
  );
};
