// Is a ledger open? Then its pages, otherwise the way to one.
import { lazy, Suspense, useEffect } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { useCall } from '#renderer/core/query-client.ts';
import { useLockListener } from '#renderer/core/session.tsx';
import { useHandedFile } from '#renderer/shell/use-handed-file.ts';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { VaultPage } from '#renderer/vault/page.tsx';

/** The open ledger's pages are most of the program: the first screen does not wait for them, they come while the passphrase is typed. */
const loadPages = () => import('#renderer/shell/open-ledger.tsx');
const OpenLedger = lazy(async () => ({ default: (await loadPages()).OpenLedger }));

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
        <PagesAhead />
      </Router>
    );
  }
  return (
    <Suspense fallback={null}>
      <OpenLedger status={status.data} handedFile={handedFile} onFileShown={clearHandedFile} />
    </Suspense>
  );
};

/** Fetches the pages as soon as the first screen stands. */
const PagesAhead = () => {
  useEffect(() => {
    const idle = requestIdleCallback(() => void loadPages());
    return () => cancelIdleCallback(idle);
  }, []);
  return null;
};
