// Is a ledger open? Then its pages, otherwise the way to one.
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { LeaveGuardProvider } from '#renderer/core/leave-guard.tsx';
import { useCall } from '#renderer/core/query-client.ts';
import { SessionProvider, useLockListener } from '#renderer/core/session.tsx';
import { Frame } from '#renderer/shell/frame.tsx';
import { GuardedRouter } from '#renderer/shell/guarded-router.tsx';
import { useHandedFile } from '#renderer/shell/use-handed-file.ts';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { VaultPage } from '#renderer/vault/page.tsx';

/** The whole window. */
export const Root = () => {
  const status = useCall('vault.status', {});
  const [handedFile, clearHandedFile] = useHandedFile();
  useLockListener();
  if (status.isPending) return null;
  if (status.isError) return <FaultBox fault={status.error.fault} />;
  if (status.data.state !== 'open') {
    return (
      <Router hook={useHashLocation}>
        <VaultPage />
      </Router>
    );
  }
  return (
    <LeaveGuardProvider>
      <GuardedRouter>
        <SessionProvider status={status.data}>
          <Frame handedFile={handedFile} onFileShown={clearHandedFile} />
        </SessionProvider>
      </GuardedRouter>
    </LeaveGuardProvider>
  );
};
