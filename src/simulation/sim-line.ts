import * as v from 'valibot';
import { done, refused } from '#domain/result.ts';
import type { Line, Question } from '#sync/line.ts';
import { type Ask, Lost } from './flight.ts';

/** What travels: which door of the endpoint, who asks, and what. */
export interface Told {
  readonly method: string;
  readonly path: string;
  readonly token?: string;
  readonly body?: unknown;
}

/** How the endpoint answered. */
export interface Answered {
  readonly status: number;
  readonly body: unknown;
}

/** The till's line with the simulated network in place of `fetch`. */
export function simLine(ask: Ask): Line {
  return {
    async ask<Answer>({ method = 'POST', path, token, body, form }: Question<Answer>) {
      const told: Told = { method, path, ...(token !== undefined && { token }), body };
      const heard = await heardFrom(ask, told);
      if (heard === undefined || heard.status >= 500) return refused({ code: 'LINE_DOWN' });
      if (heard.status >= 400) {
        const { code } = heard.body as { readonly code: string };
        return refused({ code: 'TURNED_AWAY', said: code });
      }
      const answer = v.safeParse(form, heard.body);
      return answer.success ? done(answer.output) : refused({ code: 'LINE_DOWN' });
    },
    getBytes: async () => refused({ code: 'LINE_DOWN' }),
    putBytes: async () => refused({ code: 'LINE_DOWN' }),
  };
}

/** Nothing where no answer came, or what came is none. */
async function heardFrom(ask: Ask, told: Told): Promise<Answered | undefined> {
  try {
    return JSON.parse(await ask(JSON.stringify(told))) as Answered;
  } catch (error) {
    if (error instanceof Lost || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
