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
  readonly isWide?: boolean;
  /** What Ctrl+Enter does. */
  readonly onFinish?: () => void;
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

interface ConfirmProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly confirmText: string;
  readonly cancelText?: string;
  readonly isDanger?: boolean;
  readonly isBusy?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** A question before something that cannot be undone. */
export const ConfirmDialog = ({ title, children, confirmText, cancelText, isDanger, isBusy, onConfirm, onClose }: ConfirmProps) => {
  const t = useWords();
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{cancelText ?? t(uiWords.cancel)}</Button>
          <Button look={isDanger ? 'danger' : 'primary'} isBusy={isBusy} onClick={onConfirm}>
            {confirmText}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
};
