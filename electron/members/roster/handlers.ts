// Who answers the calls that read a roster? (being written: the workbook reader follows)
import type { HandlersOf } from '#electron/ledger/context.ts';
import { invalid } from '#shared/core/fault.ts';

export const rosterHandlers: HandlersOf<'members.previewRoster' | 'members.importRoster'> = {
  'members.previewRoster': async (_job, { file }) => {
    throw invalid('file-unreadable', { file, detail: 'reader' });
  },
  'members.importRoster': async (_job, { file }) => {
    throw invalid('file-unreadable', { file, detail: 'reader' });
  },
};
