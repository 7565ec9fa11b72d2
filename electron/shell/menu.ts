// Which menu is there? None, but on a Mac, where copying and pasting need one.
import { Menu } from 'electron';

/** Removes Electron's default menu, which opens developer tools and web pages. */
export const setMenu = (platform: NodeJS.Platform): void => {
  const needed = platform === 'darwin' ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }]) : null;
  Menu.setApplicationMenu(needed);
};
