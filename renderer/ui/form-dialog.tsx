// How does a window above the page ask and then act? Fields, what was refused, and two buttons; Ctrl+Enter presses the second.
import type { ReactNode } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { Dialog, TwoButtons } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import type { Fault } from '#shared/core/fault.ts';
import { uiWords } from '#shared/core/ui-words.ts';

export interface FormDialogProps {
  readonly title: string;
  /** A quiet line above the fields. */
  readonly hint?: string | undefined;
  /** The fields. */
  readonly children: ReactNode;
  /** 保存 unless said otherwise. */
  readonly confirmText?: string;
  readonly cancelText?: string;
  /** What stands at the foot before the two buttons. */
  readonly aside?: ReactNode;
  readonly isWide?: boolean;
  readonly isDanger?: boolean;
  /** Where the fields are few lines: Enter in one of them confirms. */
  readonly isSentByEnter?: boolean;
  /** False while something that is needed is missing. */
  readonly isReady?: boolean;
  readonly isBusy?: boolean;
  /** What the ledger refused. */
  readonly fault?: Fault | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** The frame of every dialog with a form. While it is busy or something is missing, neither button nor key confirms. */
export const FormDialog = (props: FormDialogProps) => {
  const { title, hint, children, confirmText, cancelText, aside, isWide, isDanger, isSentByEnter, isReady = true, isBusy, fault, onClose } = props;
  const t = useWords();
  const confirm = () => {
    if (isReady && !isBusy) props.onConfirm();
  };
  const content = (
    <>
      {hint ? <p className="mut">{hint}</p> : null}
      {children}
      <FaultBox fault={fault ?? null} />
    </>
  );
  return (
    <Dialog
      title={title}
      isWide={isWide}
      onClose={onClose}
      onFinish={confirm}
      actions={
        <>
          {aside}
          <TwoButtons {...{ cancelText, isDanger, isReady, isBusy, onClose }} confirmText={confirmText ?? t(uiWords.save)} onConfirm={confirm} />
        </>
      }
    >
      {isSentByEnter ? <EnterSends onEnter={confirm}>{content}</EnterSends> : content}
    </Dialog>
  );
};

const EnterSends = ({ children, onEnter }: { readonly children: ReactNode; readonly onEnter: () => void }) => (
  <form
    className="form"
    noValidate
    onSubmit={(event) => {
      event.preventDefault();
      onEnter();
    }}
  >
    {children}
    {/* Enter in a field sends the form; the button that people see stands at the foot. */}
    <button type="submit" hidden />
  </form>
);
