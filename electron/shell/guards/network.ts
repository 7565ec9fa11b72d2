// May anything leave this machine? No: only the application's own pages are loaded, and no proxy is ever looked up.
import type { Session } from 'electron';

type Networked = Pick<Session, 'webRequest' | 'setProxy' | 'setSpellCheckerEnabled'>;

/** Tells whether an address is the application's own, or data that the page itself made. */
export const isOwnAddress = (address: string): boolean => {
  const url = URL.parse(address);
  if (!url) return false;
  if (url.protocol === 'app:') return url.host === 'ledger';
  if (url.protocol === 'blob:') return url.pathname.startsWith('app://ledger/');
  return url.protocol === 'data:';
};

/** Cancels every request but the application's own; no proxy discovery, no dictionaries (toolchain §1.2, reliability row 109). */
export const guardNetwork = async (session: Networked): Promise<void> => {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwnAddress(details.url) }));
  session.setSpellCheckerEnabled(false);
  await session.setProxy({ mode: 'direct' });
};
