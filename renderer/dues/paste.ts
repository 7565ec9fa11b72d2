// What does a block copied from Excel or WPS hold? Lines of cells, quoted where a cell has line breaks or tabs.

/** Cuts copied text into lines of cells; a trailing empty line (Excel adds one) is not a line. */
export const parseBlock = (text: string): string[][] => {
  const lines: string[][] = [];
  let line: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (!match) break;
    line.push((match[1]?.replaceAll('""', '"') ?? match[2] ?? '').trim());
    if (match[3] === '\t') {
      if (pattern.lastIndex === text.length) line.push('');
      continue;
    }
    lines.push(line);
    line = [];
  }
  if (line.length > 0) lines.push(line);
  return lines;
};

/** Tells whether copied text is a block (more than one cell), so that it is spread over the grid. */
export const isBlock = (text: string): boolean => /[\t\r\n]/.test(text.replace(/(\r\n|\r|\n)$/, ''));
