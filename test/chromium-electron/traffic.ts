// What may a page of a session load? Each request asks the guards in Electron's order; what is left comes from the scheme's handler.
import type { BrowserContext, Frame, Page, Request as PageRequest, Route } from 'playwright';
import { fromPage } from './addresses.ts';
import type { StandInSession } from './session.ts';

/** What a window tells about its page when a navigation begins there. */
export interface PageOwner {
  /** True when the program itself loads this address now. */
  expects(address: string): boolean;
  /** Emits Electron's navigation events; true when a guard prevented it. */
  isPrevented(address: string, isMainFrame: boolean): boolean;
  /** Asks the handler of new windows about an address. */
  mayOpen(address: string): boolean;
  /** A page of this owner wanted to save something. */
  download(): void;
}

const owners = new WeakMap<Page, PageOwner>();

/** Says whose page this is; a page that nobody owns is a new window, which a guard was asked about. */
export const ownPage = (page: Page, owner: PageOwner): void => {
  owners.set(page, owner);
  page.on('download', (download) => {
    owner.download();
    void download.cancel();
  });
  page.on('popup', (popup) => {
    if (owner.mayOpen(fromPage(popup.url()))) throw new Error('not in the stand-in: a second window opened by a page');
    void popup.close();
  });
};

/** Intercepts every request of a context; nothing ever reaches the network. */
export const guardTraffic = async (session: StandInSession, context: BrowserContext): Promise<void> => {
  await context.route('**/*', (route) =>
    pass(session, route).catch((error: unknown) => {
      // A page that was closed meanwhile needs no answer any more.
      if (!String(error).includes('has been closed')) throw error;
    }),
  );
};

const pass = async (session: StandInSession, route: Route): Promise<void> => {
  const request = route.request();
  const address = fromPage(request.url());
  // 204 leaves the page as it is, which is what a prevented navigation does in Electron.
  if (request.isNavigationRequest() && isRefused(frameOf(request), address)) return route.fulfill({ status: 204 });
  if (isCancelled(session, { url: address, method: request.method(), resourceType: request.resourceType() })) return route.abort('blockedbyclient');
  const handler = session.schemes.get(URL.parse(address)?.protocol.replace(':', '') ?? '');
  if (!handler) return route.abort('blockedbyclient');
  const answer = await handler(new Request(address, { method: request.method() }));
  await route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body: Buffer.from(await answer.arrayBuffer()) });
};

/** The frame that navigates; null for a window that is only now being opened by a page. */
const frameOf = (request: PageRequest): Frame | null => {
  try {
    return request.frame();
  } catch {
    return null;
  }
};

const isRefused = (frame: Frame | null, address: string): boolean => {
  const owner = frame ? owners.get(frame.page()) : undefined;
  if (!frame || !owner) return true;
  const isMainFrame = frame.parentFrame() === null;
  return !(isMainFrame && owner.expects(address)) && owner.isPrevented(address, isMainFrame);
};

const isCancelled = (session: StandInSession, details: { url: string; method: string; resourceType: string }): boolean => {
  let isCancel = false;
  const listener = session.before as unknown as ((details: object, answer: (response: { cancel?: boolean }) => void) => void) | null;
  listener?.(details, (response) => {
    isCancel = response.cancel === true;
  });
  return isCancel;
};
