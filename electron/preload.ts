// What reaches the page from outside its sandbox? One bridge per page, nothing of Electron itself.
import { contextBridge, ipcRenderer } from 'electron';
import type { LedgerEvents } from '#shared/contract.ts';

// The page's own address; the electron layer has no DOM types.
declare const location: { readonly pathname: string };

const events: readonly (keyof LedgerEvents)[] = ['locked', 'file-to-open', 'job-progress', 'backed-up', 'locks-soon'];

// The paper gets one sheet and may say that it is ready, to which the answer is the figures to show it again with, or that it cannot be drawn; the window may call and listen. Main checks the sender either way.
if (location.pathname === '/print.html') {
  contextBridge.exposeInMainWorld('paper', {
    sheet: (): Promise<unknown> => ipcRenderer.invoke('paper:sheet'),
    ready: (blocks: unknown): Promise<unknown> => ipcRenderer.invoke('paper:ready', blocks),
    failed: (what: string): Promise<unknown> => ipcRenderer.invoke('paper:failed', what),
  });
} else {
  contextBridge.exposeInMainWorld('ledger', {
    invoke: (name: unknown, input: unknown): Promise<unknown> => ipcRenderer.invoke('ledger:call', name, input),
    on: (event: keyof LedgerEvents, listener: (message: unknown) => void): (() => void) => {
      if (!events.includes(event)) throw new Error('no such event');
      const receive = (_event: unknown, message: unknown): void => listener(message);
      ipcRenderer.on(`ledger:${event}`, receive);
      return () => void ipcRenderer.removeListener(`ledger:${event}`, receive);
    },
  });
}
