// How does one start something?
import { type MouseEvent, type ReactNode, useId } from 'react';

interface Props {
  readonly children: ReactNode;
  readonly onClick?: () => void;
  /** `primary` is the one thing to do on a page; `danger` cannot be undone; `link` leads elsewhere. */
  readonly look?: 'plain' | 'primary' | 'danger' | 'link';
  readonly isSmall?: boolean;
  readonly type?: 'button' | 'submit';
  readonly isDisabled?: boolean | undefined;
  /** At work: cannot be pressed again. */
  readonly isBusy?: boolean | undefined;
  /** Why the button cannot be pressed, or what it does; read by screen readers and shown on hover. */
  readonly title?: string | undefined;
  readonly label?: string | undefined;
  /** Of a button that opens and closes something beside it. */
  readonly isExpanded?: boolean | undefined;
}

/** A press while the button is at work does nothing; neither does Enter in a field of its form. */
const swallow = (event: MouseEvent): void => event.preventDefault();

/** A button. While busy it cannot be pressed twice, but keeps the focus: one who cannot see must not be thrown to the top of the page. */
export const Button = ({ children, onClick, look = 'plain', isSmall, type = 'button', isDisabled, isBusy, title, label, isExpanded }: Props) => {
  const id = useId();
  const classes = ['button', `button-${look}`, isSmall ? 'button-small' : ''].filter(Boolean).join(' ');
  return (
    <>
      <button
        type={type}
        className={classes}
        disabled={isDisabled === true && isBusy !== true}
        aria-disabled={isBusy ? true : undefined}
        aria-busy={isBusy ? true : undefined}
        aria-label={label}
        aria-expanded={isExpanded}
        aria-describedby={title ? id : undefined}
        title={title}
        onClick={isBusy ? swallow : onClick}
      >
        {children}
      </button>
      {title ? (
        <span id={id} className="sr-only">
          {title}
        </span>
      ) : null}
    </>
  );
};
