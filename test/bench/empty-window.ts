// What does the bare runtime cost? One empty window with the least that it needs, to compare a real start with.
import { join } from 'node:path';
import { app, BrowserWindow, protocol, session } from 'electron';

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
app.setPath('userData', process.env.BRANCH_LEDGER_HOME ?? '');
void app.whenReady().then(() => {
  const own = session.fromPartition('empty');
  own.protocol.handle('app', () => new Response('<!doctype html><title>empty</title><p>empty</p>', { headers: { 'content-type': 'text/html' } }));
  const preload = join(import.meta.dirname, '../../out/preload/preload.cjs');
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { session: own, preload, sandbox: true, contextIsolation: true } });
  void window.loadURL('app://ledger/index.html');
});
