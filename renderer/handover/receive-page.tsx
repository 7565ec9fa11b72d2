// How does the new secretary get the ledger? The package and the code, a look at what it is, a place and a passphrase, then a new recovery sheet.
import { useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { ReceiveCode } from '#renderer/handover/receive-code.tsx';
import { type Opened, ReceiveOpen } from '#renderer/handover/receive-open.tsx';
import { ReceivePlace } from '#renderer/handover/receive-place.tsx';
import { VaultFrame } from '#renderer/vault/frame.tsx';
import { packWords as w } from '#shared/handover/pack-words.ts';

interface Props {
  /** The package that was double-clicked; empty: one is chosen here. */
  readonly file: string;
  readonly defaultFolder: string;
  readonly onBack: () => void;
}

const stepWords = [w.stepOpen, w.stepPlace, w.stepCode] as const;

/** The three steps. Until the second is sent nothing is written; then there is a whole ledger, or none. */
export const ReceivePage = ({ file, defaultFolder, onBack }: Props) => {
  const t = useWords();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const step = passphrase !== '' ? 2 : opened ? 1 : 0;
  return (
    <VaultFrame title={t(w.way)} sub={t(w.step, { step: step + 1, what: t(stepWords[step]) })}>
      {step === 0 ? <ReceiveOpen file={file} onOpened={setOpened} onBack={onBack} /> : null}
      {step === 1 && opened ? (
        <ReceivePlace opened={opened} defaultFolder={defaultFolder} onReceived={setPassphrase} onBack={() => setOpened(null)} />
      ) : null}
      {step === 2 && opened ? <ReceiveCode organisation={opened.ledger.from} passphrase={passphrase} /> : null}
    </VaultFrame>
  );
};
