// May a page save a file by itself? No: files are written by calls, to places that a person has picked.
import type { DownloadItem, Event } from 'electron';

/** The part of a session that this guard needs. */
export interface Downloading {
  on(event: 'will-download', listener: (event: Event, item: DownloadItem) => void): unknown;
}

/** Refuses every download (reliability row 102). */
export const guardDownloads = (session: Downloading): void => {
  session.on('will-download', (event) => event.preventDefault());
};
