// How large is a page shown?

/** Fits the width, or a fixed magnification. */
export type Zoom = 'fit' | number;

const steps = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3] as const;
const margin = 32;

/** The magnification in force: a page of `pageWidth` pixels in a frame of `frameWidth`; fitting never goes beyond 150 %. */
export const scaleOf = (zoom: Zoom, pageWidth: number, frameWidth: number): number =>
  zoom === 'fit' ? Math.min(1.5, Math.max(0.3, (frameWidth - margin) / pageWidth)) : zoom;

/** The next step up or down from a magnification; the ends hold. */
export const stepZoom = (scale: number, direction: 'in' | 'out'): number => {
  const next = direction === 'in' ? steps.find((step) => step > scale + 0.01) : steps.findLast((step) => step < scale - 0.01);
  return next ?? (direction === 'in' ? (steps.at(-1) ?? scale) : steps[0]);
};
