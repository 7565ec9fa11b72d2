// How does a code get onto paper? As one path of black squares, so that every printer draws it sharp.
import encodeQR from 'qr';

/** A QR code of a short ASCII text; `millimetres` is its side with the quiet zone. Damage of a quarter of its area is borne. */
export const QrCode = ({ text, millimetres, label }: { readonly text: string; readonly millimetres: number; readonly label: string }) => {
  const cells = encodeQR(text, 'raw', { ecc: 'quartile', border: 2 });
  const path = cells.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${cells.length} ${cells.length}`}
      style={{ width: `${millimetres}mm`, height: `${millimetres}mm` }}
      shapeRendering="crispEdges"
    >
      <title>{label}</title>
      <path d={path} fill="#000" />
    </svg>
  );
};
