import { type Result, refused } from '#domain/result.ts';
import { StaleTab, StorageOutage } from '#storage/outage.ts';

/** The disk did not take it. Nothing of it was recorded, and whoever asked must be told. */
export interface NotRecorded {
  readonly code: 'NOT_RECORDED';
  readonly kind: 'full' | 'closed' | 'unknown' | 'stale-tab';
}

/** The one place where an outage of storage becomes something a screen can say. */
export async function orNotRecorded<Value, Refusal>(
  recording: Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | NotRecorded>> {
  try {
    return await recording;
  } catch (error) {
    if (error instanceof StaleTab) return refused({ code: 'NOT_RECORDED', kind: 'stale-tab' });
    if (!(error instanceof StorageOutage)) throw error;
    return refused({ code: 'NOT_RECORDED', kind: error.kind });
  }
}
