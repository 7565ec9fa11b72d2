// Which migrations are there, in order? The list only grows.

import type { Migration } from '#db/migrate.ts';
import { ledgerMigration } from '#db/migrations/0001-ledger.ts';
import { handoffMigration } from '#db/migrations/0002-handoff.ts';
import { searchMigration } from '#db/migrations/0003-search.ts';
import { keeperMigration } from '#db/migrations/0004-keeper.ts';
import { membersMigration } from '#db/migrations/0005-members.ts';
import { filesMigration } from '#db/migrations/0006-files.ts';
import { meetingsMigration } from '#db/migrations/0007-meetings.ts';
import { plansMigration } from '#db/migrations/0008-plans.ts';
import { duesMigration } from '#db/migrations/0009-dues.ts';
import { paperMigration } from '#db/migrations/0010-paper.ts';
import { searchOrderMigration } from '#db/migrations/0011-search-order.ts';
import { receivingMigration } from '#db/migrations/0012-receiving.ts';
import { sendingMigration } from '#db/migrations/0013-sending.ts';
import { repliesMigration } from '#db/migrations/0014-replies.ts';
import { leftoversMigration } from '#db/migrations/0015-leftovers.ts';
import { provenanceMigration } from '#db/migrations/0016-provenance.ts';
import { remarkTasksMigration } from '#db/migrations/0017-remark-tasks.ts';
import { unitsMigration } from '#db/migrations/0018-units.ts';
import { handedOverMigration } from '#db/migrations/0019-handed-over.ts';
import { ownFieldsMigration } from '#db/migrations/0020-own-fields.ts';
import { holidayYearsMigration } from '#db/migrations/0021-holiday-years.ts';
import { mergedFilesMigration } from '#db/migrations/0022-merged-files.ts';
import { compactEvidenceMigration } from '#db/migrations/0023-compact-evidence.ts';

export const migrations: readonly Migration[] = [
  ledgerMigration,
  handoffMigration,
  searchMigration,
  keeperMigration,
  membersMigration,
  filesMigration,
  meetingsMigration,
  plansMigration,
  duesMigration,
  paperMigration,
  searchOrderMigration,
  receivingMigration,
  sendingMigration,
  repliesMigration,
  leftoversMigration,
  provenanceMigration,
  remarkTasksMigration,
  unitsMigration,
  handedOverMigration,
  ownFieldsMigration,
  holidayYearsMigration,
  mergedFilesMigration,
  compactEvidenceMigration,
];
