// What does the ledger hold about one member?
import { useBooks } from '#renderer/core/books.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { MemberFile } from '#renderer/members/member-file.tsx';
import { MemberForm } from '#renderer/members/member-form.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { PageHead } from '#renderer/ui/page-parts.tsx';
import { emptyMember } from '#shared/members/model.ts';
import { memberWords } from '#shared/members/words.ts';
import './members.css';

/** A member's file; `id` null: a new one. */
export const MemberPage = ({ id }: { readonly id: string | null }) => (id === null ? <NewMember /> : <KnownMember id={id} />);

const NewMember = () => {
  const t = useWords();
  return (
    <>
      <PageHead title={t(memberWords.newTitle)} sub={t(memberWords.fileSub)} />
      <MemberForm id={null} member={emptyMember} />
    </>
  );
};

const KnownMember = ({ id }: { readonly id: string }) => {
  const { whose } = useBooks();
  const member = useCall('members.get', { id, asOf: null, ...whose });
  if (member.isError) return <FaultBox fault={member.error.fault} />;
  return member.data ? <MemberFile member={member.data} /> : null;
};
