import { assert } from '#domain/assert.ts';

interface ScriptPolicy {
  createScriptURL(url: string): unknown;
}

interface PolicyMaker {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptPolicy;
}

/** Only our own service worker and the worker files of this build may start as scripts. */
export function ownScript(url: string, base: string): string {
  const { origin, pathname } = new URL(url, base);
  assert(origin === new URL(base).origin, `a script of another place: ${url}`);
  assert(/^\/(sw\.js|(assets|src)\/[\w./-]+)$/.test(pathname), `not a script of ours: ${url}`);
  return url;
}

const maker = (globalThis as { trustedTypes?: PolicyMaker }).trustedTypes;

const policy = maker?.createPolicy('app', {
  createScriptURL: (url) => ownScript(url, location.href),
});

/** An address as the page's security policy wants it wherever a script is started. */
export function trustedScript(url: string): string {
  return (policy ? policy.createScriptURL(url) : url) as string;
}
