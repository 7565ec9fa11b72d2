// What may a page do inside its process? What a plain web page may, and less.
import type { Session, WebPreferences } from 'electron';

interface Page {
  readonly preload: string;
  readonly session: Session;
  readonly isPackaged: boolean;
}

/** The preferences of every window, each stated although most are defaults, so that a test can hold them (toolchain §1.2 items 2–4, 6, 8–11). */
export const webPreferencesFor = ({ preload, session, isPackaged }: Page): WebPreferences => ({
  preload,
  session,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  devTools: !isPackaged,
});
