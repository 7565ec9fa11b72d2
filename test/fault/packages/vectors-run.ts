// Does the cryptography of this process do what others published? Nothing here but Node's crypto, the age library and files, so that any process can run it: Node, Electron's main.
import { createCipheriv, createDecipheriv, createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, inflateSync } from 'node:zlib';
import { armor, Decrypter } from 'age-encryption';
import { canonicalJson } from '#shared/core/canonical.ts';

/** How many vectors of a kind were tried, and which came out otherwise. */
export interface VectorResult {
  readonly count: number;
  readonly wrong: string[];
}

const folder = join(import.meta.dirname, '../../vectors/crypto');

const read = <T>(name: string): T => JSON.parse(gunzipSync(readFileSync(join(folder, `${name}.json.gz`))).toString('utf8')) as T;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A file of the age suite: keys and values, an empty line, the encrypted file. */
const ageCaseOf = (bytes: Buffer) => {
  const end = bytes.indexOf('\n\n');
  const facts = bytes
    .subarray(0, end)
    .toString('utf8')
    .split('\n')
    .map((line) => line.split(': ', 2));
  const all = (key: string): string[] => facts.filter(([name]) => name === key).map(([, value = '']) => value);
  const body = bytes.subarray(end + 2);
  return {
    all,
    expect: all('expect')[0] ?? '',
    body: all('compressed')[0] === 'zlib' ? inflateSync(body) : body,
    isArmored: all('armored')[0] === 'yes',
  };
};

const decryptAge = async ({ all, body, isArmored }: ReturnType<typeof ageCaseOf>): Promise<Uint8Array> => {
  const decrypter = new Decrypter();
  for (const identity of all('identity')) decrypter.addIdentity(identity);
  for (const passphrase of all('passphrase')) decrypter.addPassphrase(passphrase);
  return decrypter.decrypt(isArmored ? armor.decode(body.toString('latin1')) : new Uint8Array(body));
};

const ageAnswerTo = async (one: ReturnType<typeof ageCaseOf>): Promise<string> => {
  try {
    return sha256(await decryptAge(one));
  } catch (error) {
    // The seal tells a foreign package from a damaged one by this sentence of the library (electron/handoff/seal.ts).
    return error instanceof Error && error.message.startsWith('no identity matched') ? 'no match' : 'refused';
  }
};

/** The suite of the age format: opens what must open, with the right content, and nothing else. */
export const tryAge = async (): Promise<VectorResult> => {
  const files = Object.entries(read<Record<string, string>>('age'));
  const wrong: string[] = [];
  for (const [name, base64] of files) {
    const one = ageCaseOf(Buffer.from(base64, 'base64'));
    const answer = await ageAnswerTo(one);
    const isRight =
      one.expect === 'success' ? answer === one.all('payload')[0] : answer === 'refused' || (answer === 'no match' && one.expect === 'no match');
    if (!isRight) wrong.push(`age ${name}: ${answer}, expected ${one.expect}`);
  }
  return { count: files.length, wrong };
};

interface SignatureCase {
  readonly seed: string;
  readonly publicKey: string;
  readonly message: string;
  readonly signature: string;
}

const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const spki = Buffer.from('302a300506032b6570032100', 'hex');
/** The order of the group: S and S + L would both fit a verifier that does not look. */
const groupOrder = 2n ** 252n + 27742317777372353535851937790883648493n;

const littleEndian = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);

const malleable = (signature: Buffer): Buffer => {
  const s = Buffer.from((littleEndian(signature.subarray(32)) + groupOrder).toString(16).padStart(64, '0'), 'hex').reverse();
  return Buffer.concat([signature.subarray(0, 32), s]);
};

const flipped = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};

