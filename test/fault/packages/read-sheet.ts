// What does another program find in the cells of a file that we wrote? The XML of the workbook itself, and the quotes of the CSV, read by the letter.
import { fromBufferPromise } from 'yauzl';

/** A cell of a workbook as its XML says it. */
export interface XmlCell {
  readonly place: string;
  readonly type: string;
  readonly hasFormula: boolean;
}

/** Every cell of a workbook's sheets, and whatever else in the file could run or fetch. */
export const xmlCellsOf = async (bytes: Uint8Array): Promise<{ cells: readonly XmlCell[]; strangers: readonly string[] }> => {
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
  const cells: XmlCell[] = [];
  const strangers: string[] = [];
  for await (const entry of zip.eachEntry()) {
    if (/externalLink|connections|vbaProject|calcChain|macro/i.test(entry.fileName)) strangers.push(entry.fileName);
    if (!entry.fileName.startsWith('xl/worksheets/')) continue;
    const parts: Buffer[] = [];
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
    const xml = Buffer.concat(parts).toString('utf8');
    if (/<hyperlink|<ddeLink|<oleObject/.test(xml)) strangers.push(`${entry.fileName} with a link`);
    for (const [, attributes = '', inside = ''] of xml.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const of = (name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
      cells.push({ place: of('r'), type: of('t'), hasFormula: /<f\b/.test(inside) });
    }
  }
  return { cells, strangers };
};

/** The cells of a CSV whose fields are all quoted, line by line; throws where a field is not. Numbers may stand bare. */
export const csvCellsOf = (text: string): string[][] => {
  const lines: string[][] = [[]];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    const field = /"((?:[^"]|"")*)"|-?\d+(?:\.\d+)?|/y;
    field.lastIndex = at;
    const found = field.exec(text)?.[0] ?? '';
    lines.at(-1)?.push(found.startsWith('"') ? found.slice(1, -1).replaceAll('""', '"') : found);
    at += found.length;
    if (text.startsWith('\r\n', at)) {
      at += 2;
      if (at < text.length) lines.push([]);
    } else if (text[at] === ',') at += 1;
    else if (at < text.length) throw new Error(`a field that is not quoted at ${at}: ${JSON.stringify(text.slice(at, at + 30))}`);
  }
  return lines;
};
