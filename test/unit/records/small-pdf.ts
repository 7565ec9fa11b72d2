// What is the smallest PDF with pages and named destinations? Enough for the reader of page numbers, without a browser.

/** A PDF of empty pages whose destinations name the page (from 1) of each anchor. */
export const smallPdf = (pages: number, anchors: Readonly<Record<string, number>> = {}): Uint8Array => {
  const firstPage = 3;
  const destinations = Object.entries(anchors).map(([anchor, page]) => `/${anchor} [${firstPage + page - 1} 0 R /XYZ 0 800 0]`);
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R /Dests << ${destinations.join(' ')} >> >>`,
    `<< /Type /Pages /Count ${pages} /Kids [${Array.from({ length: pages }, (_, index) => `${firstPage + index} 0 R`).join(' ')}] >>`,
    ...Array.from({ length: pages }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'),
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
