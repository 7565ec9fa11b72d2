// Where does a folder lie? The system says what drive it is on; a sync program gives itself away by a file.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { markerNames, type PlaceFacts } from '#shared/vault/place.ts';

/** Finds the facts of a folder that need not be there yet. Never fails: what the system does not say is `unknown`. */
export const placeFactsOf = async (folder: string): Promise<PlaceFacts> => {
  const path = realPathOf(folder);
  return { path, drive: await driveOf(path), markers: markersAbove(path) };
};

/** The real place behind links and mapped folders, of what there is of it. */
const realPathOf = (folder: string): string => {
  for (let above = folder; ; above = dirname(above)) {
    if (existsSync(above)) return join(realpathSync.native(above), folder.slice(above.length));
    if (above === dirname(above)) return folder;
  }
};

const markersAbove = (path: string): string[] => {
  const found: string[] = [];
  for (let above = path; above !== dirname(above); above = dirname(above)) {
    found.push(...markerNames.filter((name) => existsSync(join(above, name))));
  }
  return found;
};

const driveOf = async (path: string): Promise<PlaceFacts['drive']> => {
  try {
    if (process.platform === 'win32') return await driveOnWindows(path, process.env.SystemDrive ?? 'C:');
    if (process.platform === 'darwin') return path.startsWith('/Volumes/') ? 'removable' : 'fixed';
    return driveOnLinux(path, readFileSync('/proc/self/mounts', 'utf8'), realpathSync);
  } catch {
    return 'unknown';
  }
};

const networkFileSystems = /^(nfs\d?|cifs|smb\d?|smbfs|smb3|afs|ceph|glusterfs|davfs2?|fuse\.(sshfs|rclone|davfs2?|gvfsd-fuse|smbnetfs|s3fs))$/;

/** The drive by the table of mounts; `resolve` follows a device of /sys to the bus on which it hangs. */
export const driveOnLinux = (path: string, mounts: string, resolve: (path: string) => string): PlaceFacts['drive'] => {
  const lines = mounts.split('\n').map((line) => line.split(' ').map((field) => field.replace(/\\040/g, ' ')));
  const holding = lines
    .filter(([, place = '']) => place === '/' || path === place || path.startsWith(`${place}/`))
    .toSorted((a, b) => (b[1] ?? '').length - (a[1] ?? '').length)[0];
  const [device = '', , kind = ''] = holding ?? [];
  if (networkFileSystems.test(kind)) return 'network';
  const block = /^\/dev\/(sd[a-z]+\d*|mmcblk\d+p?\d*|sr\d+)$/.exec(device)?.[1];
  if (block === undefined) return 'fixed';
  // A card reader's and a stick's path in /sys leads over USB; so does a portable disk's, which says of itself that it is fixed.
  return block.startsWith('sr') || /\/usb\d/.test(resolve(`/sys/class/block/${block}`)) ? 'removable' : 'fixed';
};

/** DriveInfo's words are the same in every language of Windows; USB disks call themselves fixed, hence the bus. */
const question = (letter: string): string =>
  `[IO.DriveInfo]::new('${letter}:').DriveType; try { (Get-Partition -DriveLetter ${letter} -ErrorAction Stop | Get-Disk).BusType } catch {}`;

const driveOnWindows = async (path: string, systemDrive: string): Promise<PlaceFacts['drive']> => {
  const letter = /^([A-Za-z]):/.exec(path)?.[1];
  // The usual case is not made to wait for another program.
  if (letter === undefined || `${letter}:`.toLowerCase() === systemDrive.toLowerCase()) return letter === undefined ? 'unknown' : 'fixed';
  return driveInAnswer(await askPowerShell(question(letter)));
};

/** Reads PowerShell's answer. */
export const driveInAnswer = (answer: string): PlaceFacts['drive'] => {
  const words = answer.split(/\s+/);
  if (words.includes('Network')) return 'network';
  if (words.includes('Removable') || words.includes('CDRom') || words.includes('USB')) return 'removable';
  return words.includes('Fixed') ? 'fixed' : 'unknown';
};

const askPowerShell = (script: string): Promise<string> =>
  new Promise((resolve, reject) => {
    execFile('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', script], { timeout: 6000, windowsHide: true }, (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    );
  });
