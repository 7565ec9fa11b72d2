// How does the preload run? In the page, before its own scripts, with a `require` that knows `electron` and nothing else.
import { readFileSync } from 'node:fs';

/** The names under which the page reaches the process; the script below takes them away before the page can see them. */
export interface Doors {
  /** A binding: (kind, channel, arguments) → the handler's answer. */
  readonly call: string;
  /** The event by which the process speaks to the page. */
  readonly hear: string;
}

/**
 * The script for one window. It stands for Electron's isolated world: what crosses the bridge is copied and frozen, and only main
 * frames of the program's own pages get it. A real second world is not provided.
 */
export const preloadScript = (file: string, doors: Doors): string => `(() => {
  const call = globalThis[${JSON.stringify(doors.call)}];
  delete globalThis[${JSON.stringify(doors.call)}];
  if (window !== window.top || !call) return;
  const listeners = new Map();
  window.addEventListener(${JSON.stringify(doors.hear)}, (event) => {
    event.stopImmediatePropagation();
    for (const listener of [...(listeners.get(event.detail.channel) ?? [])]) listener({}, ...event.detail.values);
  }, true);
  const cross = (value) => {
    if (typeof value === 'function') return (...values) => cross(value(...values.map(cross)));
    if (value instanceof Promise) return value.then(cross, (error) => { throw new Error(error.message); });
    if (value === null || typeof value !== 'object') return value;
    return structuredClone(value);
  };
  const exposed = (value) => {
    if (typeof value !== 'object' || value === null) return cross(value);
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, member]) => [key, exposed(member)])));
  };
  const known = (name, members) => new Proxy(members, {
    get: (target, key) => {
      if (typeof key === 'string' && !(key in target)) throw new Error('not in the stand-in: ' + name + '.' + key);
      return target[key];
    },
  });
  const ipcRenderer = known('ipcRenderer', {
    invoke: (channel, ...values) => call('invoke', channel, values),
    on: (channel, listener) => void listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
    removeListener: (channel, listener) => void listeners.set(channel, (listeners.get(channel) ?? []).filter((one) => one !== listener)),
  });
  const contextBridge = known('contextBridge', {
    exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: exposed(api), enumerable: true }),
  });
  const electron = known('electron', { contextBridge, ipcRenderer });
  const require = (name) => {
    if (name === 'electron') return electron;
    throw new Error('not in the stand-in: require(' + name + ') in a sandboxed preload');
  };
  const module = { exports: {} };
  (function (require, module, exports) {
${readFileSync(file, 'utf8')}
  })(require, module, module.exports);
})();`;
