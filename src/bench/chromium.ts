import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import { chromium, type Page } from '@playwright/test';
import tailwindcss from '@tailwindcss/vite';
import { build } from 'vite';
import { ensureBrowser } from '#setup/find-browser.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** What else the page's server answers, beside the page itself. */
export type Answer = (request: Request) => Response | Promise<Response> | undefined;

/** Builds the page as the shop is built and opens it in a real Chromium. */
export async function withBenchPage(
  measure: (page: Page) => Promise<void>,
  answer: Answer = () => undefined,
): Promise<void> {
  await withBuiltPage(
    'index.html',
    async (address) => {
      await withBrowser(async (page) => {
        await page.goto(address);
        await page.waitForFunction(() => 'benchPage' in globalThis);
        await measure(page);
      });
    },
    answer,
  );
}

/** A page of the bench's own, built and served. */
export async function withBuiltPage(
  html: string,
  use: (address: string) => Promise<void>,
  answer: Answer = () => undefined,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'habitue-bench-page-'));
  await buildPage(html, folder);
  const server = await serve(folder, answer);
  try {
    await use(`${addressOf(server)}${html}`);
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A real Chromium with its profile on disk. */
export async function withBrowser(use: (page: Page) => Promise<void>): Promise<void> {
  const executablePath = ensureBrowser();
  if (executablePath === undefined) throw new Error('no browser');
  const profile = mkdtempSync(join(tmpdir(), 'habitue-bench-profile-'));
  const browser = await chromium.launchPersistentContext(profile, {
    ...{ executablePath, locale: 'en-GB', viewport: { width: 1024, height: 768 } },
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'],
  });
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(error));
    await use(page);
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function buildPage(html: string, outDir: string): Promise<void> {
  const root = fileURLToPath(new URL('./page/', import.meta.url));
  await build({
    ...{ configFile: false, root, logLevel: 'error', worker: { format: 'es' } },
    plugins: [tailwindcss()],
    build: {
      ...{ outDir, emptyOutDir: true, target: 'esnext', chunkSizeWarningLimit: 2_000 },
      rolldownOptions: { input: join(root, html) },
    },
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
  const path = join(folder, pathname);
  if (!existsSync(path)) return new Response(null, { status: 404 });
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  return new Response(new Uint8Array(readFileSync(path)), { headers: { 'Content-Type': type } });
}

function addressOf(server: Server): string {
  const address = server.address();
  return typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}/` : '';
}
