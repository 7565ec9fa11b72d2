// How does a page get its files? By the scheme `app://ledger/…`, from one folder, for reading only.
import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, relative, resolve } from 'node:path';
import type { CustomScheme } from 'electron';

/** The scheme, to be registered once before `ready`; it never bypasses the content policy. */
export const appScheme: CustomScheme = { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } };

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Answers requests for files below `root`; every answer carries `policy`, refusals too (toolchain §1.3). */
export const serveApp =
  (root: string, policy: string) =>
  async (request: Request): Promise<Response> => {
    const file = fileFor(root, request);
    const type = file ? mediaTypes[extname(file).toLowerCase()] : undefined;
    if (!file || !type) return answer(null, policy, 'text/plain');
    try {
      return answer(await readFile(file), policy, type);
    } catch {
      return answer(null, policy, 'text/plain');
    }
  };

const fileFor = (root: string, request: Request): string | null => {
  const url = URL.parse(request.url);
  if (request.method !== 'GET' || url?.protocol !== 'app:' || url.host !== 'ledger') return null;
  const path = decoded(url.pathname);
  if (path === null || path.includes('\0')) return null;
  const file = resolve(root, `.${path}`);
  const inside = relative(root, file);
  return inside !== '' && !inside.startsWith('..') && !isAbsolute(inside) ? file : null;
};

const decoded = (path: string): string | null => {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
};

const answer = (body: Uint8Array<ArrayBuffer> | null, policy: string, type: string): Response =>
  new Response(body, {
    status: body ? 200 : 404,
    headers: {
      'content-type': type,
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  });
