import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { ensureBrowser } from '#setup/find-browser.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** What else the page's server answers, beside the page itself. */
export type Answer = (request: Request) => Response | Promise<Response> | undefined;

/** Builds the page as the shop is built and opens it in a real Chromium, its profile on disk. */
export async function withBenchPage(
  measure: (page: Page) => Promise<void>,
  answer: Answer = () => undefined,
): Promise<void> {
  const executablePath = ensureBrowser();
  if (executablePath === undefined) throw new Error('no browser');
  const folder = mkdtempSync(join(tmpdir(), 'habitue-bench-'));
  await buildPage(join(folder, 'page'));
  const server = await serve(join(folder, 'page'), answer);
  const browser = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'],
  });
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(error));
    await page.goto(addressOf(server));
    await page.waitForFunction(() => 'benchPage' in globalThis);
    await measure(page);
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function buildPage(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: fileURLToPath(new URL('./page/', import.meta.url)),
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'esnext', chunkSizeWarningLimit: 2_000 },
  });
}

/** Isolated from other origins, so that the page's clock is a fine one. */
function serve(folder: string, answer: Answer): Promise<Server> {
  const fetch = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const answered = (await answer(request)) ?? fileIn(folder, pathname);
    answered.headers.set('Cross-Origin-Opener-Policy', 'same-origin');
    answered.headers.set('Cross-Origin-Embedder-Policy', 'require-corp');
    return answered;
  };
  const server = createAdaptorServer({ fetch }) as Server;
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function fileIn(folder: string, pathname: string): Response {
  const path = join(folder, pathname === '/' ? 'index.html' : pathname);
  if (!existsSync(path)) return new Response(null, { status: 404 });
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  return new Response(new Uint8Array(readFileSync(path)), { headers: { 'Content-Type': type } });
}

function addressOf(server: Server): string {
  const address = server.address();
  return typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}/` : '';
}
