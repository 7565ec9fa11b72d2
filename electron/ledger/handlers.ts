// Who answers which call? Every call of the contract has exactly one handler; a missing one does not compile.

import { backupHandlers } from '#electron/backup/handlers.ts';
import { branchHandlers } from '#electron/branch/handlers.ts';
import { complianceHandlers } from '#electron/compliance/handlers.ts';
import { duesHandlers } from '#electron/dues/handlers.ts';
import { filesHandlers } from '#electron/files/handlers.ts';
import { filtersHandlers } from '#electron/filters/handlers.ts';
import { handoffHandlers } from '#electron/handoff/handlers.ts';
import { repliesHandlers } from '#electron/handoff/replies-handlers.ts';
import { handoverHandlers } from '#electron/handover/handlers.ts';
import { journalHandlers } from '#electron/journal/handlers.ts';
import type { HandlersOf } from '#electron/ledger/context.ts';
import { meetingsHandlers } from '#electron/meetings/handlers.ts';
import { membersHandlers } from '#electron/members/handlers.ts';
import { phrasesHandlers } from '#electron/phrases/handlers.ts';
import { plansHandlers } from '#electron/plans/handlers.ts';
import { recordsHandlers } from '#electron/records/handlers.ts';
import { lettersHandlers } from '#electron/records/letters.ts';
import { searchHandlers } from '#electron/search/handlers.ts';
import { talksHandlers } from '#electron/talks/handlers.ts';
import { vaultHandlers } from '#electron/vault/handlers.ts';
import type { CallName } from '#shared/contract.ts';

export const handlers: HandlersOf<CallName> = {
  ...vaultHandlers,
  ...backupHandlers,
  ...branchHandlers,
  ...membersHandlers,
  ...filesHandlers,
  ...meetingsHandlers,
  ...talksHandlers,
  ...plansHandlers,
  ...phrasesHandlers,
  ...duesHandlers,
  ...complianceHandlers,
  ...searchHandlers,
  ...recordsHandlers,
  ...lettersHandlers,
  ...handoffHandlers,
  ...repliesHandlers,
  ...journalHandlers,
  ...filtersHandlers,
  ...handoverHandlers,
};
