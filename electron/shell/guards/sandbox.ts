// Which switches does Chromium start with? The sandbox for every page, and nothing that talks to the network by itself.
import type { App } from 'electron';

/** Chromium's own background services that would reach for the network; each is switched off before ready. */
export const offlineSwitches = [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
  'disable-sync',
  'no-pings',
] as const;

/** No name is ever looked up: a request that slipped past every other guard would find no address (the leak drill saw Chromium ask a name server). */
const noNames = ['host-resolver-rules', 'MAP * ~NOTFOUND'] as const;

/** Sandboxes every renderer and silences Chromium's background services (toolchain §1.2 items 2–4). Must run before `ready`. */
export const guardProcess = (app: Pick<App, 'enableSandbox' | 'commandLine'>): void => {
  app.enableSandbox();
  for (const name of offlineSwitches) app.commandLine.appendSwitch(name);
  app.commandLine.appendSwitch(...noNames);
};
