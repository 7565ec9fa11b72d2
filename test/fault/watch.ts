// What does a process tell the kernel? strace writes it down; this reads the addresses that were connected to and the words that went into files.
import { spawnSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { stemsIn } from '#test/fault/markers.ts';
import { installWithApt } from '#test/support/apt.ts';

const isThere = (): boolean => spawnSync('strace', ['-V'], { timeout: 20_000 }).status === 0;

/** Whether strace can be had here; Debian's is installed as root. */
export const ensureStrace = (): boolean =>
  process.platform === 'linux' &&
  (isThere() ||
    (installWithApt(['strace'], '没有 strace，正在用 apt 安装（泄漏演练要用） / installing strace with apt for the leak drill …') && isThere()));

/** The command before a program's own that writes its connections and writes into a file; what goes to sockets, pipes and memory is left out when it is read. */
export const watched = (file: string): readonly string[] => [
  'strace',
  '-f',
  '-qq',
  '-yy',
  '--seccomp-bpf',
  '-xx',
  '-s',
  '131072',
  '-e',
  'trace=connect,sendto,sendmsg,sendmmsg,write,pwrite64,writev,pwritev,pwritev2',
  '-o',
  file,
];

/** What was seen: calls read, connections beyond this machine, words written into files. */
export interface Watched {
  readonly calls: number;
  readonly outside: readonly string[];
  readonly written: readonly string[];
}

/** An address that a call names, with the kind of its socket. */
const address =
  /^\d+\s+(?:connect|sendto|sendmsg|sendmmsg)\(\d+<(\w+).*?sa_family=AF_INET6?,.*?(?:inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)")/;
/** Something sent over a socket that was aimed before: `<UDPv6:[[::1]:1234->[2001:db8::1]:53]>`. */
const aimed = /^\d+\s+(?:sendto|sendmsg|sendmmsg|write|writev)\(\d+<(?:TCP|UDP)(?:v6)?:\[.*?->\[?([0-9a-fA-F.:]+?)\]?:\d+\]>/;
/** Under `-xx` addresses stand as escaped bytes too. */
const unescaped = (text: string): string => text.replace(/\\x([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
const ownMachine = /^(127\.|::1$|::ffff:127\.|0\.0\.0\.0$|::$)/;
/** Writes into a file that has a place on a disk: not a pipe, socket, device or memory. */
const intoFile = /^\d+\s+(?:write|pwrite64|writev|pwritev2?)\(\d+<([^>]*)>/;
const elsewhere = /^(?:pipe|socket|UNIX|TCP|UDP|NETLINK|char |anon_inode|\/dev\/(?!shm\/branch)|\/proc\/|\/memfd)/;

/** The address that a call reaches. Aiming a UDP socket sends nothing (Chromium does it to learn whether there is IPv6): sending would. */
const reached = (line: string): string | undefined => {
  const sent = aimed.exec(line)?.[1];
  if (sent || !line.includes('AF_INET')) return sent;
  const found = address.exec(unescaped(line));
  const isAimOnly = line.includes(' connect(') && found?.[1]?.startsWith('UDP');
  return isAimOnly ? undefined : (found?.[2] ?? found?.[3]);
};

/** Reads what strace wrote. Every write into a file below `below` is searched for the marks, also of files that are gone by now. */
export const readWatched = async (file: string, isOurs: (path: string) => boolean): Promise<Watched> => {
  const outside = new Set<string>();
  const written = new Set<string>();
  let calls = 0;
  for await (const line of createInterface({ input: createReadStream(file, 'latin1') })) {
    calls += 1;
    const to = reached(line);
    if (to && !ownMachine.test(to)) outside.add(to);
    const path = intoFile.exec(line)?.[1];
    if (!path) continue;
    const place = Buffer.from(unescaped(path), 'latin1').toString('utf8');
    if (elsewhere.test(place) || !isOurs(place)) continue;
    for (const stem of stemsIn(Buffer.from(unescaped(line), 'latin1'))) written.add(`${place}: ${stem}`);
  }
  return { calls, outside: [...outside], written: [...written] };
};
