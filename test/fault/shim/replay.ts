// What may lie on the disk after the power went out at some moment? Everything that was synced, and any part of the rest, sector by sector.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chance } from '#test/fault/chance.ts';
import type { FileNode, FolderNode, History, NameChange, Node } from '#test/fault/shim/history.ts';

/** What a disk writes whole. */
const sectorLength = 512;

/** A state after a power loss: when it was, and what had been acknowledged by then. */
export interface CrashState {
  readonly at: number;
  readonly said: readonly string[];
}

/** Writes one possible state of the folder after a power loss at a random moment into `target`, which is emptied before. */
export const crash = (history: History, target: string, chance: Chance): CrashState => {
  const at = chance.below(history.length + 1);
  rmSync(target, { recursive: true, force: true });
  const kept = survivingNames(history, at, chance);
  write(target, history.root, { at, chance, kept });
  return { at, said: history.said.filter((one) => one.at < at).map(({ line }) => line) };
};

interface Disk {
  readonly at: number;
  readonly chance: Chance;
  readonly kept: ReadonlyMap<FolderNode, ReadonlyMap<string, Node>>;
}

const isSynced = (node: Node, from: number, until: number): boolean => node.syncs.some((sync) => sync > from && sync < until);

const isDurable = ({ at, links, created }: NameChange, until: number): boolean =>
  links.some(({ folder }) => isSynced(folder, at, until)) || (created !== null && isSynced(created, at, until));

/** Names: what a later sync of their folder covers, and a random beginning of the rest, in order. */
const survivingNames = (history: History, at: number, chance: Chance): Map<FolderNode, Map<string, Node>> => {
  const done = history.names.filter((change) => change.at < at);
  const loose = done.filter((change) => !isDurable(change, at));
  const survivors = new Set(loose.slice(0, chance.below(loose.length + 1)));
  const kept = new Map<FolderNode, Map<string, Node>>();
  for (const change of done) {
    if (!survivors.has(change) && loose.includes(change)) continue;
    for (const { folder, name, node } of change.links) {
      const names = kept.get(folder) ?? new Map(folder.base);
      kept.set(folder, names);
      if (node === null) names.delete(name);
      else names.set(name, node);
    }
  }
  return kept;
};

const write = (path: string, folder: FolderNode, disk: Disk): void => {
  mkdirSync(path, { recursive: true });
  for (const [name, node] of disk.kept.get(folder) ?? folder.base) {
    if (node.kind === 'folder') write(join(path, name), node, disk);
    else writeFileSync(join(path, name), contentOf(node, disk));
  }
};

/** The content of a file: all that was done before its last sync, and of each later write any of its sectors. */
const contentOf = (file: FileNode, { at, chance }: Disk): Buffer => {
  const synced = file.syncs.findLast((sync) => sync < at) ?? -1;
  // Some disks kept almost nothing of the rest, some almost all of it.
  const share = chance.pick([0, 0.1, 0.5, 0.9, 1]);
  const content = new Content(file.base);
  for (const change of file.writes) {
    if (change.at >= at) break;
    const { offset, data } = change;
    if (change.at < synced) content.apply(offset, data);
    else if (data === null) {
      if (chance.isHit(share)) content.apply(offset, null);
    } else {
      for (let from = 0; from < data.length; ) {
        const next = Math.min(data.length, from + sectorLength - ((offset + from) % sectorLength));
        if (chance.isHit(share)) content.apply(offset + from, data.subarray(from, next));
        from = next;
      }
    }
  }
  return content.bytes();
};

/** A file's bytes while it grows and shrinks. */
class Content {
  #bytes: Buffer;
  #length: number;

  constructor(base: Buffer) {
    this.#bytes = Buffer.from(base);
    this.#length = base.length;
  }

  apply(offset: number, data: Buffer | null): void {
    const end = data === null ? offset : offset + data.length;
    if (end > this.#bytes.length) {
      const larger = Buffer.alloc(Math.max(end, this.#bytes.length * 2));
      this.#bytes.copy(larger, 0, 0, this.#length);
      this.#bytes = larger;
    }
    if (data !== null) {
      data.copy(this.#bytes, offset);
      this.#length = Math.max(this.#length, end);
    } else {
      // What is cut off reads as zeros when the file grows again.
      if (offset < this.#length) this.#bytes.fill(0, offset, this.#length);
      this.#length = offset;
    }
  }

  bytes(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }
}
