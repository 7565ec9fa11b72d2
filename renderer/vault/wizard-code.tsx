// Has the recovery code been written down? Two of its groups are asked for before the ledger opens.
import { type SubmitEvent, useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Actions, FieldRow } from '#renderer/ui/page-parts.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { codeGroups, groupsToAsk } from '#renderer/vault/passphrase.ts';
import { PrintCode } from '#renderer/vault/print-code.tsx';
import { useOpened } from '#renderer/vault/use-opened.ts';
import type { Word } from '#shared/core/words.ts';
import { vaultWords } from '#shared/vault/words.ts';

interface Props {
  /** The code to be written down; null when it lies in `file`. */
  readonly code: string | null;
  readonly file: string;
  readonly organisation: string;
}

/** The wizard's last page: the code, once. */
export const WizardCode = ({ code, file, organisation }: Props) => {
  const t = useWords();
  const opened = useOpened();
  if (code !== null) return <CodeOnScreen organisation={organisation} groups={codeGroups(code)} doneWord={vaultWords.codeDone} onDone={opened} />;
  return (
    <div className="form">
      <p className="notice">{t(vaultWords.codeFileDone, { file })}</p>
      <p>{t(vaultWords.codeSub)}</p>
      <Actions>
        <Button look="primary" onClick={opened}>
          {t(vaultWords.codeDone)}
        </Button>
      </Actions>
    </div>
  );
};

interface ScreenProps {
  readonly groups: readonly string[];
  /** What the last button says. */
  readonly doneWord: Word;
  readonly onDone: () => void;
}

/** The code, once: to be printed or written down, then two of its groups are asked for. */
export const CodeOnScreen = ({ organisation, groups, doneWord, onDone }: ScreenProps & { readonly organisation: string }) => {
  const [isWritten, setIsWritten] = useState(false);
  const [asked] = useState(() => groupsToAsk(groups.length, Math.random(), Math.random()));
  if (isWritten) return <CodeQuestion groups={groups} asked={asked} doneWord={doneWord} onDone={onDone} onBack={() => setIsWritten(false)} />;
  return <CodeSheet organisation={organisation} groups={groups} onWritten={() => setIsWritten(true)} />;
};

interface SheetProps {
  readonly organisation: string;
  readonly groups: readonly string[];
  readonly onWritten: () => void;
}

const CodeSheet = ({ organisation, groups, onWritten }: SheetProps) => {
  const t = useWords();
  const numbered = groups.map((digits, index) => ({ number: index + 1, digits }));
  return (
    <div className="form">
      <p>{t(vaultWords.codeSub)}</p>
      <ol className="code-groups" aria-label={t(vaultWords.recoveryCode)}>
        {numbered.map(({ number, digits }) => (
          <li key={number}>
            <span className="mut">{number}</span> <strong className="code">{digits}</strong>
          </li>
        ))}
      </ol>
      <PrintCode organisation={organisation} recoveryCode={groups.join('-')} />
      <Actions>
        <Button look="primary" onClick={onWritten}>
          {t(vaultWords.codeWritten)}
        </Button>
      </Actions>
    </div>
  );
};

interface QuestionProps extends ScreenProps {
  /** Places (from 0) of the two groups asked for. */
  readonly asked: readonly [number, number];
  readonly onBack: () => void;
}

const CodeQuestion = ({ groups, asked, doneWord, onDone, onBack }: QuestionProps) => {
  const t = useWords();
  const [answers, setAnswers] = useState<readonly [string, string]>(['', '']);
  const [isTried, setIsTried] = useState(false);
  const isRight = (place: 0 | 1): boolean => answers[place].normalize('NFKC').trim() === groups[asked[place]];
  const finish = (event: SubmitEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (isRight(0) && isRight(1)) onDone();
  };
  const ask = (place: 0 | 1) => (
    <TextInput
      label={t(vaultWords.codeCheck, { number: asked[place] + 1 })}
      value={answers[place]}
      inputMode="numeric"
      maxLength={5}
      hasFocusAtFirst={place === 0}
      onChange={(text) => setAnswers(place === 0 ? [text, answers[1]] : [answers[0], text])}
      error={isTried && !isRight(place) ? t(vaultWords.codeWrong, { number: asked[place] + 1 }) : undefined}
    />
  );
  return (
    <form className="form" onSubmit={finish} noValidate>
      <p>{t(vaultWords.codeAsk)}</p>
      <FieldRow>
        {ask(0)}
        {ask(1)}
      </FieldRow>
      <Actions>
        <Button look="primary" type="submit">
          {t(doneWord)}
        </Button>
        <Button onClick={onBack}>{t(vaultWords.codeAgain)}</Button>
      </Actions>
    </form>
  );
};
