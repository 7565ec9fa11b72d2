// In what does a page live? In a session of memory only, with its own files, and with every guard on it.
import { type Session, session } from 'electron';
import { guardDownloads } from '#electron/shell/guards/downloads.ts';
import { guardNetwork } from '#electron/shell/guards/network.ts';
import { guardPermissions } from '#electron/shell/guards/permissions.ts';
import { serveApp } from '#electron/shell/serve-app.ts';

/** Makes a guarded session that serves the pages under one content policy; nothing of it reaches the disk (reliability row 115). */
export const openSession = async (name: 'window' | 'paper', pages: string, policy: string): Promise<Session> => {
  // Without the prefix `persist:` a partition lives in memory.
  const opened = session.fromPartition(name, { cache: false });
  guardPermissions(opened);
  guardDownloads(opened);
  await guardNetwork(opened);
  opened.protocol.handle('app', serveApp(pages, policy));
  return opened;
};
