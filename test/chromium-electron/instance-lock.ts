// Who was first? A file with the first one's process id says so; a second start sends its data there and goes.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from '#shared/core/zod.ts';

const sentSchema = z.object({ argv: z.array(z.string()), folder: z.string(), data: z.record(z.string(), z.unknown()) });

/** What a second start sends to the first. */
export type Sent = z.output<typeof sentSchema>;

/** The answer: ours, or somebody else's, who is being told. */
export type Lock = { readonly isOurs: true } | { readonly isOurs: false; readonly told: Promise<void> };

/** Takes the lock of a folder, or tells its owner. Like Electron's it answers at once. */
export const takeLock = (folder: string, data: Record<string, unknown>, second: (sent: Sent) => void): Lock => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'stand-in.lock');
  const socket = socketFor(folder);
  if (!write(file)) {
    if (isAlive(Number(readFileSync(file, 'utf8'))))
      return { isOurs: false, told: tell(socket, { argv: process.argv, folder: process.cwd(), data }) };
    rmSync(file, { force: true });
    if (!write(file)) return { isOurs: false, told: Promise.resolve() };
  }
  rmSync(socket, { force: true });
  listen(socket, second);
  process.on('exit', () => {
    rmSync(file, { force: true });
    rmSync(socket, { force: true });
  });
  return { isOurs: true };
};

/** A short name: the path of a socket may have some hundred characters only. */
const socketFor = (folder: string): string => {
  const name = `branch-ledger-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
};

const write = (file: string): boolean => {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const listen = (socket: string, second: (sent: Sent) => void): void => {
  const server = createServer((connection) => {
    let text = '';
    connection.setEncoding('utf8');
    connection.on('data', (part) => (text += part));
    connection.on('end', () => second(sentSchema.parse(JSON.parse(text))));
  });
  server.listen(socket);
  server.unref();
};

const tell = (socket: string, sent: Sent): Promise<void> =>
  new Promise((resolve) => {
    const connection = connect(socket, () => connection.end(JSON.stringify(sent)));
    connection.on('close', () => resolve());
    connection.on('error', () => resolve());
  });
