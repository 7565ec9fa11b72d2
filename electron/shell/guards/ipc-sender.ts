// Who may call? Only the main frame of the very page that the window was opened with.

/** What arrives with a message: the frame that sent it, which is null when it is already gone. */
export interface Sent {
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
  readonly sender: { readonly id: number };
}

/** The page that may send: the id of its contents and its path, e.g. `/index.html`. */
export interface ExpectedSender {
  readonly id: number;
  readonly path: string;
}

/** VS Code's four checks: the channel's own contents, a main frame, our scheme and host, our page (toolchain §1.2 item 17). */
export const isTrustedSender = (event: Sent, expected: ExpectedSender): boolean => {
  if (event.sender.id !== expected.id) return false;
  const frame = event.senderFrame;
  if (!frame || frame.parent !== null) return false;
  const url = URL.parse(frame.url);
  return url?.protocol === 'app:' && url.host === 'ledger' && url.pathname === expected.path;
};
