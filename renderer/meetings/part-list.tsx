// How are lines added and taken away in agenda, speeches, votes and decisions?
import { type ReactNode, useRef, useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { SectionTitle } from '#renderer/ui/page-parts.tsx';
import { meetingWords } from '#shared/meetings/words.ts';

interface Props<T> {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly items: readonly T[];
  readonly onChange: (items: T[]) => void;
  readonly create: () => T;
  readonly addText: string;
  readonly emptyText: string;
  /** One line's fields; `patch` changes some of them. */
  readonly children: (item: T, patch: (change: Partial<T>) => void, number: number) => ReactNode;
}

/** A section with lines that can be added and removed; a new line receives the focus. Lines keep their identity while others go. */
export const PartList = <T extends object>({ title, aside, items, onChange, create, addText, emptyText, children }: Props<T>) => {
  const t = useWords();
  const next = useRef(items.length);
  const [kept, setKeys] = useState<readonly number[]>(() => items.map((_, index) => index));
  const keys = items.map((_, index) => kept[index] ?? -1 - index);
  const list = useRef<HTMLDivElement>(null);

  const add = () => {
    setKeys([...keys, next.current]);
    next.current += 1;
    onChange([...items, create()]);
    requestAnimationFrame(() => list.current?.lastElementChild?.querySelector<HTMLElement>('input, textarea, select')?.focus());
  };
  const remove = (at: number) => {
    setKeys(keys.filter((_, index) => index !== at));
    onChange(items.filter((_, index) => index !== at));
  };
  const patch = (at: number, change: Partial<T>) => onChange(items.map((item, index) => (index === at ? { ...item, ...change } : item)));

  return (
    <section className="part" aria-label={title}>
      <SectionTitle aside={aside}>{title}</SectionTitle>
      <div ref={list} className="part-lines">
        {items.map((item, index) => (
          <div key={keys[index]} className="part-line">
            <div className="part-fields">{children(item, (change) => patch(index, change), index + 1)}</div>
            <Button isSmall look="link" label={t(meetingWords.removeItem, { n: index + 1 })} onClick={() => remove(index)}>
              {t(meetingWords.remove)}
            </Button>
          </div>
        ))}
      </div>
      {items.length === 0 ? <p className="mut part-empty">{emptyText}</p> : null}
      <Button isSmall onClick={add}>
        {addText}
      </Button>
    </section>
  );
};
