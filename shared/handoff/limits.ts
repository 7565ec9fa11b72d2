// How large may a package be? Law 13 of the package; checked from the directory before anything is unpacked.

const mebibyte = 1024 * 1024;

/** What a reader accepts. Bytes, counts, levels. */
export const packageLimits = {
  /** The file, sealed or not, and all entries unpacked together. */
  fileBytes: 2048 * mebibyte,
  totalBytes: 2048 * mebibyte,
  entries: 5_000,
  entryBytes: 50 * mebibyte,
  /** All entries but those below data/files/: they are in memory together. */
  heldBytes: 256 * mebibyte,
  /** Manifests, bag-info, signature. */
  tagFileBytes: 2 * mebibyte,
  /** Unpacked size over packed size, asked of entries above `ratioFreeBytes`. */
  ratio: 200,
  ratioFreeBytes: 65_536,
  nameLength: 200,
  /** One line of a table; one entry of the journal (a command may write many rows). */
  lineLength: 262_144,
  entryLineLength: 8 * mebibyte,
  rowsPerTable: 500_000,
  jsonDepth: 8,
  /** Farthest jump of `seq` from one package to the next. */
  jump: 1_000,
} as const;

export type PackageLimits = { readonly [K in keyof typeof packageLimits]: number };
