// Which single checks of the reader does the mutants' drill take away? Each is a text that stands exactly once in its file, and what stands there instead.

/** One check less. */
export interface Mutant {
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

const container = 'electron/handoff/container.ts';
const entryRules = 'electron/handoff/entry-rules.ts';
const content = 'electron/handoff/entry-content.ts';
const bag = 'electron/handoff/bag.ts';
const sign = 'electron/handoff/sign.ts';
const seal = 'electron/handoff/seal.ts';
const opening = 'electron/handoff/open-package.ts';
const contents = 'electron/handoff/contents.ts';
const take = 'electron/handoff/take.ts';
const report = 'electron/handoff/take-report.ts';
const waiting = 'electron/handoff/take-arrival.ts';
const names = 'shared/handoff/names.ts';
const lines = 'shared/handoff/lines.ts';
const rows = 'shared/handoff/rows.ts';
const sequence = 'shared/handoff/sequence.ts';
const continuity = 'shared/handoff/continuity.ts';
const plan = 'shared/handoff/plan.ts';
const quarantine = 'shared/handoff/quarantine.ts';
const withheld = 'shared/handoff/withheld.ts';
const shrink = 'shared/handoff/shrink.ts';
const apply = 'db/handoff/apply.ts';
const undo = 'db/handoff/undo.ts';

/** A condition that is never true any more. */
const never = (file: string, condition: string): Mutant => ({ file, find: `if (${condition})`, replace: `if (false && (${condition}))` });

/** Another text in its place. */
const instead = (file: string, find: string, replace: string): Mutant => ({ file, find, replace });

/** The mutants, layer by layer from the outside in. */
export const mutants: readonly Mutant[] = [
  never(seal, 'size < expected'),
  instead(container, 'if (mark !== `BL1:$', 'if (!mark && mark !== `BL1:$'),
  never(container, '!endMark.test(mark)'),
  instead(container, '(await source.read(0, 4)).readUInt32LE(0) !== 0x04034b50', 'false'),
  never(container, 'entry.relativeOffsetOfLocalHeader !== at'),
  never(container, 'at !== directory.start || entries.length !== directory.entries'),
  instead(container, '    checkLocalHeader(entry, local);\n', ''),
  instead(container, '    checkEntry(entry, limits);\n', ''),
  instead(container, 'if (problem) throw limit(problem);', ''),
  never(container, '!isPlain || record.readUInt16LE(20) !== endMarkSize || start + record.readUInt32LE(12) !== at'),
  never(container, 'entries === 0 || entries > limits.entries'),
  instead(entryRules, 'if (name) throw limit(name);', ''),
  never(entryRules, '(entry.generalPurposeBitFlag & ~0x0800) !== 0 || ![0, 8].includes(entry.compressionMethod)'),
  never(entryRules, 'entry.extraFieldLength !== 0 || entry.fileCommentLength !== 0'),
  never(entryRules, '(type !== 0 && type !== 0o100000) || (entry.externalFileAttributes & 0x10) !== 0'),
  never(entryRules, 'uncompressedSize > limits.entryBytes'),
  never(entryRules, '!/\\/data\\//.test(entry.fileName) && uncompressedSize > limits.tagFileBytes'),
  never(entryRules, 'uncompressedSize > limits.ratioFreeBytes && uncompressedSize > limits.ratio * compressedSize'),
  instead(entryRules, 'local.fileName.equals(entry.fileNameRaw) &&', ''),
  instead(
    content,
    'if (content.length !== entry.uncompressedSize || crc32(content) !== entry.crc32)',
    'if (content.length !== entry.uncompressedSize)',
  ),
  instead(content, 'if (content.length !== entry.uncompressedSize || crc32(content) !== entry.crc32)', 'if (crc32(content) !== entry.crc32)'),
  instead(names, "steps.some((step) => step === '' || step === '.' || step === '..')", 'false'),
  instead(names, "steps.some((step) => step.endsWith('.') || deviceName.test(step))", 'false'),
  instead(names, 'if (folded.size !== names.length)', 'if (names.length === 0)'),
  instead(names, "tops.size === 1 && !tops.has('')", 'true'),
  never(bag, "text('bagit.txt') !== declaration"),
  never(bag, 'tags.size !== taggedFiles.length + 2'),
  instead(bag, '  compareManifest(text(tagManifestFile),', '  if (text(tagManifestFile) === "") compareManifest("",'),
  instead(bag, '  compareManifest(text(manifestFile), payload);\n', ''),
  never(bag, 'oxum?.[1] !== oxumOf(payload)'),
  never(bag, 'lines.length !== sorted.length'),
  instead(sign, '|| !verify(null, signedBytes(tagManifest), key, signature)', ''),
  never(opening, 'envelope.from.publicKey !== key'),
  never(opening, 'isNewer'),
  instead(opening, '    checkLarge(large, envelope);\n', ''),
  instead(opening, '|| head.data.format !== packageFormat', ''),
  instead(opening, 'fatal: true', 'fatal: false'),
  never(contents, 'names.length !== Object.keys(envelope.tables).length'),
  never(contents, '!isTravellingTable(name) && !source.isNewer'),
  never(contents, '!isListed'),
  instead(contents, 'salt?.rev === rev ?', 'salt ?'),
  instead(lines, '|| depthOf(text) > packageLimits.jsonDepth', ''),
  instead(lines, "!Object.hasOwn(value, '__proto__') &&", ''),
  instead(lines, ': canonicalJson(value) === text);', ': canonicalJson(value) !== "");'),
  never(lines, 'key < last || !key.isWellFormed() || !isPlain(value[key] ?? null)'),
  instead(lines, "if (typeof value === 'number') return Number.isSafeInteger(value);", "if (typeof value === 'number') return true;"),
  never(lines, 'end - start > limits.length'),
  never(rows, 'id <= last'),
  never(rows, "typeof content.orgId === 'string' && content.orgId !== source.orgId"),
  never(rows, 'unknown.length > 0 && !isNewer'),
  never(rows, 'isNullHere || unknown.some(([, value]) => value === null)'),
  never(rows, 'broken'),
  never(take, 'opened.envelope.purpose !== self.purpose'),
  never(take, 'opened.envelope.from.orgId === self.orgId'),
  never(take, 'partner.publicKey !== opened.key'),
  never(take, 'opened.envelope.to?.orgId !== (via?.orgId ?? self.orgId)'),
  never(report, 'namesake && (namesake.orgId !== from.orgId || namesake.kind !== kind)'),
  instead(report, "if (shrunk && !permits.has('package-shrinks'))", 'if (shrunk === undefined)'),
  instead(report, "if (isParted && !permits.has('history-parted'))", 'if (permits.has("key-changed"))'),
  instead(waiting, "  if (taken.outcome === 'applied') await settleWaiting(writer, sha256);\n", ''),
  never(sequence, 'known.some((other) => isSame(other, arriving))'),
  never(sequence, 'fork !== null && !isForkPermitted'),
  instead(sequence, "if (seq < lastSeq) return refuse('package-replay'", "if (lastSeq < 0) return refuse('package-replay'"),
  never(sequence, 'seq - lastSeq > packageLimits.jump'),
  never(sequence, 'before && before.manifestSha256 !== previous?.manifestSha256'),
  instead(sequence, 'return lastSeq > 0 && !before && seq === lastSeq + 1 ? lastSeq : null;', 'return null;'),
  never(continuity, 'journal.fromSeq > known.headSeq + 1'),
  never(continuity, 'journal.fromHash !== before'),
  never(continuity, 'journal.toSeq < known.headSeq'),
  never(continuity, 'gone !== null'),
  never(continuity, 'entry.seq <= known.headSeq && known.hashes.get(entry.seq) !== hash'),
  never(continuity, '!commitRows(entry, known, commitments)'),
  instead(continuity, 'const isWhole = journal.toSeq === seq - 1 && journal.headHash === previous;', 'const isWhole = true;'),
  never(withheld, '!isWithholdable(table)'),
  instead(withheld, '!isRight || arrived.has(key)', 'arrived.has(key)'),
  instead(withheld, '!isRight || arrived.has(key)', '!isRight'),
  never(contents, 'at !== -1'),
  instead(plan, "if (missing) return refuse('row-missing', { from: snapshot.from, ...missing });", ''),
  instead(plan, '&& expected.commitment === row.commitment;', ';'),
  instead(plan, 'return expected?.rev === row.rev &&', 'return expected?.rev !== undefined &&'),
  never(quarantine, "typeof id === 'string' && table && !leads(table, id)"),
  instead(shrink, '(live >= shrinkLimits.fromRows && retired * 100 > live * shrinkLimits.percent) ||', ''),
  instead(apply, '  keepBefore(raw, applying, replaced);\n', ''),
  instead(undo, '  for (const row of before) putBack({ raw, orgId, numberOf }, row);\n', ''),
];
