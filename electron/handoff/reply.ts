// What does a superior's package of remarks say? All that it has no answer to, sealed for the branch.
import type { RemarkRow } from '#db/handoff/reply-table.ts';
import type { PartnerRow, SentPackageRow } from '#db/handoff/table.ts';
import { type BuiltPackage, buildPackage, jsonFile } from '#electron/handoff/build.ts';
import { factsPage } from '#electron/handoff/readable.ts';
import type { Self } from '#electron/handoff/self.ts';
import { readableWords } from '#shared/handoff/readable-words.ts';
import type { ReplyItem } from '#shared/handoff/replies.ts';
import { remarkKindLabels } from '#shared/handoff/reply-words.ts';

/** What a package of remarks says beside them. */
export interface ReplyFacts {
  readonly id: string;
  readonly seq: number;
  readonly createdAt: string;
  readonly previous: SentPackageRow | null;
}

const itemOf = ({ id, kind, tableName, rowId, title, text, by, at, dueOn }: RemarkRow): ReplyItem => ({
  ...{ id, kind, title, text, by, at },
  ...(tableName === null || rowId === null ? {} : { table: tableName, rowId }),
  ...(dueOn === null ? {} : { dueOn }),
});

/** Builds the package and seals it for the branch, the branch's spare and the superior. */
export const buildReply = (self: Self, to: PartnerRow, facts: ReplyFacts, remarks: readonly RemarkRow[]): BuiltPackage => {
  const { previous, ...head } = facts;
  const lines = remarks.map(({ kind, title, text, by, dueOn }) => {
    const label = remarkKindLabels[kind];
    return [label, `${title}：${text}（${by}${dueOn === null ? '' : `，${dueOn} 前办结`}）`] as const;
  });
  const payload = new Map([
    ['data/reply.json', jsonFile({ items: remarks.map(itemOf) })],
    [
      'data/readable/reply.html',
      factsPage(readableWords.replyTitle, [
        [readableWords.from, self.organisation.name],
        [readableWords.to, to.name],
        [readableWords.createdAt, facts.createdAt],
        ...lines,
      ]),
    ],
  ]);
  const parts = {
    ...head,
    kind: 'reply' as const,
    to: { orgId: to.orgId, code: to.code, name: to.name },
    previous: previous ? { id: previous.id, manifestSha256: previous.manifestSha256 } : null,
  };
  return buildPackage(self, parts, payload, { recipients: [to.recipient, to.spareRecipient, self.recipient] });
};
