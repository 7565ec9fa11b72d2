// How does a code get onto paper? As one path of black squares, so that every printer draws it sharp.
import encodeQR from 'qr';

interface Drawing {
  /** Cells of a side, the quiet zone included. */
  readonly cells: number;
  readonly path: string;
}

/** Damage of a quarter of the area is borne. */
const drawingOf = (text: string): Drawing => {
  const rows = encodeQR(text, 'raw', { ecc: 'quartile', border: 2 });
  const path = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { cells: rows.length, path };
};

/** A QR code of a short ASCII text; `millimetres` is its side with the quiet zone. */
export const QrCode = ({ text, millimetres, label }: { readonly text: string; readonly millimetres: number; readonly label: string }) => {
  const { cells, path } = drawingOf(text);
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${cells} ${cells}`}
      style={{ width: `${millimetres}mm`, height: `${millimetres}mm` }}
      shapeRendering="crispEdges"
    >
      <title>{label}</title>
      <path d={path} fill="#000" />
    </svg>
  );
};

/** The same as a CSS image, for the margin boxes of a page, which hold no elements. */
export const qrImage = (text: string, millimetres: number): string => {
  const { cells, path } = drawingOf(text);
  const side = `${millimetres}mm`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${cells} ${cells}" shape-rendering="crispEdges"><path d="${path}"/></svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
};
