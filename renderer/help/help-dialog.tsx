// How does this page work, and on which clauses does it rest? Offline, by F1, searchable.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import type { Clause } from '#shared/help/clauses.ts';
import { clausesNamed, findHelp } from '#shared/help/find.ts';
import type { Topic } from '#shared/help/topic.ts';
import { topicOf } from '#shared/help/topics.ts';
import { helpWords } from '#shared/help/words.ts';
import './help.css';

/** Help for the page in view; what is typed searches all of it. */
export const HelpDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useWords();
  const [path] = useLocation();
  const [text, setText] = useState('');
  const here = topicOf(path);
  const isSearching = text.trim() !== '';
  const found = isSearching ? findHelp(text) : { topics: [here], clauses: clausesNamed(here.clauses) };
  return (
    <Dialog title={t(helpWords.title, { page: t(here.title) })} onClose={onClose} isWide>
      <TextInput label={t(helpWords.search)} hint={t(helpWords.searchHint)} value={text} onChange={setText} maxLength={30} hasFocusAtFirst />
      <section className="help" aria-label={t(helpWords.open)}>
        {isSearching && found.topics.length + found.clauses.length === 0 ? <p>{t(helpWords.none, { text })}</p> : null}
        {found.topics.map((topic) => (
          <TopicText key={topic.path} topic={topic} />
        ))}
        {isSearching ? null : (
          <>
            <h3>{t(helpWords.keys)}</h3>
            <p>{t(helpWords.keysText)}</p>
          </>
        )}
        {found.clauses.length > 0 ? <ClauseList clauses={found.clauses} /> : null}
      </section>
    </Dialog>
  );
};

const TopicText = ({ topic }: { readonly topic: Topic }) => {
  const t = useWords();
  return (
    <>
      <h3>{t(topic.title)}</h3>
      <ul>
        {topic.lines.map((line) => (
          <li key={line.zh}>{t(line)}</li>
        ))}
      </ul>
    </>
  );
};

const ClauseList = ({ clauses }: { readonly clauses: readonly Clause[] }) => {
  const t = useWords();
  return (
    <>
      <h3>{t(helpWords.clauses)}</h3>
      <dl>
        {clauses.map(({ key, source, text, rules }) => (
          <div key={key}>
            <dt>{t(source)}</dt>
            <dd>
              {t(text)} <span className="mut">{t(helpWords.rules, { rules: rules.join(' ') })}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="mut">{t(helpWords.notLaw)}</p>
    </>
  );
};