const problemsOfSignature = (one: SignatureCase, index: number): string[] => {
  const message = Buffer.from(one.message, 'hex');
  const signature = Buffer.from(one.signature, 'hex');
  const privateKey = createPrivateKey({ key: Buffer.concat([pkcs8, Buffer.from(one.seed, 'hex')]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey({ key: Buffer.concat([spki, Buffer.from(one.publicKey, 'hex')]), format: 'der', type: 'spki' });
  const refused: readonly (readonly [what: string, message: Buffer, signature: Buffer])[] = [
    ['a changed message', Buffer.concat([message, Buffer.from('x')]), signature],
    ['a changed R', message, flipped(signature, index % 32)],
    ['a changed S', message, flipped(signature, 32 + (index % 31))],
    ['S + L', message, malleable(signature)],
    ['a short signature', message, signature.subarray(0, 63)],
    ['a long signature', message, Buffer.concat([signature, Buffer.alloc(1)])],
    ['no signature', message, Buffer.alloc(64)],
  ];
  return [
    ...(sign(null, message, privateKey).equals(signature) ? [] : [`ed25519 ${index}: another signature`]),
    ...(verify(null, message, publicKey, signature) ? [] : [`ed25519 ${index}: a true signature is refused`]),
    ...refused.filter(([, text, bytes]) => verify(null, text, publicKey, bytes)).map(([what]) => `ed25519 ${index}: ${what} is taken`),
  ];
};

/** Ed25519: signs as published, takes the signature, refuses seven changed ones of each. */
export const tryEd25519 = (): VectorResult => {
  const cases = read<SignatureCase[]>('ed25519');
  return { count: cases.length * 9, wrong: cases.flatMap(problemsOfSignature) };
};

interface SealedCase {
  readonly key: string;
  readonly iv: string;
  readonly aad: string;
  /** Null: must not open. */
  readonly plain: string | null;
  readonly cipher: string;
  readonly tag: string;
}

const bytesOf = (hex: string): Buffer => Buffer.from(hex, 'hex');

const openGcm = (one: SealedCase): string | null => {
  const decipher = createDecipheriv('aes-256-gcm', bytesOf(one.key), bytesOf(one.iv));
  decipher.setAAD(bytesOf(one.aad));
  decipher.setAuthTag(bytesOf(one.tag));
  const plain = decipher.update(bytesOf(one.cipher));
  try {
    decipher.final();
    return plain.toString('hex');
  } catch {
    return null;
  }
};

const closeGcm = (one: SealedCase, plain: string): string => {
  const cipher = createCipheriv('aes-256-gcm', bytesOf(one.key), bytesOf(one.iv));
  cipher.setAAD(bytesOf(one.aad));
  const closed = Buffer.concat([cipher.update(bytesOf(plain)), cipher.final()]).toString('hex');
  return `${closed} ${cipher.getAuthTag().toString('hex')}`;
};

/** AES-256-GCM with a 12-byte IV: opens what must open, closes alike, and opens nothing whose tag is wrong. */
export const tryGcm = (): VectorResult => {
  const cases = read<SealedCase[]>('aes-gcm');
  const wrong = cases.flatMap((one, index) => {
    if (openGcm(one) !== one.plain) return [`aes-gcm ${index}: opens otherwise`];
    return one.plain === null || closeGcm(one, one.plain) === `${one.cipher} ${one.tag}` ? [] : [`aes-gcm ${index}: closes otherwise`];
  });
  return { count: cases.length, wrong };
};

/** The published sequence of RFC 8785's test numbers: fixed ones, a series of the smallest normal ones, then SHA-256 of the block before, four at a time. */
function* numbers(): Generator<{ readonly value: number; readonly bits: bigint }> {
  const word = new DataView(new ArrayBuffer(8));
  const numberOf = (bits: bigint) => {
    word.setBigUint64(0, bits);
    return { value: word.getFloat64(0), bits };
  };
  for (const hex of read<string[]>('jcs-numbers')) yield numberOf(BigInt(`0x${hex}`));
  for (let at = 0n; at < 2_000n; at += 1n) yield numberOf(0x0010000000000000n + at);
  for (let block = Buffer.alloc(32); ; ) {
    block = createHash('sha256').update(block).digest();
    for (let at = 0; at < 4; at += 1) {
      const one = numberOf(block.readBigUInt64LE(at * 8));
      if (Number.isFinite(one.value) && one.value !== 0) yield one;
    }
  }
}

/** SHA-256 of the first lines `<bits>,<number as JSON>`, as published with the generator. */
const checkpoints: Readonly<Record<number, string>> = {
  1000: 'be18b62b6f69cdab33a7e0dae0d9cfa869fda80ddc712221570f9f40a5878687',
  10000: 'b9f7a8e75ef22a835685a52ccba7f7d6bdc99e34b010992cbc5864cd12be6892',
  100000: '22776e6d4b49fa294a0d0f349268e5c28808fe7e0cb2bcbe28f63894e494d4c7',
  1000000: '49415fee2c56c77864931bd3624faad425c3c577d6d74e89a83bc725506dad16',
};

/** What our canonical JSON makes of a number: whole and safe ones as JSON, everything else nothing. */
const isAsPromised = (value: number): boolean => {
  const isAllowed = Number.isSafeInteger(value) && !Object.is(value, -0);
  try {
    return canonicalJson(value) === JSON.stringify(value) && isAllowed;
  } catch {
    return !isAllowed;
  }
};

/** Writes the first `count` numbers and compares their hash with what was published. */
export const tryNumbers = (count: number): VectorResult => {
  const hash = createHash('sha256');
  const wrong: string[] = [];
  let done = 0;
  for (const { value, bits } of numbers()) {
    hash.update(`${bits.toString(16)},${JSON.stringify(value)}\n`);
    if (!isAsPromised(value)) wrong.push(`canonical JSON of ${value}`);
    done += 1;
    const expected = checkpoints[done];
    if (expected !== undefined && hash.copy().digest('hex') !== expected) wrong.push(`the first ${done} numbers differ`);
    if (done === count) break;
  }
  return { count: done, wrong };
};
