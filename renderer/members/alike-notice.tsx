// Is the person who is being entered there already, under this name or another spelling of it?
import { useDeferredValue } from 'react';
import { useWatch } from 'react-hook-form';
import { Link } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import type { MemberFormState } from '#renderer/members/member-form.tsx';
import { factWords } from '#shared/members/fact-words.ts';

/** Names those who might be the same person; nothing is decided for anybody. */
export const AlikeNotice = ({ form, ownId }: { readonly form: MemberFormState; readonly ownId: string | null }) => {
  const t = useWords();
  const [name, birthDate] = useWatch({ control: form.control, name: ['member.name', 'member.birthDate'] });
  const typed = useDeferredValue(name.trim().slice(0, 100));
  const isTyped = ownId === null || form.formState.dirtyFields.member?.name === true;
  const alike = useCall('members.similar', { name: typed, birthDate, ownId }, { isEnabled: isTyped && [...typed].length >= 2 });
  const people = isTyped && typed !== '' ? (alike.data?.people ?? []) : [];
  if (people.length === 0) return null;
  return (
    <div className="notice notice-warn" role="status">
      {people.map((one) => (
        <p key={one.id}>
          {t(factWords[one.why], {
            name: one.name,
            detail: [one.birthDate, one.groupName]
              .filter(Boolean)
              .map((part) => ` · ${part}`)
              .join(''),
          })}{' '}
          <Link href={`/members/${one.id}`} className="link">
            {t(factWords.openAlike)}
          </Link>
        </p>
      ))}
    </div>
  );
};
