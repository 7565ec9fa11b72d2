// What happened to each file and each name, as far as a power loss can tell? Built from a folder as it was before, and the log of what was done to it.
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Change, readLog } from '#test/fault/shim/log.ts';

/** A file: what it held on the disk before, what was written to it, and when it was synced. */
export interface FileNode {
  readonly kind: 'file';
  readonly base: Buffer;
  readonly writes: { readonly at: number; readonly offset: number; readonly data: Buffer | null }[];
  readonly syncs: number[];
}

/** A folder: the names that it held before, and when it was synced. */
export interface FolderNode {
  readonly kind: 'folder';
  readonly base: ReadonlyMap<string, Node>;
  readonly syncs: number[];
}

export type Node = FileNode | FolderNode;

/** A change of names: all of it is on the disk, or nothing of it. */
export interface NameChange {
  readonly at: number;
  readonly links: readonly { readonly folder: FolderNode; readonly name: string; readonly node: Node | null }[];
  /** The file that it created: syncing that file makes its name durable, as ext4 does. */
  readonly created: Node | null;
}

/** Everything that was done below a folder, by place in the log; `said`: what the process acknowledged, and when. */
export interface History {
  readonly root: FolderNode;
  readonly names: readonly NameChange[];
  readonly said: readonly { readonly at: number; readonly line: string }[];
  readonly length: number;
}

/** A folder as it lies on the disk before the process starts: its nodes, and which inode each is. */
export interface Before {
  readonly path: string;
  readonly root: FolderNode;
  readonly inodes: ReadonlyMap<bigint, Node>;
}

/** Looks at a folder before the process starts; everything there counts as durable. */
export const lookAt = (path: string): Before => {
  const inodes = new Map<bigint, Node>();
  const read = (place: string): Node => {
    const facts = lstatSync(place, { bigint: true });
    const node: Node = facts.isDirectory()
      ? { kind: 'folder', base: new Map(readdirSync(place).map((name) => [name, read(join(place, name))])), syncs: [] }
      : { kind: 'file', base: readFileSync(place), writes: [], syncs: [] };
    inodes.set(facts.ino, node);
    return node;
  };
  const root = read(path);
  if (root.kind !== 'folder') throw new Error('a history begins with a folder');
  return { path, root, inodes };
};

/** The history of a process that worked below a folder. */
export const historyOf = (before: Before, logFile: string): History => {
  const builder = new Builder(before);
  const changes = readLog(logFile);
  for (const [at, change] of changes.entries()) builder.take(at, change);
  return { root: before.root, names: builder.names, said: builder.said, length: changes.length };
};

/** Follows the log with the names as the process saw them. */
class Builder {
  readonly names: NameChange[] = [];
  readonly said: { at: number; line: string }[] = [];
  readonly #before: Before;
  readonly #inodes: Map<bigint, Node>;
  readonly #live = new Map<FolderNode, Map<string, Node>>();

  constructor(before: Before) {
    this.#before = before;
    this.#inodes = new Map(before.inodes);
  }

  take(at: number, change: Change): void {
    if (change.kind === 'said') for (const line of change.text.split('\n')) if (line !== '') this.said.push({ at, line });
    if (change.kind === 'create') this.#link(at, change.path, this.#made(change.ino, { kind: 'file', base: Buffer.alloc(0), writes: [], syncs: [] }));
    if (change.kind === 'mkdir') this.#link(at, change.path, this.#made(change.ino, { kind: 'folder', base: new Map(), syncs: [] }));
    if (change.kind === 'write') this.#file(change.ino).writes.push({ at, offset: change.offset, data: change.data });
    if (change.kind === 'truncate') this.#file(change.ino).writes.push({ at, offset: change.length, data: null });
    if (change.kind === 'sync') this.#node(change.ino).syncs.push(at);
    if (change.kind === 'unlink') this.#change(at, [[change.path, null]], null);
    if (change.kind === 'rename') {
      const node = this.#at(change.path);
      this.#change(
        at,
        [
          [change.path, null],
          [change.to, node],
        ],
        null,
      );
    }
  }

  #made(ino: bigint, node: Node): Node {
    // A number that was free again names another file from here on.
    this.#inodes.set(ino, node);
    return node;
  }

  #link(at: number, path: string, node: Node): void {
    this.#change(at, [[path, node]], node);
  }

  #change(at: number, links: readonly (readonly [path: string, node: Node | null])[], created: Node | null): void {
    const placed = links.map(([path, node]) => ({ folder: this.#folder(dirname(path)), name: basename(path), node }));
    for (const { folder, name, node } of placed) {
      if (node === null) this.#namesIn(folder).delete(name);
      else this.#namesIn(folder).set(name, node);
    }
    this.names.push({ at, links: placed, created });
  }

  #namesIn(folder: FolderNode): Map<string, Node> {
    const found = this.#live.get(folder) ?? new Map(folder.base);
    this.#live.set(folder, found);
    return found;
  }

  #at(path: string): Node {
    if (path === this.#before.path) return this.#before.root;
    const found = this.#namesIn(this.#folder(dirname(path))).get(basename(path));
    if (!found) throw new Error(`the log names ${basename(path)}, which is not there`);
    return found;
  }

  #folder(path: string): FolderNode {
    const found = this.#at(path);
    if (found.kind !== 'folder') throw new Error(`${basename(path)} is no folder`);
    return found;
  }

  #node(ino: bigint): Node {
    const found = this.#inodes.get(ino);
    if (!found) throw new Error('the log names a file that nobody made');
    return found;
  }

  #file(ino: bigint): FileNode {
    const found = this.#node(ino);
    if (found.kind !== 'file') throw new Error('written to a folder');
    return found;
  }
}
