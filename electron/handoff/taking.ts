// What does taking a package need, and what comes of it?
import type { RawDatabase } from '#db/open.ts';
import type { Writer } from '#db/schema.ts';
import type { LawPassed } from '#electron/handoff/open-package.ts';
import type { Self } from '#electron/handoff/self.ts';
import type { FileTaking } from '#electron/handoff/take-files.ts';
import type { UnpackedPackage } from '#electron/handoff/unpack.ts';
import type { Id } from '#shared/core/id.ts';
import type { Permits } from '#shared/handoff/holding.ts';
import type { PackageReport } from '#shared/handoff/model.ts';
import type { MergePlan } from '#shared/handoff/plan.ts';

/** The relay that brings a package: its sender's word stands for the key of a branch that is new here. */
export interface Via {
  readonly id: Id;
  readonly orgId: Id;
  readonly name: string;
  /** How many relays lie around the package. */
  readonly depth: number;
  /** The committees whose relays lie beside it. */
  readonly relayed: ReadonlySet<Id>;
}

/** What taking a package needs. `writer` and `raw` are the same connection inside one transaction. */
export interface Taking {
  readonly writer: Writer;
  readonly raw: RawDatabase;
  readonly self: Self;
  readonly opened: UnpackedPackage;
  readonly passed: LawPassed;
  /** What persons have said yes to for this very package. */
  readonly permits: Permits;
  /** The relay that brought the package; null: it came directly. */
  readonly via: Via | null;
  /** SHA-256 of the file; null where nobody needs it (a check). */
  readonly fileSha256: string | null;
  /** Where the report's files come from and go to; without it (a preview, a check) none is kept. */
  readonly files?: FileTaking;
  /** Told of the plan of a report before it is written, for whoever wants to show it. */
  readonly planned?: (plan: MergePlan) => Promise<void>;
}

/** What was (or, when the transaction is rolled back, would be) taken. */
export type Taken = Pick<PackageReport, 'tables' | 'notes' | 'quarantined' | 'setAside'> & { readonly outcome: 'applied' | 'alreadyApplied' };

/** Nothing was written: the package is known. */
export const already: Taken = { outcome: 'alreadyApplied', tables: [], notes: [], quarantined: 0, setAside: [] };
