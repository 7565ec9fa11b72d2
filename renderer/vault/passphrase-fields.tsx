// How is a passphrase typed? The present one once; a new one twice, with an opinion about it.
import { useWords } from '#renderer/core/i18n.ts';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { type Strength, strengthOf } from '#renderer/vault/passphrase.ts';
import type { Word } from '#shared/core/words.ts';
import { vaultWords } from '#shared/vault/words.ts';

const strengthWords: Readonly<Record<Strength, Word>> = {
  short: vaultWords.strengthShort,
  weak: vaultWords.strengthWeak,
  fair: vaultWords.strengthFair,
  strong: vaultWords.strengthStrong,
};

/** A passphrase typed twice. */
export interface TypedTwice {
  readonly first: string;
  readonly second: string;
}

/** What is wrong with it, if anything. */
export const problemOf = ({ first, second }: TypedTwice): Word | null => {
  if (strengthOf(first) === 'short') return vaultWords.passphraseShort;
  return first.normalize('NFKC').trim() === second.normalize('NFKC').trim() ? null : vaultWords.passphraseDiffers;
};

interface Props {
  readonly label: Word;
  readonly typed: TypedTwice;
  readonly onChange: (typed: TypedTwice) => void;
  /** Whether problems are shown already. */
  readonly isTried: boolean;
}

/** Two passphrase fields and the hint between them. */
export const PassphraseFields = ({ label, typed, onChange, isTried }: Props) => {
  const t = useWords();
  const problem = isTried ? problemOf(typed) : null;
  const strength = strengthOf(typed.first);
  return (
    <>
      <TextInput
        label={t(label)}
        type="password"
        autoComplete="new-password"
        isRequired
        value={typed.first}
        onChange={(first) => onChange({ ...typed, first })}
        error={problem === vaultWords.passphraseShort ? t(problem) : undefined}
        hint={
          <>
            {t(vaultWords.passphraseHint)}
            {typed.first ? (
              <span className={`strength strength-${strength}`} role="status">
                {t(vaultWords.strength, { level: t(strengthWords[strength]) })}
              </span>
            ) : null}
          </>
        }
      />
      <TextInput
        label={t(vaultWords.passphraseAgain)}
        type="password"
        autoComplete="new-password"
        isRequired
        value={typed.second}
        onChange={(second) => onChange({ ...typed, second })}
        error={problem === vaultWords.passphraseDiffers ? t(problem) : undefined}
      />
    </>
  );
};

interface PresentProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Whether it was tried without one. */
  readonly isTried?: boolean;
}

/** The passphrase that holds now, asked before a key is changed. */
export const PresentPassphrase = ({ value, onChange, isTried = false }: PresentProps) => {
  const t = useWords();
  return (
    <TextInput
      label={t(vaultWords.presentPassphrase)}
      type="password"
      autoComplete="current-password"
      isRequired
      hasFocusAtFirst
      value={value}
      onChange={onChange}
      error={isTried && value === '' ? t(vaultWords.presentPassphraseMissing) : undefined}
    />
  );
};
