// Which parts do dues have, and where is one? The grid, who is behind, bases and reductions, receipts, the money.
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { duesWords } from '#shared/dues/words.ts';

const parts = [
  { path: '/dues', title: duesWords.partGrid },
  { path: '/dues/arrears', title: duesWords.partArrears },
  { path: '/dues/bases', title: duesWords.partBases },
  { path: '/dues/receipts', title: duesWords.partReceipts },
  { path: '/dues/money', title: duesWords.partMoney },
] as const;

/** The line of links under the head of every page of dues; `children` stand at its right. */
export const DuesNav = ({ children }: { readonly children?: ReactNode }) => {
  const t = useWords();
  const [path] = useLocation();
  return (
    <div className="dues-nav">
      <nav aria-label={t(duesWords.parts)}>
        {parts.map((part) => (
          <Link
            key={part.path}
            href={part.path}
            className={path === part.path ? 'dues-part dues-part-here' : 'dues-part'}
            aria-current={path === part.path ? 'page' : undefined}
          >
            {t(part.title)}
          </Link>
        ))}
      </nav>
      {children ? <div className="dues-nav-end">{children}</div> : null}
    </div>
  );
};
