// How is a backup brought to a stick?
import { desktop } from '#renderer/core/call.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { useToast } from '#renderer/ui/toast.ts';
import { backupWords } from '#shared/backup/words.ts';
import type { Fault } from '#shared/core/fault.ts';

/** Asks for the place, copies, and says when the stick may be pulled. */
export const useCopy = (): { readonly copy: () => Promise<void>; readonly isBusy: boolean; readonly fault: Fault | null } => {
  const t = useWords();
  const toast = useToast();
  const command = useCommand('backup.copyTo');
  const copy = async () => {
    const chosen = await desktop('desktop.choose', { purpose: 'backupFolder', suggestedName: '' });
    const folder = chosen?.paths[0];
    if (folder) command.mutate({ folder }, { onSuccess: ({ place }) => toast.done(t(backupWords.copied, { place })) });
  };
  return { copy, isBusy: command.isPending, fault: command.error?.fault ?? null };
};
