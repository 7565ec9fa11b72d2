// Which pages belong to organised life, and where is one?
import { Link, useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { lifePageOf, lifePages } from '#renderer/shell/life-pages.ts';
import { shellWords } from '#shared/core/shell-words.ts';
import './life-nav.css';

/** The line of links above the lists of 组织生活; records, drafts and forms stand without it. */
export const LifeNav = () => {
  const t = useWords();
  const [path] = useLocation();
  const here = lifePageOf(path);
  if (!here) return null;
  return (
    <nav className="life-nav" aria-label={t(shellWords.meetings)}>
      {lifePages.map((page) => (
        <Link
          key={page.path}
          href={page.path}
          className={page === here ? 'life-link life-here' : 'life-link'}
          aria-current={page === here ? 'page' : undefined}
        >
          {t(page.title)}
        </Link>
      ))}
    </nav>
  );
};
