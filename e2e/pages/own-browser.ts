import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { findBrowser } from '#setup/find-browser.ts';

const WORDS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-port=0',
  '--lang=en-GB',
  '--window-size=1280,800',
];

/** A browser of the story's own on a profile that outlives it, so that it can be killed. */
export class OwnBrowser {
  readonly context: BrowserContext;
  readonly #process: ChildProcess;
  readonly #profile: string;

  private constructor(context: BrowserContext, running: ChildProcess, profile: string) {
    this.context = context;
    this.#process = running;
    this.#profile = profile;
  }

  static async open(profile: string): Promise<OwnBrowser> {
    const path = findBrowser();
    if (path === undefined) throw new Error('No browser to test with.');
    const words = [...WORDS, `--user-data-dir=${profile}`, 'about:blank'];
    const env = { ...process.env, TZ: 'Europe/Paris' };
    const running = spawn(path, words, {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      env,
    });
    const address = await devtoolsAddress(running);
    const browser = await chromium.connectOverCDP(address);
    const context = browser.contexts()[0];
    if (context === undefined) throw new Error('The browser has no window.');
    return new OwnBrowser(context, running, profile);
  }

  /** kill -9 of the browser and of every process that it started. */
  async kill(): Promise<void> {
    const { pid } = this.#process;
    if (pid === undefined || this.#process.exitCode !== null) return;
    const gone = once(this.#process, 'exit');
    process.kill(-pid, 'SIGKILL');
    await gone;
    rmSync(join(this.#profile, 'SingletonLock'), { force: true });
  }
}

function devtoolsAddress(running: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    running.stderr?.on('data', (bytes) => {
      said += String(bytes);
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    running.once('exit', () => reject(new Error(`The browser stopped: ${said}`)));
  });
}
