// How does a listener prevent what is about to happen? Electron's way: it calls `preventDefault` on the event.

/** An event, and whether a listener prevented it. */
export interface Preventable {
  readonly event: { preventDefault(): void };
  isPrevented(): boolean;
}

/** Makes an event that can be prevented. */
export const preventable = (): Preventable => {
  let isPrevented = false;
  const preventDefault = (): void => {
    isPrevented = true;
  };
  return { event: { preventDefault }, isPrevented: () => isPrevented };
};
