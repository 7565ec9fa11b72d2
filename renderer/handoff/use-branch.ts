// What does the board say of one branch?
import { useCall } from '#renderer/core/query-client.ts';
import type { BoardLine } from '#shared/handoff/model.ts';

/** Its line, and its name (empty until the board is read). */
export const useBranch = (orgId: string): { readonly line: BoardLine | undefined; readonly name: string } => {
  const line = useCall('handoff.board', {}).data?.lines.find((one) => one.orgId === orgId);
  return { line, name: line?.name ?? '' };
};
