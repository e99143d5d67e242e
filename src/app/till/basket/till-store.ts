import type { Card } from '#domain/member/card.ts';
import type { Minor } from '#domain/money/money.ts';
import type { Purchase, PurchaseReturn } from '#domain/purchase/purchase.ts';
import { newSale, type Sale, type SaleAct } from './sale.ts';
import { firstStep, type Steps, stepBack, stepOn } from './steps.ts';

/** The purchase that was just recorded: it stays in view until the next act. */
export interface Done {
  readonly purchase: Purchase;
  readonly changeMinor: Minor;
  /** Milliseconds since 1970. */
  readonly recordedAt: number;
  readonly member?: Card;
  /** What came back in the same act. */
  readonly back?: PurchaseReturn;
  /** The basket as it was paid: the purchase undone, it stands on the till again. */
  readonly sale: Sale;
}

export interface TillNow {
  /** What was kept from before has been read. Acts made earlier wait for it. */
  readonly ready: boolean;
  readonly steps: Steps;
  readonly done?: Done | undefined;
  /** Her card as it was when she was attached: it stands in until the live one is read. */
  readonly seen?: Card | undefined;
}

export interface TillStore {
  now(): TillNow;
  subscribe(heard: () => void): () => void;
  act(act: SaleAct): void;
  attach(card: Card): void;
  undo(): void;
  /** Puts another sale on the till: a parked one, or nothing. */
  turnTo(sale: Sale): void;
  clear(): void;
  recorded(done: Done): void;
  forgetDone(): void;
}

export interface TillPorts {
  newId(): string;
  /** The sale that stood on the till when the page was last left. */
  kept(): Promise<Sale | undefined>;
  keep(sale: Sale): void;
}

/** Outlives the screen, so that a basket stays while somebody looks at a member. */
export function openTillStore(ports: TillPorts): TillStore {
  const listeners = new Set<() => void>();
  let now: TillNow = { ready: false, steps: firstStep(newSale(ports.newId())) };
  let early: ((steps: Steps) => Steps)[] = [];

  const change = (next: TillNow) => {
    const { sale } = now.steps;
    now = next;
    if (now.ready && next.steps.sale !== sale) ports.keep(next.steps.sale);
    for (const heard of listeners) heard();
  };
  const move = (to: (steps: Steps) => Steps) => {
    if (!now.ready) early.push(to);
    else change({ ...now, steps: to(now.steps) });
  };
  const begin = (kept: Sale | undefined) => {
    const steps = kept === undefined ? now.steps : firstStep(kept);
    const waited = early;
    early = [];
    change({ ...now, ready: true, steps: waited.reduce((so, to) => to(so), steps) });
  };
  ports.kept().then(begin, () => begin(undefined));

  return {
    now: () => now,
    subscribe(heard) {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    act: (act) => move((steps) => stepOn(steps, act)),
    attach(card) {
      change({ ...now, seen: card });
      move((steps) => stepOn(steps, { act: 'attach', member: card.member }));
    },
    undo: () => move(stepBack),
    turnTo: (sale) => move(() => firstStep(sale)),
    clear: () => move(() => firstStep(newSale(ports.newId()))),
    recorded(done) {
      change({ ...now, done, steps: firstStep(newSale(ports.newId())) });
    },
    forgetDone: () => change({ ...now, done: undefined }),
  };
}
