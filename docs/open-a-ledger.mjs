#!/usr/bin/env node
// How does a ledger open when the program is gone? With the recovery code, Node's own crypto and the sqlite3 program; see disaster.md.
//
//   node open-a-ledger.mjs <folder of the ledger, or of one backup> <new folder for what comes out>
//
// It asks for the recovery code (or takes it from standard input), changes nothing in the ledger's folder, and writes:
//   ledger.sqlite   the whole ledger in plain, for sqlite3 and any program that reads SQLite
//   tables/*.csv    every table, for a spreadsheet          files/*   scans and photos under their names
// What comes out is NOT encrypted: keep it on a disk that nobody else reads, and remove it afterwards.
import { spawnSync } from 'node:child_process';
import { createDecipheriv, createHash, createHmac, hkdfSync, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';

const fail = (sentence) => {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
};

// ---- 1. The recovery code: 39 digits of a 128-bit number and a check digit (ISO 7064 MOD 11,10).
const secretOf = (code) => {
  const digits = code.normalize('NFKC').replace(/[\s\-—–]/g, '');
  if (!/^\d{40}$/.test(digits)) return fail(`恢复码应有 40 位数字，读到 ${digits.length} 位。 The recovery code has 40 digits; ${digits.length} were read.`);
  let product = 10;
  for (const digit of digits.slice(0, 39)) product = (((Number(digit) + product) % 10 || 10) * 2) % 11;
  const value = BigInt(digits.slice(0, 39));
  if ((11 - product) % 10 !== Number(digits[39]) || value >= 1n << 128n)
    return fail('恢复码有一位不对，请对照恢复码纸重抄。 A digit of the recovery code is wrong; compare it with the sheet.');
  return Buffer.from(value.toString(16).padStart(32, '0'), 'hex');
};

// ---- 2. The key file: the ledger's data key, wrapped with AES-256-GCM under a key that follows from the code (HKDF-SHA256).
const dataKeyOf = (folder, secret) => {
  const { ledgerId, slots } = JSON.parse(readFileSync(join(folder, 'keyring.json'), 'utf8'));
  const slot = slots.find(({ id }) => id === 'recovery');
  const slotKey = Buffer.from(hkdfSync('sha256', secret, Buffer.from(slot.kdf.salt, 'hex'), 'branch-ledger/recovery/slot/v1', 32));
  const decipher = createDecipheriv('aes-256-gcm', slotKey, Buffer.from(slot.nonce, 'hex'));
  decipher.setAAD(Buffer.from(`${ledgerId}/recovery/1`));
  decipher.setAuthTag(Buffer.from(slot.tag, 'hex'));
  try {
    return Buffer.concat([decipher.update(Buffer.from(slot.wrapped, 'hex')), decipher.final()]);
  } catch {
    return fail('这个恢复码打不开这本台账（换过恢复码？拿错了纸？）。 This code does not open this ledger: an older sheet, or another ledger’s.');
  }
};

// ---- 3. The database: SQLCipher 4 with a raw key. Pages of 4096 bytes, the last 80 of each are IV (16) and HMAC-SHA512 (64).
const pageSize = 4096;
const reserved = 80;

const pageReader = (dataKey, salt) => {
  const macKey = pbkdf2Sync(dataKey, Buffer.from(salt.map((byte) => byte ^ 0x3a)), 2, 32, 'sha512');
  /** A page in plain; page 1 begins with the salt instead of the words that every SQLite file begins with. */
  return (page, number) => {
    const start = number === 1 ? 16 : 0;
    const body = page.subarray(start, pageSize - reserved);
    const iv = page.subarray(pageSize - reserved, pageSize - reserved + 16);
    const counted = Buffer.alloc(4);
    counted.writeUInt32LE(number);
    const mac = createHmac('sha512', macKey).update(body).update(iv).update(counted).digest();
    if (!timingSafeEqual(mac, page.subarray(pageSize - 64))) return null;
    const decipher = createDecipheriv('aes-256-cbc', dataKey, iv).setAutoPadding(false);
    const plain = Buffer.concat([decipher.update(body), decipher.final()]);
    return Buffer.concat([start === 0 ? Buffer.alloc(0) : Buffer.from('SQLite format 3\0', 'latin1'), plain, Buffer.alloc(reserved)]);
  };
};

/** Pages that were committed but not yet moved into the database when the power went: the frames of `-wal` up to the last commit. */
const pendingPages = (file) => {
  const pages = new Map();
  if (!existsSync(file)) return pages;
  const log = readFileSync(file);
  if (log.length < 32) return pages;
  const isBig = log.readUInt32BE(0) === 0x377f0683;
  const sum = ([a, b], bytes) => {
    for (let at = 0; at < bytes.length; at += 8) {
      a = (a + (isBig ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + b) >>> 0;
      b = (b + (isBig ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + a) >>> 0;
    }
    return [a, b];
  };
  let sums = sum([0, 0], log.subarray(0, 24));
  let open = [];
  for (let at = 32; at + 24 + pageSize <= log.length; at += 24 + pageSize) {
    const head = log.subarray(at, at + 24);
    const page = log.subarray(at + 24, at + 24 + pageSize);
    if (!head.subarray(8, 16).equals(log.subarray(16, 24))) break;
    sums = sum(sum(sums, head.subarray(0, 8)), page);
    if (sums[0] !== head.readUInt32BE(16) || sums[1] !== head.readUInt32BE(20)) break;
    open.push([head.readUInt32BE(0), page]);
    if (head.readUInt32BE(4) === 0) continue;
    for (const [number, content] of open) pages.set(number, content);
    open = [];
  }
  return pages;
};

const plainDatabase = (file, dataKey) => {
  const stored = readFileSync(file);
  const pending = pendingPages(`${file}-wal`);
  const count = Math.max(Math.floor(stored.length / pageSize), ...pending.keys());
  const first = stored.length >= pageSize ? stored : pending.get(1);
  if (!first) return fail('台账文件是空的。 The ledger’s file is empty.');
  const inPlain = pageReader(dataKey, first.subarray(0, 16));
  const damaged = [];
  const pages = [];
  for (let number = 1; number <= count; number += 1) {
    const page = inPlain(pending.get(number) ?? stored.subarray((number - 1) * pageSize, number * pageSize), number);
    if (!page) damaged.push(number);
    pages.push(page ?? Buffer.alloc(pageSize));
  }
  if (damaged[0] === 1) return fail('台账文件的第一页已损坏，请改用一份备份的文件夹。 The first page is damaged: use the folder of a backup.');
  // Say that no log belongs to this copy: its pages are already in it.
  pages[0][18] = 1;
  pages[0][19] = 1;
  return { bytes: Buffer.concat(pages), damaged };
};

// ---- 4. Scans and photos: AES-256-GCM, key and name of each follow from the data key and the SHA-256 of its content.
const attachmentReader = (folder, dataKey) => {
  const keyFor = (purpose) => Buffer.from(hkdfSync('sha256', dataKey, Buffer.alloc(0), `branch-ledger/files/${purpose}/v1`, 32));
  const [nameKey, contentKey] = [keyFor('name'), keyFor('content')];
  return (sha256) => {
    const path = join(folder, createHmac('sha256', nameKey).update(sha256).digest('hex'));
    if (!existsSync(path)) return null;
    const stored = readFileSync(path);
    const decipher = createDecipheriv('aes-256-gcm', createHmac('sha256', contentKey).update(sha256).digest(), stored.subarray(4, 16));
    decipher.setAAD(stored.subarray(0, 4));
    decipher.setAuthTag(stored.subarray(16, 32));
    try {
      const content = Buffer.concat([decipher.update(stored.subarray(32)), decipher.final()]);
      return createHash('sha256').update(content).digest('hex') === sha256 ? content : null;
    } catch {
      return null;
    }
  };
};

// ---- 5. All of it.
const sqlite = (file, ...commands) => {
  const { error, status, stdout, stderr } = spawnSync('sqlite3', ['-batch', file, ...commands], { encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (error) return null;
  // On a damaged page sqlite3 says what it could read before, and stops: that much is kept.
  if (status !== 0) process.stderr.write(`${commands.at(-1)}: ${stderr}`);
  return stdout;
};

const databaseIn = (folder) => {
  if (existsSync(join(folder, 'ledger.db'))) return join(folder, 'ledger.db');
  if (!existsSync(join(folder, 'CURRENT'))) return fail('这个文件夹里没有台账，也不是一份备份。 No ledger and no backup in this folder.');
  return join(folder, readFileSync(join(folder, 'CURRENT'), 'utf8').split('\n')[0]);
};

const attachmentsIn = (text) => {
  try {
    return JSON.parse(text || '[]');
  } catch {
    process.stderr.write('附件登记表读不全。 The register of attachments cannot be read whole.\n');
    return [];
  }
};

const main = async () => {
  const [from, to] = process.argv.slice(2);
  if (!from || !to) return fail('用法 Usage: node open-a-ledger.mjs <台账或备份文件夹 folder> <新文件夹 new folder>');
  const folder = resolve(from);
  if (existsSync(to) && readdirSync(to).length > 0) return fail('输出文件夹必须是空的。 The folder for what comes out must be empty.');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const code = await lines.question('恢复码（40 位数字）Recovery code: ');
  lines.close();
  const dataKey = dataKeyOf(folder, secretOf(code));
  const { bytes, damaged } = plainDatabase(databaseIn(folder), dataKey);
  mkdirSync(join(to, 'tables'), { recursive: true, mode: 0o700 });
  mkdirSync(join(to, 'files'), { mode: 0o700 });
  const copy = join(to, 'ledger.sqlite');
  writeFileSync(copy, bytes, { mode: 0o600 });
  process.stdout.write(`ledger.sqlite: ${bytes.length / pageSize} 页 pages, ${damaged.length} 页损坏 damaged${damaged.length ? `: ${damaged.join(' ')}` : ''}\n`);
  const names = sqlite(copy, "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'search%' ORDER BY name");
  if (names === null) return process.stdout.write('没有找到 sqlite3 程序：只写出了 ledger.sqlite。 No sqlite3 program: only ledger.sqlite was written.\n');
  for (const name of names.split('\n').filter(Boolean))
    writeFileSync(join(to, 'tables', `${name}.csv`), `\ufeff${sqlite(copy, '-header', '-csv', `SELECT * FROM "${name}"`)}`, { mode: 0o600 });
  const share = [join(folder, 'files'), join(folder, '..', 'files'), join(folder, '..', '..', 'files')].find(existsSync);
  const read = share ? attachmentReader(share, dataKey) : () => null;
  const rows = attachmentsIn(sqlite(copy, '-json', 'SELECT "id", "sha256", "fileName" FROM "attachment"'));
  let missing = 0;
  for (const { id, sha256, fileName } of rows) {
    const content = read(sha256);
    if (content) writeFileSync(join(to, 'files', `${id.slice(-6)}-${fileName.replace(/[\\/:*?"<>|]/g, '_')}`), content, { mode: 0o600 });
    else missing += 1;
  }
  process.stdout.write(`tables/: ${names.split('\n').filter(Boolean).length}; files/: ${rows.length - missing}, 缺失或损坏 missing or damaged: ${missing}\n`);
};

await main();
