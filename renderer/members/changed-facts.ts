// Which facts of the form would leave two states behind when they are saved?
import { type ColumnFactKind, columnOfKind } from '#shared/members/fact-model.ts';
import type { MemberInput } from '#shared/members/model.ts';

/** Facts about which a person is asked. A telephone number is simply the new one. */
const askedKinds: readonly ColumnFactKind[] = ['post', 'workplace', 'title', 'education', 'degree', 'stratum', 'group', 'address', 'household'];

/** A fact that was known and is now another, as kept. What was empty before is only filled in and asks nothing. */
export const changedFacts = (kept: MemberInput, typed: MemberInput): { kind: ColumnFactKind; before: string; after: string }[] =>
  askedKinds.flatMap((kind) => {
    const before = kept[columnOfKind[kind]] ?? '';
    const after = (typed[columnOfKind[kind]] ?? '').trim();
    return before === '' || before === after ? [] : [{ kind, before, after }];
  });
