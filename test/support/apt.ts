// How does a script of the project get a program that it needs? On Debian as root apt brings it; elsewhere the caller says what is missing.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installs Debian packages quietly; answers whether apt could do it, even where its lists could not be renewed. `why` is said to whoever waits. */
export const installWithApt = (packages: readonly string[], why: string): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  process.stderr.write(`${why}\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) => spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env, timeout: 600_000 }).status === 0;
  apt('update', '-qq');
  return apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
};
