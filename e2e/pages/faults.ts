import { expect, type Page, type Route } from '@playwright/test';

declare global {
  interface Window {
    /** What the disk lets through. */
    disk: { reads: boolean; writes: boolean };
  }
}

/** Put into the page before it starts: a disk that can be told to fail, as a full or torn one. */
export async function plantFaults(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.disk = { reads: true, writes: true };
    const failing = (of: object, names: readonly string[], fault: () => string | undefined) => {
      for (const name of names) {
        const own = Reflect.get(of, name);
        if (own === undefined) continue;
        Reflect.set(of, name, function (this: unknown, ...asked: readonly unknown[]) {
          const failed = fault();
          if (failed !== undefined) throw new DOMException('The disk does not answer.', failed);
          return Reflect.apply(own, this, asked);
        });
      }
    };
    const counts = ['get', 'getKey', 'getAll', 'getAllKeys', 'getAllRecords', 'count'];
    const reads = [...counts, 'openCursor', 'openKeyCursor'];
    const unread = () => (window.disk.reads ? undefined : 'UnknownError');
    failing(IDBObjectStore.prototype, reads, unread);
    failing(IDBIndex.prototype, reads, unread);
    failing(IDBObjectStore.prototype, ['add', 'put', 'delete', 'clear'], () =>
      window.disk.writes ? undefined : 'QuotaExceededError',
    );
  });
}

/** From here on the disk fails, or does not. */
export async function setDisk(page: Page, disk: Partial<Window['disk']>): Promise<void> {
  await page.evaluate((told) => Object.assign(window.disk, told), disk);
}

/**
 * What looks up reads the disk beside the page. Told so, it begins anew on a disk that fails, or on
 * one that does not.
 */
export async function setSearch(page: Page, { reads }: { reads: boolean }): Promise<void> {
  if (reads) {
    // One that is on its way is answered first, or nobody ever would.
    await page.context().unrouteAll({ behavior: 'wait' });
    return;
  }
  await page.context().route('**/assets/search-worker-*', withoutReads);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
}

async function withoutReads(route: Route): Promise<void> {
  const answer = await route.fetch();
  const fails = `IDBObjectStore.prototype.getAll = () => {
    throw new DOMException('The disk does not answer.', 'UnknownError');
  };`;
  await route.fulfill({ response: answer, body: `${fails}\n${await answer.text()}` });
}

/** What may come back in the place of an answer of the endpoint. */
export const NO_ANSWERS: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'the line is cut': (route) => route.abort(),
  'the endpoint answers 500': (route) => route.fulfill({ status: 500 }),
  'something else answers': (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p>Welcome to the hotel’s network.</p>' }),
  'half an answer comes': (route) =>
    route.fulfill({ contentType: 'application/json', body: '{"half":' }),
};
