// What is the smallest PDF with pages and an outline? Enough for the reader of page numbers, without a browser.

/** A PDF of empty pages whose outline names each heading with its page (from 1). */
export const smallPdf = (pages: number, headings: readonly (readonly [title: string, page: number])[]): Uint8Array => {
  const firstPage = 4;
  const firstItem = firstPage + pages;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Outlines 3 0 R >>',
    `<< /Type /Pages /Count ${pages} /Kids [${Array.from({ length: pages }, (_, index) => `${firstPage + index} 0 R`).join(' ')}] >>`,
    headings.length > 0
      ? `<< /Type /Outlines /First ${firstItem} 0 R /Last ${firstItem + headings.length - 1} 0 R /Count ${headings.length} >>`
      : '<< /Type /Outlines >>',
    ...Array.from({ length: pages }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'),
    ...headings.map(([title, page], index) => {
      const next = index + 1 < headings.length ? `/Next ${firstItem + index + 1} 0 R` : '';
      const previous = index > 0 ? `/Prev ${firstItem + index - 1} 0 R` : '';
      return `<< /Title <${utf16(title)}> /Parent 3 0 R ${next} ${previous} /Dest [${firstPage + page - 1} 0 R /XYZ 0 800 0] >>`;
    }),
  ];
  let body = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return Buffer.from(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
  );
};

const utf16 = (text: string): string =>
  `FEFF${[...Buffer.from(text, 'utf16le').swap16()].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
