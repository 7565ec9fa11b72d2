// How does a window above the page ask for something? The browser's own dialog: it keeps the focus and gives it back.
import { type ReactNode, type SyntheticEvent, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { isComposing, useShortcuts } from '#renderer/core/shortcuts.ts';
import { Button } from '#renderer/ui/button.tsx';
import { uiWords } from '#shared/core/ui-words.ts';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot. */
  readonly actions?: ReactNode;
  readonly isWide?: boolean | undefined;
  /** What Ctrl+Enter does. */
  readonly onFinish?: (() => void) | undefined;
}

/** A dialog; render it only while it is open. Esc closes it, but not while an input method composes. */
export const Dialog = ({ title, onClose, children, actions, isWide, onFinish }: Props) => {
  const t = useWords();
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (dialog && !dialog.open) {
      dialog.showModal();
      leaveCloseButton(dialog);
    }
  }, []);
  // Before the element leaves the page: a dialog that is taken away while open gives the focus back to nobody.
  useLayoutEffect(() => {
    const dialog = ref.current;
    return () => dialog?.close();
  }, []);
  useShortcuts(onFinish ? { finish: onFinish } : {}, { inDialog: true });
  const leave = (event: SyntheticEvent) => {
    event.preventDefault();
    onClose();
  };
  return (
    <dialog
      ref={ref}
      className={isWide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={id}
      onCancel={(event) => {
        if (event.target === ref.current) leave(event);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isComposing(event.nativeEvent)) event.preventDefault();
      }}
    >
      <div className="dialog-head">
        <h2 id={id}>{title}</h2>
        <button type="button" className="dialog-close" aria-label={t(uiWords.close)} onClick={onClose}>
          ×
        </button>
      </div>
      <div className="dialog-body">{children}</div>
      {actions ? <div className="dialog-foot">{actions}</div> : null}
    </dialog>
  );
};

/** The browser focuses the first button of a dialog, which closes it; the content, or the safe answer, is the better place. */
const leaveCloseButton = (dialog: HTMLDialogElement): void => {
  if (!document.activeElement?.classList.contains('dialog-close')) return;
  const places = '.dialog-body :is(input, select, textarea, button), .dialog-foot button';
  dialog.querySelector<HTMLElement>(`:is(${places}):not(:disabled)`)?.focus();
};

interface ButtonsProps {
  readonly confirmText: string;
  /** 取消 unless said otherwise. */
  readonly cancelText?: string | undefined;
  readonly isDanger?: boolean | undefined;
  readonly isReady?: boolean;
  readonly isBusy?: boolean | undefined;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** The two buttons at the foot of a dialog: the way out, and the deed. */
export const TwoButtons = ({ confirmText, cancelText, isDanger, isReady = true, isBusy, onConfirm, onClose }: ButtonsProps) => {
  const t = useWords();
  return (
    <>
      <Button onClick={onClose}>{cancelText ?? t(uiWords.cancel)}</Button>
      <Button look={isDanger ? 'danger' : 'primary'} isDisabled={!isReady} isBusy={isBusy} onClick={onConfirm}>
        {confirmText}
      </Button>
    </>
  );
};

interface ConfirmProps extends Omit<ButtonsProps, 'isReady'> {
  readonly title: string;
  readonly children: ReactNode;
}

/** A question before something that cannot be undone; no key answers it in passing. */
export const ConfirmDialog = ({ title, children, ...buttons }: ConfirmProps) => (
  <Dialog title={title} onClose={buttons.onClose} actions={<TwoButtons {...buttons} />}>
    {children}
  </Dialog>
);
