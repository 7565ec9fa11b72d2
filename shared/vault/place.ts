// May a ledger lie here? Not on a network drive, not in a folder that a program keeps in step with a server, not on a stick (reliability rows 16 and 17).

/** What is known of the place of a folder. */
export interface PlaceFacts {
  readonly path: string;
  /** The kind of the drive below; `unknown` is let through: nobody is locked out for a system that does not say. */
  readonly drive: 'fixed' | 'removable' | 'network' | 'unknown';
  /** Names of files in the folders above that sync programs leave there. */
  readonly markers: readonly string[];
}

/** Why a ledger may not lie there; `service`: the sync program. */
export type PlaceProblem = { readonly kind: 'network' | 'removable' } | { readonly kind: 'synced'; readonly service: string };

/** Names that sync programs give to their folder; each is compared with a whole step of the path, not with parts of it. */
const syncFolders: readonly { readonly service: string; readonly step: RegExp }[] = [
  { service: 'OneDrive', step: /^(onedrive|skydrive)( ?- .+)?$/i },
  { service: 'iCloud', step: /^(icloud ?drive|mobile documents|com~apple~clouddocs)$/i },
  { service: 'Dropbox', step: /^dropbox( \(.+\))?$/i },
  { service: 'Google Drive', step: /^(google ?drive|my drive|我的云端硬盘)$/i },
  { service: '坚果云', step: /^(nutstore( ?files)?|我?的?坚果云)$/i },
  { service: '百度网盘', step: /^(baidusyncdisk|baidunetdisk(workspace)?|百度网盘(同步空间|同步盘)?|百度云(同步盘)?)$/i },
  { service: '微云', step: /^(weiyun( ?sync)?|腾讯微云|微云(同步盘|同步助手)?)$/i },
  { service: '阿里云盘', step: /^(adrive|alipan|aliyundrive|阿里云盘)$/i },
  { service: 'WPS云盘', step: /^(wpsdrive|wps ?cloud( ?files)?|wps ?云盘|wps ?云文档|wps ?网盘)$/i },
  { service: '天翼云盘', step: /^(ecloud|天翼云盘)$/i },
  { service: '移动云盘', step: /^(mcloud|和彩云|中国移动云盘|移动云盘)$/i },
  { service: '夸克网盘', step: /^(quark ?(cloud)?drive|夸克网盘)$/i },
  { service: 'Nextcloud', step: /^(nextcloud|owncloud)\d?$/i },
];

/** Files that sync programs keep in the folder that they watch. */
const syncMarkers: Readonly<Record<string, string>> = {
  '.dropbox': 'Dropbox',
  '.nutstore': '坚果云',
  '.stfolder': 'Syncthing',
  '.sync_journal.db': 'Nextcloud',
  '.owncloudsync.log': 'Nextcloud',
};

/** Every marker that is looked for. */
export const markerNames: readonly string[] = Object.keys(syncMarkers);

const isUnc = (path: string): boolean => /^(\\\\|\/\/)(?![?.][\\/])[^\\/]+[\\/]/.test(path) || /^\\\\\?\\UNC\\/i.test(path);

/** What is wrong with a place, or null. */
export const placeProblem = ({ path, drive, markers }: PlaceFacts): PlaceProblem | null => {
  if (drive === 'network' || isUnc(path)) return { kind: 'network' };
  const steps = path.split(/[\\/]/);
  // macOS puts the folders of every cloud service below one.
  const onMac = /[\\/]Library[\\/]CloudStorage[\\/]([^\\/-]+)/.exec(path)?.[1];
  const named = syncFolders.find(({ step }) => steps.some((one) => step.test(one)))?.service;
  const marked = markers.map((name) => syncMarkers[name]).find((service) => service !== undefined);
  const service = named ?? onMac ?? marked;
  if (service !== undefined) return { kind: 'synced', service };
  return drive === 'removable' ? { kind: 'removable' } : null;
};
