import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** A request that is no request of ours, or not now: answered with a code and nothing else done. */
export class TurnedAway extends HTTPException {
  override readonly name = 'TurnedAway';
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: ContentfulStatusCode,
    code: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(status, { message: code });
    this.code = code;
    this.headers = headers;
  }
}
