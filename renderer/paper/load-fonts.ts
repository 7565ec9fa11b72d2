// Are all fonts there before the pages are made? Text of margin boxes is not in the document, so every face is asked for by its text.

const faces = ['400 12pt "Noto Serif SC"', '700 12pt "Noto Serif SC"', '700 12pt "Noto Sans SC"', '400 12pt "Noto Serif SC Rare"'];

/** Loads the faces that the document's text, its margin boxes' included, can need. Rejects when one cannot be read. */
export const loadFonts = async (document: Document): Promise<void> => {
  const text = [...new Set(document.documentElement.textContent ?? '')].join('');
  await Promise.all(faces.map((face) => document.fonts.load(face, text)));
  await document.fonts.ready;
};
