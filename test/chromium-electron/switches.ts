// Which switches did the program append? The browser is started with them.

const appended: string[] = [];

/** Appends one of Chromium's switches. */
export const appendSwitch = (name: string, value?: string): void => {
  appended.push(value === undefined ? `--${name}` : `--${name}=${value}`);
};

/** All of them, as the browser wants them. */
export const appendedSwitches = (): readonly string[] => appended;
