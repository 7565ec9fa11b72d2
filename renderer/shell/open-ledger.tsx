// What surrounds the pages of an open ledger? Theme, unsaved work, addresses, session, frame; loaded only once it is needed.
import { LeaveGuardProvider } from '#renderer/core/leave-guard.tsx';
import { SessionProvider } from '#renderer/core/session.tsx';
import { Frame } from '#renderer/shell/frame.tsx';
import { GuardedRouter } from '#renderer/shell/guarded-router.tsx';
import { ThemeProvider } from '#renderer/ui/theme.tsx';
import type { VaultStatus } from '#shared/vault/contract.ts';

interface Props {
  readonly status: VaultStatus;
  readonly handedFile: Parameters<typeof Frame>[0]['handedFile'];
  readonly onFileShown: () => void;
}

/** The window of an open ledger. */
export const OpenLedger = ({ status, handedFile, onFileShown }: Props) => (
  <ThemeProvider>
    <LeaveGuardProvider>
      <GuardedRouter>
        <SessionProvider status={status}>
          <Frame handedFile={handedFile} onFileShown={onFileShown} />
        </SessionProvider>
      </GuardedRouter>
    </LeaveGuardProvider>
  </ThemeProvider>
);
