// What is a file, by its first bytes and not by its name? And how large is a picture before anybody draws it (reliability rows 66, 67)?
import type { MediaType } from '#shared/files/model.ts';

/** Width and height in pixels, as the picture's header says. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

const startsWith = (bytes: Buffer, start: readonly number[], at = 0): boolean => start.every((byte, index) => bytes[at + index] === byte);

const isText = (bytes: Buffer): boolean => {
  if (bytes.includes(0)) return false;
  return ['utf-8', 'gb18030'].some((encoding) => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return true;
    } catch {
      return false;
    }
  });
};

/** Names of entries stand in plain in a ZIP's headers; Word and Excel files are told apart by their main part. */
const officeType = (bytes: Buffer): MediaType | null => {
  if (!bytes.includes('[Content_Types].xml', 0, 'latin1')) return null;
  if (bytes.includes('word/document.xml', 0, 'latin1')) return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return bytes.includes('xl/workbook.xml', 0, 'latin1') ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : null;
};

/** Word and Excel before 2007 (and WPS) share one container: only the name tells them apart. */
const oldOfficeType = (fileName: string): MediaType | null => {
  if (/\.(doc|wps)$/i.test(fileName)) return 'application/msword';
  return /\.(xls|et)$/i.test(fileName) ? 'application/vnd.ms-excel' : null;
};

/** The type of content, or null when it is none that may be kept. A name that promises something else is not believed. */
export const mediaTypeOf = (bytes: Buffer, fileName: string): MediaType | null => {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) && startsWith(bytes, [0x57, 0x45, 0x42, 0x50], 8)) return 'image/webp';
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'application/pdf';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return officeType(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return oldOfficeType(fileName);
  return /\.txt$/i.test(fileName) && isText(bytes) ? 'text/plain' : null;
};

/** The size that a picture's header gives; null when it has no readable header. */
export const pictureSizeOf = (bytes: Buffer, type: MediaType): PictureSize | null => {
  if (type === 'image/png') return bytes.length < 24 ? null : { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  if (type === 'image/webp') return webpSize(bytes);
  return type === 'image/jpeg' ? jpegSize(bytes) : null;
};

/** Frame headers of JPEG; C4, C8 and CC are tables and extensions. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const jpegSize = (bytes: Buffer): PictureSize | null => {
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker)) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
};

const webpSize = (bytes: Buffer): PictureSize | null => {
  if (bytes.length < 30) return null;
  const chunk = bytes.toString('latin1', 12, 16);
  if (chunk === 'VP8X') return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  if (chunk === 'VP8 ') return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  if (chunk !== 'VP8L') return null;
  const bits = bytes.readUInt32LE(21);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
};
