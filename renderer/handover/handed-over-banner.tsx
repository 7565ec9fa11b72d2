// Is this ledger only looked at because it went to a new secretary? A band above every page says to whom, and how it is used again.
import { useState } from 'react';
import { FormField } from '#renderer/core/form-field.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { useLedgerForm } from '#renderer/core/use-ledger-form.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import { chinaDate } from '#shared/core/date.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { packWords as w } from '#shared/handover/pack-words.ts';
import type { VaultStatus } from '#shared/vault/contract.ts';
import './handover-page.css';

interface Props {
  readonly handedOver: NonNullable<VaultStatus['handedOver']>;
  /** False where nothing can be written at all. */
  readonly canResume: boolean;
}

/** The band, and the question before the ledger is used again. */
export const HandedOverBanner = ({ handedOver, canResume }: Props) => {
  const t = useWords();
  const [isAsking, setIsAsking] = useState(false);
  const { incoming, at } = handedOver;
  return (
    <>
      <div className="notice notice-warn read-only handed-over">
        <p role="status">{t(w.banner, { incoming, at: chinaDate(at) })}</p>
        {canResume ? (
          <Button isSmall onClick={() => setIsAsking(true)}>
            {t(w.resume)}
          </Button>
        ) : null}
      </div>
      {isAsking ? <ResumeDialog handedOver={handedOver} onClose={() => setIsAsking(false)} /> : null}
    </>
  );
};

const ResumeDialog = ({ handedOver, onClose }: Pick<Props, 'handedOver'> & { readonly onClose: () => void }) => {
  const t = useWords();
  const toast = useToast();
  const { form, submit, fault, isBusy } = useLedgerForm('handover.resume', { reason: '' });
  const resume = async () => {
    if (!(await submit())) return;
    toast.done(t(w.resumed));
    onClose();
  };
  return (
    <Dialog
      title={t(w.resumeTitle)}
      onClose={onClose}
      onFinish={() => void resume()}
      actions={
        <>
          <Button onClick={onClose}>{t(uiWords.cancel)}</Button>
          <Button look="danger" isBusy={isBusy} onClick={() => void resume()}>
            {t(w.resumeGo)}
          </Button>
        </>
      }
    >
      <p>{t(w.resumeText, { incoming: handedOver.incoming, file: handedOver.fileName })}</p>
      <FaultBox fault={fault} />
      <FormField control={form.control} name="reason">
        {(field) => <TextArea label={t(w.reason)} hint={t(w.reasonHint)} isRequired {...field} />}
      </FormField>
    </Dialog>
  );
};
