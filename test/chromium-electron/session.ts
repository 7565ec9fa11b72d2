// What is a session here? A browser context, its scheme handlers, and the guards that were set on it.
import { EventEmitter } from 'node:events';
import type { CustomScheme, Session } from 'electron';
import { type OpenContext, openContext, type Showing } from './browsers.ts';
import { record } from './records.ts';
import { guardTraffic } from './traffic.ts';

type RequestHandler = Parameters<Session['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<Session['setPermissionCheckHandler']>[0];
type DeviceHandler = Parameters<Session['setDevicePermissionHandler']>[0];
/** The handlers as a test asks them: with a permission, and without a page to tell them more. */
type Asking = (contents: unknown, permission: string, answer: (isGranted: boolean) => void) => void;
type Checking = (about: unknown, permission?: string) => boolean;
type Before = Parameters<Session['webRequest']['onBeforeRequest']>[0];
type Provided = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setProxy'
  | 'setSpellCheckerEnabled'
>;
type SchemeHandler = (request: Request) => Response | Promise<Response>;

/** What the handlers of a session grant. */
export interface Granted {
  readonly request: boolean;
  readonly check: boolean;
  readonly device: boolean;
}

// A class, because Electron's sessions are emitters.
/** One session. Requests pass `webRequest` and the scheme's handler; permissions are recorded, and tests ask the handlers. */
export class StandInSession extends EventEmitter implements Provided {
  readonly name: string;
  readonly schemes = new Map<string, SchemeHandler>();
  readonly protocol = { handle: (scheme: string, handler: SchemeHandler): void => void this.schemes.set(scheme, handler) };
  before: Before | null = null;
  readonly webRequest = {
    onBeforeRequest: (listener: Before): void => {
      this.before = listener;
    },
  };
  #request: RequestHandler = null;
  #check: CheckHandler = null;
  #device: DeviceHandler = null;
  #opened: Promise<OpenContext> | null = null;

  constructor(name: string) {
    super();
    this.name = name;
  }

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.#request = handler;
    record('session.setPermissionRequestHandler', this.name);
  }

  setPermissionCheckHandler(handler: CheckHandler): void {
    this.#check = handler;
    record('session.setPermissionCheckHandler', this.name);
  }

  setDevicePermissionHandler(handler: DeviceHandler): void {
    this.#device = handler;
    record('session.setDevicePermissionHandler', this.name);
  }

  setDisplayMediaRequestHandler(handler: Parameters<Session['setDisplayMediaRequestHandler']>[0]): void {
    record('session.setDisplayMediaRequestHandler', this.name, handler);
  }

  setSpellCheckerEnabled(isEnabled: boolean): void {
    record('session.setSpellCheckerEnabled', this.name, isEnabled);
  }

  async setProxy(config: Parameters<Session['setProxy']>[0]): Promise<void> {
    record('session.setProxy', this.name, config);
  }

  /** Asks the recorded permission handlers as Electron would; without a handler Electron approves. */
  askPermission(permission: string): Granted {
    let request = this.#request === null;
    const asking = this.#request as Asking | null;
    asking?.({}, permission, (isGranted) => {
      request = isGranted;
    });
    const check = (this.#check as Checking | null)?.(null, permission) ?? true;
    const device = (this.#device as Checking | null)?.({}) ?? true;
    return { request, check, device };
  }

  /** The context of this session, opened with its first window. */
  open(showing: Showing): Promise<OpenContext> {
    this.#opened ??= openContext(showing).then(async (opened) => {
      await guardTraffic(this, opened.context);
      return opened;
    });
    return this.#opened;
  }
}

const partitions = new Map<string, StandInSession>();

/** Sessions by partition; a name with `persist:` would reach the disk and is not offered. */
export const sessions = {
  fromPartition: (name: string, options?: object): StandInSession => {
    if (name.startsWith('persist:')) throw new Error('not in the stand-in: a persistent partition');
    record('session.fromPartition', name, options);
    const existing = partitions.get(name) ?? new StandInSession(name);
    partitions.set(name, existing);
    return existing;
  },
};

/** Registering a scheme is recorded; the browser knows the one scheme by its stand-in address. */
export const standInProtocol = {
  registerSchemesAsPrivileged: (schemes: CustomScheme[]): void => record('protocol.registerSchemesAsPrivileged', schemes),
};
