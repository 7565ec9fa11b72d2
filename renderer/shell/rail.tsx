// Which sections are there, and where is one?
import { Fragment } from 'react';
import { Link, useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { isInSection, sectionsOf } from '#renderer/shell/sections.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { shellWords } from '#shared/core/shell-words.ts';

/** The rail at the left; the workbench carries the number of duties that are open. */
export const Rail = () => {
  const t = useWords();
  const [path] = useLocation();
  const { status } = useSession();
  const isBranch = status.organisationKind === 'branch';
  const duties = useCall('compliance.duties', {}, { isEnabled: isBranch });
  const open = duties.data?.duties.filter((duty) => duty.state === 'overdue' || duty.state === 'todo').length ?? 0;
  return (
    <nav className="rail" aria-label={t(shellWords.sections)}>
      {sectionsOf(status.organisationKind).map((section) => {
        const isHere = isInSection(path, section);
        return (
          <Fragment key={section.path}>
            {section.startsGroup ? <hr /> : null}
            <Link href={section.path} className={isHere ? 'rail-link rail-here' : 'rail-link'} aria-current={isHere ? 'page' : undefined}>
              <Icon name={section.icon} />
              <span className="rail-text">{t(section.title)}</span>
              {section.path === '/' && open > 0 ? (
                <span className="rail-count" title={t(shellWords.duesCount, { count: open })}>
                  {open}
                </span>
              ) : null}
            </Link>
          </Fragment>
        );
      })}
    </nav>
  );
};
