import { characterOf, gapsToChoose, type ScanRules } from './scan-rules.ts';
import { afterKey, foldedCode, noRun, scannedIn } from './scan-run.ts';

/** A key as it came, with when it was struck. */
export interface RawKey {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly at: number;
}

/** What a test scan shows: how its keys came, and what the till would make of them. */
export interface ScanTrial {
  /** What arrived, before anything was made of it. */
  readonly raw: string;
  /** Milliseconds before each key but the first, the ending one included. */
  readonly gaps: readonly number[];
  readonly ending: 'Enter' | 'Tab' | 'silence';
  /** What the till would take; nothing where it would think that a person typed. */
  readonly code?: string;
  /** Full-width signs were made plain: an input method was on. */
  readonly folded: boolean;
  /** The code by the places of its keys, where it came as the upper row of an AZERTY keyboard. */
  readonly azerty?: string;
  readonly prefixed: boolean;
  /** So slow that no scanner did it. */
  readonly byHand: boolean;
  /** A longest gap that suits this scanner better. */
  readonly suggestedGapMs?: number;
}

const azertyRow = /^[&é"'(\-è_çà§!]{4,}$/u;
const slowestScanner = 100;
const roomAboveLongest = 2;

export function scanTrial(keys: readonly RawKey[], rules: ScanRules): ScanTrial {
  const last = keys.at(-1)?.key;
  const ending = last === 'Enter' || last === 'Tab' ? last : 'silence';
  const written = ending === 'silence' ? keys : keys.slice(0, -1);
  const raw = written.map(({ key }) => key).join('');
  const gaps = keys.slice(1).map(({ at }, n) => at - (keys[n]?.at ?? at));
  const longest = Math.max(0, ...gaps);
  const byHand = longest > slowestScanner;
  const code = written.length > 0 && longest <= rules.gapMs ? codeOf(written, rules) : undefined;
  const azerty = azertyRow.test(raw) && rules.reads === 'as-written';
  const suggestedGapMs = byHand || gaps.length === 0 ? undefined : gapFor(longest);
  const whole = foldedCode(raw);
  return {
    ...{ raw, gaps, ending, byHand },
    ...(code !== undefined && { code }),
    folded: whole !== raw.trim(),
    ...(azerty && { azerty: codeOf(written, { ...rules, reads: 'by-place' }) ?? raw }),
    prefixed: rules.prefix !== '' && whole.startsWith(rules.prefix),
    ...(suggestedGapMs !== undefined && { suggestedGapMs }),
  };
}

function codeOf(keys: readonly RawKey[], rules: ScanRules): string | undefined {
  const run = keys.reduce(
    (so, key) => afterKey(so, { character: characterOf(key, rules), at: 0 }, rules),
    noRun,
  );
  return scannedIn(run, rules);
}

/** Twice its longest gap leaves room for a bad day, and people out. */
function gapFor(longest: number): number {
  const most = gapsToChoose[gapsToChoose.length - 1] ?? slowestScanner;
  return gapsToChoose.find((gap) => gap >= roomAboveLongest * longest) ?? most;
}
