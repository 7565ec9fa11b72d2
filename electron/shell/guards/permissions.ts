// What may a page ask of the system? Nothing: no camera, clipboard, location, device or screen.
import type { Session } from 'electron';

type Permitting = Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler' | 'setDisplayMediaRequestHandler'
>;

/** Refuses every permission; Electron's default is to approve all, and request and check need a handler each (toolchain §1.2 item 5). */
export const guardPermissions = (session: Permitting): void => {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
};
