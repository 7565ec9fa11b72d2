// Does the reader of system calls see what reaches beyond this machine and what goes into files, and nothing else?
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textStem } from '#test/fault/markers.ts';
import { readWatched } from '#test/fault/watch.ts';

const escaped = (text: string): string => Array.from(Buffer.from(text), (byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');

const read = async (...lines: string[]) => {
  const folder = mkdtempSync(join(tmpdir(), 'branch-ledger-watch-'));
  try {
    writeFileSync(join(folder, 'trace'), `${lines.join('\n')}\n`);
    return await readWatched(join(folder, 'trace'), (path) => !path.startsWith('/chosen'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

test('a connection beyond this machine is named, one inside it is not', async () => {
  const { outside } = await read(
    '12 connect(9<TCP:[77]>, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("93.184.216.34")}, 16) = 0',
    '12 connect(9<TCP:[77]>, {sa_family=AF_INET, sin_port=htons(9222), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
    `12 connect(9<UDP:[77]>, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("${escaped('10.0.0.53')}")}, 16) = 0`,
  );
  expect(outside).toEqual(['93.184.216.34']);
});

test('aiming a UDP socket reaches nobody, sending over it does', async () => {
  const aim = '12 connect(9<UDPv6:[77]>, {sa_family=AF_INET6, inet_pton(AF_INET6, "2001:db8::1", &sin6_addr)}, 28) = 0';
  expect((await read(aim)).outside).toEqual([]);
  expect((await read(aim, '12 sendto(9<UDPv6:[[2001:db8::2]:5000->[2001:db8::1]:53]>, "\\x01", 1, 0, NULL, 0) = 1')).outside).toEqual([
    '2001:db8::1',
  ]);
});

test('marks that go into a file are named, those into pipes, sockets and chosen places are not', async () => {
  const words = escaped(`x${textStem}y`);
  const { written } = await read(
    `12 pwrite64(5<${escaped('/tmp/etilqs_1')}>, "${words}", 13, 0) = 13`,
    `12 write(6<pipe:[123]>, "${words}", 13) = 13`,
    `12 write(6<TCP:[127.0.0.1:1->127.0.0.1:2]>, "${words}", 13) = 13`,
    `12 write(7</chosen/list.csv>, "${words}", 13) = 13`,
  );
  expect(written).toEqual([`/tmp/etilqs_1: ${textStem}`]);
});
