// How does a page show one thing that it asked for? The thing itself; while it is not there, that it is being read; or why it cannot be.
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import type { Fault } from '#shared/core/fault.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import type { Word } from '#shared/core/words.ts';

/** What was read, or why it was not; neither while it is being read. */
interface Read<T> {
  readonly value: T | null | undefined;
  readonly fault: Fault | null;
}

/** Where one goes when it cannot be shown. */
interface WayBack {
  readonly path: string;
  readonly text: Word;
}

/** Reads once, when it is first shown; never from the cache: an older text must not come back over a newer one. */
export const useReadAfresh = <T,>(read: () => Promise<T>): Read<T> => {
  const [value, setValue] = useState<T | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const begin = useEffectEvent(read);
  useEffect(() => {
    let isWanted = true;
    begin().then(
      (found) => isWanted && setValue(() => found),
      (error: unknown) => isWanted && setFault(faultOf(error)),
    );
    return () => {
      isWanted = false;
    };
  }, []);
  return { value, fault };
};

interface Props<T> {
  readonly of: Read<T>;
  readonly back?: WayBack;
  readonly children: (value: T) => ReactNode;
}

/** Shows what was read: `<Loaded of={{ value: talk.data, fault: … }} back={…}>{(talk) => <TalkView talk={talk} />}</Loaded>`. */
export const Loaded = <T,>({ of: { value, fault }, back, children }: Props<T>) => {
  const t = useWords();
  const [, go] = useLocation();
  if (fault) return <FaultBox fault={fault}>{back ? <Button onClick={() => go(back.path)}>{t(back.text)}</Button> : null}</FaultBox>;
  return value ? children(value) : <p className="mut">{t(uiWords.loading)}</p>;
};
