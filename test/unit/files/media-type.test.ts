// Is a file known by its content, whatever its name says?
import { expect, test } from 'vitest';
import { captureTimeOf, readExifTime } from '#electron/files/capture-time.ts';
import { mediaTypeOf, pictureSizeOf } from '#electron/files/media-type.ts';
import { jpegTakenAt, pdf, png } from '#test/unit/files/pictures.ts';

const zip = (part: string): Buffer => Buffer.from(`PK\x03\x04....[Content_Types].xml....${part}`, 'latin1');
const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]);

test.each([
  ['合影.jpg', jpegTakenAt('2026:03:05 14:30:05'), 'image/jpeg'],
  ['合影.png', png(2, 2), 'image/png'],
  ['a picture that calls itself text.txt', png(2, 2), 'image/png'],
  ['批复.pdf', pdf(), 'application/pdf'],
  ['决议.docx', zip('word/document.xml'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['名册.xlsx', zip('xl/workbook.xml'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['any.zip', zip('readme.md'), null],
  ['总结.doc', ole, 'application/msword'],
  ['台账.et', ole, 'application/vnd.ms-excel'],
  ['setup.msi', ole, null],
  ['说明.txt', Buffer.from('学习材料', 'utf8'), 'text/plain'],
  ['旧说明.txt', Buffer.from([0xd1, 0xa7, 0xcf, 0xb0]), 'text/plain'],
  ['program.txt', Buffer.from([0x4d, 0x5a, 0, 0]), null],
  ['照片.jpg', Buffer.from('MZ program', 'latin1'), null],
  ['page.html', Buffer.from('<html>'), null],
])('%s is %#', (name, bytes, type) => {
  expect(mediaTypeOf(bytes, name)).toBe(type);
});

test('the size of a picture is read from its header, before anything is drawn', () => {
  expect(pictureSizeOf(png(2, 2, { width: 50_000, height: 50_000 }), 'image/png')).toEqual({ width: 50_000, height: 50_000 });
  expect(pictureSizeOf(jpegTakenAt('2026:03:05 14:30:05', 4000, 3000), 'image/jpeg')).toEqual({ width: 4000, height: 3000 });
  const webp = Buffer.concat([Buffer.from('RIFF....WEBPVP8X........', 'latin1'), Buffer.from([0x7f, 0x02, 0x00, 0xdf, 0x01, 0x00])]);
  expect(pictureSizeOf(webp, 'image/webp')).toEqual({ width: 640, height: 480 });
  expect(pictureSizeOf(Buffer.from([0xff, 0xd8, 0xff, 0x00]), 'image/jpeg')).toBeNull();
});

test('a photo says when it was taken; others say nothing', () => {
  expect(captureTimeOf(jpegTakenAt('2026:03:05 14:30:05'))).toBe('2026-03-05T14:30:05');
  expect(captureTimeOf(jpegTakenAt('0000:00:00 00:00:00'))).toBeNull();
  expect(captureTimeOf(png(2, 2))).toBeNull();
  expect(captureTimeOf(Buffer.from('no picture'))).toBeNull();
});

test.each([
  ['2026:03:05 14:30:05', '2026-03-05T14:30:05'],
  ['2026:02:30 14:30:05', null],
  ['2026:03:05 24:30:05', null],
  ['    :  :     :  :  ', null],
  ['', null],
])('the EXIF time “%s”', (text, expected) => {
  expect(readExifTime(text)).toBe(expected);
});
