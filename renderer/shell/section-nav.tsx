// Where on a long page is what one looks for? The titles of its cards as buttons; each leads to its card, the focus with it.
import { useEffect, useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { shellWords } from '#shared/core/shell-words.ts';

const cards = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('#content section.card[aria-label]')];

const goTo = (title: string): void => {
  const card = cards().find((one) => one.getAttribute('aria-label') === title);
  if (!card) return;
  card.tabIndex = -1;
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: 'start' });
};

/** The cards of the page in view, in their order; cards that come later are added. */
export const SectionNav = () => {
  const t = useWords();
  const [titles, setTitles] = useState<readonly string[]>([]);
  useEffect(() => {
    const content = document.getElementById('content');
    if (!content) return;
    const read = () => {
      const found = cards().map((card) => card.getAttribute('aria-label') ?? '');
      setTitles((before) => (before.join('\n') === found.join('\n') ? before : found));
    };
    read();
    const watcher = new MutationObserver(read);
    watcher.observe(content, { childList: true, subtree: true, attributes: true, attributeFilter: ['aria-label'] });
    return () => watcher.disconnect();
  }, []);
  return (
    <nav className="section-nav" aria-label={t(shellWords.onThisPage)}>
      {titles.map((title) => (
        <button key={title} type="button" className="button button-plain button-small" onClick={() => goTo(title)}>
          {title}
        </button>
      ))}
    </nav>
  );
};
