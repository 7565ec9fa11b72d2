// Of which parts is a page made?
import type { ReactNode } from 'react';
import { useFirstFocus } from '#renderer/ui/first-focus.ts';

interface HeadProps {
  readonly title: string;
  readonly sub?: ReactNode;
  /** A tag or two behind the title. */
  readonly mark?: ReactNode;
  /** Buttons at the right. */
  readonly children?: ReactNode;
}

/** The head of a page: its title, one line below it, its buttons. */
export const PageHead = ({ title, sub, mark, children }: HeadProps) => (
  <header className="page-head">
    <div className="page-head-text">
      <h1>
        {title} {mark}
      </h1>
      {sub ? <p className="page-sub">{sub}</p> : null}
    </div>
    {children ? <div className="page-actions">{children}</div> : null}
  </header>
);

interface CardProps {
  readonly title?: string;
  /** A quiet figure or word at the right of the title. */
  readonly aside?: ReactNode;
  /** It answers what was just asked for: the focus goes to it when it appears. */
  readonly isAnswer?: boolean;
  readonly children: ReactNode;
}

/** A white field that holds what belongs together. */
export const Card = ({ title, aside, isAnswer, children }: CardProps) => (
  <section className="card" aria-label={title} tabIndex={isAnswer ? -1 : undefined} ref={useFirstFocus<HTMLElement>(isAnswer)}>
    {title ? <SectionTitle aside={aside}>{title}</SectionTitle> : null}
    {children}
  </section>
);

/** A title inside a page or card. */
export const SectionTitle = ({ children, aside }: { readonly children: ReactNode; readonly aside?: ReactNode }) => (
  <div className="section-title">
    <h2>{children}</h2>
    {aside ? <div className="section-aside">{aside}</div> : null}
  </div>
);

interface TagProps {
  /** `error` must be settled, `warn` waits, `ok` is done, `note` only informs. */
  readonly look: 'error' | 'warn' | 'ok' | 'note' | 'brand';
  readonly children: ReactNode;
}

/** A state in one word; the colour never says anything that the word does not. */
export const Tag = ({ look, children }: TagProps) => <span className={`tag tag-${look}`}>{children}</span>;

interface EmptyProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** What stands where a list is empty: what belongs here, and the first step. */
export const EmptyState = ({ title, children, actions }: EmptyProps) => (
  <div className="empty">
    <p className="empty-title">{title}</p>
    {children ? <div className="empty-text">{children}</div> : null}
    {actions ? <div className="empty-actions">{actions}</div> : null}
  </div>
);

/** Fields side by side that belong together; they wrap where the window is narrow. */
export const FieldRow = ({ children, columns = 2 }: { readonly children: ReactNode; readonly columns?: 2 | 3 | 4 }) => (
  <div className={`field-row field-row-${columns}`}>{children}</div>
);

/** Buttons at the foot of a form or card. */
export const Actions = ({ children }: { readonly children: ReactNode }) => <div className="actions">{children}</div>;
