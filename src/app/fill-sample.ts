import { type NotRecorded, orNotRecorded } from '#actions/not-recorded.ts';
import type { Shop } from '#actions/shop.ts';
import { momentNow } from '#actions/shop-day.ts';
import type { FactBody } from '#domain/fact/fact.ts';
import type { Language } from '#domain/member/member.ts';
import { done, type Result } from '#domain/result.ts';
import type { SampleBoutique } from '#sample/sample-boutique.ts';
import { append } from '#storage/append.ts';
import { discardBatch, type Staged, stageBlocks } from '#storage/blocks.ts';
import { packRecords } from '#storage/pack-records.ts';
import { readCardBoxes } from '#storage/read/read-shop.ts';
import type { Opened } from './settings/settings-ports.ts';

type Filling = Pick<Shop, 'db' | 'now' | 'zone' | 'nudge'>;

interface Filled extends Opened {
  /** The boutique has articles of its own already: the sample's stay out. */
  readonly catalogue?: 'own' | 'sample';
  /** How many people. */
  readonly members?: number;
}

/** Puts the sample's people, articles and past into a boutique that was just opened. */
export async function fillSample(
  shop: Filling,
  opened: Filled,
  language: Language,
): Promise<Result<void, NotRecorded>> {
  const { SAMPLE_SEED: seed, sampleBoutique } = await import('#sample/sample-boutique.ts');
  const { currency, members = 400 } = opened;
  const today = momentNow(shop).day;
  const sample = sampleBoutique({ seed, today, currency, language, members });
  return await orNotRecorded(record(shop, opened, sample));
}

async function record(
  shop: Filling,
  { manager, catalogue: of = 'sample' }: Filled,
  sample: SampleBoutique,
): Promise<Result<void, never>> {
  const staged = await stageBlocks(shop.db, packRecords(sample.records));
  const bodies = [
    imported(staged, sample),
    ...(of === 'sample' ? [catalogue(sample)] : []),
    ...((await readCardBoxes(shop.db)).length > 0 ? [] : [printed(sample)]),
    ...formerClerks(sample, manager),
  ];
  try {
    const who = { clerk: manager.clerk, at: momentNow(shop) };
    await append(shop.db, who, () => ({ bodies, cards: [] }));
  } catch (error) {
    await discardBatch(shop.db, staged.batch);
    throw error;
  }
  shop.nudge();
  return done(undefined);
}

function imported({ batch, blocks }: Staged, { name, counts }: SampleBoutique): FactBody {
  return { type: 'blocks.imported', batch, source: name, blocks, counts };
}

function catalogue({ articles }: SampleBoutique): FactBody {
  return { type: 'catalogue.changed', articles };
}

function printed({ cards: boxes }: SampleBoutique): FactBody {
  return { type: 'cards.printed', boxes };
}

/** Whoever served in the sample's past has a name there, and has left: nobody signs in as them. */
function formerClerks({ clerks }: SampleBoutique, { pin }: Opened['manager']): FactBody[] {
  return clerks.map((clerk) => ({ type: 'clerk.changed', ...clerk, pin, left: true }));
}
