// After how many idle minutes does this computer lock the ledger?
import { useQueryClient } from '@tanstack/react-query';
import { desktop } from '#renderer/core/call.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { useStart } from '#renderer/core/use-start.ts';
import { Select } from '#renderer/ui/choices.tsx';
import { idleChoices } from '#shared/vault/idle.ts';
import { vaultWords } from '#shared/vault/words.ts';

/** The choice; it holds at once. */
export const IdleSetting = () => {
  const t = useWords();
  const client = useQueryClient();
  const start = useStart();
  if (!start.data) return null;
  const choose = async (text: string) => {
    const minutes = idleChoices.find((choice) => String(choice) === text);
    if (minutes === undefined) return;
    await desktop('desktop.rememberIdle', { minutes });
    await client.invalidateQueries({ queryKey: ['desktop', 'start'] });
  };
  return (
    <Select
      label={t(vaultWords.idle)}
      hint={t(vaultWords.idleHint)}
      value={String(start.data.idleMinutes)}
      choices={idleChoices.map((minutes) => ({
        value: String(minutes),
        label: minutes === 0 ? t(vaultWords.idleNever) : t(vaultWords.idleMinutes, { minutes }),
      }))}
      onChange={(text) => void choose(text)}
    />
  );
};
