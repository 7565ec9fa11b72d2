// How is `app://ledger/…` spelt in a stock browser, which has no such scheme? As an origin that never leaves the browser.

/** The origin that stands for `app://ledger`: a name below localhost is a secure context, and every request to it is intercepted. */
const pageOrigin = 'http://ledger.localhost';

/** The address as Chromium knows it. */
export const toPage = (address: string): string => address.replace(/^app:\/\/ledger(?=\/|$)/, pageOrigin);

/** The address as the program knows it. */
export const fromPage = (address: string): string =>
  address.startsWith(`${pageOrigin}/`) || address === pageOrigin ? `app://ledger${address.slice(pageOrigin.length)}` : address;
