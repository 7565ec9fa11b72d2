// Which day is it in a manual's picture? The one named in STAND_IN_NOW: the stand-in's clock then runs from there, in every thread. The program itself knows nothing of it.

const start = process.env.STAND_IN_NOW;

if (start) {
  const Real = Date;
  const shift = Real.parse(start) - Real.now();
  class ShiftedDate extends Real {
    static override now(): number {
      return Real.now() + shift;
    }
    constructor(...given: [] | [number | string | Date]) {
      super(given.length === 0 ? ShiftedDate.now() : given[0]);
    }
  }
  globalThis.Date = ShiftedDate as DateConstructor;
}
