import type { BaseIssue } from 'valibot';

/**
 * One thing that is wrong with a document: where (a JSON path), what, and what is allowed there.
 */
export interface Issue {
  readonly path: string;
  readonly message: string;
  readonly allowed?: string;
}

export function issuesOf(issues: readonly BaseIssue<unknown>[]): Issue[] {
  return issues.map((issue) => {
    const path = pathOf(issue.path?.map(({ key }) => key) ?? []);
    if (issue.expected === 'never') return { path, message: 'is not known here' };
    if (issue.received === 'undefined') return { path, message: 'is missing' };
    return { path, message: `is ${shown(issue.input)}`, allowed: allowedBy(issue) };
  });
}

/** `$.tiers[0].rank`; a key that is no plain word is quoted. */
export function pathOf(keys: readonly unknown[]): string {
  const steps = keys.map((key) => {
    if (typeof key === 'number') return `[${key}]`;
    const name = String(key);
    return /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
  });
  return `$${steps.join('')}`;
}

/** Our own schemas say what is allowed in the message; the library's own words stand in. */
function allowedBy({ message, expected }: BaseIssue<unknown>): string {
  return message.startsWith('Invalid ') ? (expected ?? message) : message;
}

const LONGEST = 60;

function shown(input: unknown): string {
  const text = JSON.stringify(input) ?? String(input);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
