import { expect } from '@playwright/test';
import { readActs, resetActs } from './pages/acts.ts';
import { mishearings, noteAnnounced } from './pages/announced.ts';
import { Desk, furnish } from './pages/desk.ts';
import { openBoutique } from './pages/first-run.ts';
import { FLOWS } from './pages/flows.ts';
import { BY, type By, underFingers } from './pages/hands.ts';
import { JOBS, type Job } from './pages/jobs.ts';
import { LANGUAGES, speak, tabBeside } from './pages/looks.ts';
import { story } from './pages/story.ts';
import { withoutTelephone } from './pages/telephone.ts';

interface Play {
  readonly by: By;
  readonly language: string;
  readonly cut: boolean;
}

const SPOKEN = { keyboard: 'ja', scanner: 'fr', touch: 'en' } as const;

/** All hands in every language, with the line and without; or each once, in one of them. */
const PLAYS: readonly Play[] = BY.flatMap((by) =>
  process.env.HABITUE_ACTS === 'all'
    ? LANGUAGES.flatMap((language) => [false, true].map((cut) => ({ by, language, cut })))
    : [{ by, language: SPOKEN[by], cut: by !== 'touch' }],
);

story.use({ keepsApp: true });

story('every job stays within its acts, by finger, by keys and with a scanner', async ({ tab }) => {
  story.setTimeout(300_000 + PLAYS.length * 120_000);
  const most = new Map<string, number>();
  await noteAnnounced(tab);
  await tab.reload();
  await openBoutique(tab, { start: 'sample', country: 'CN', currency: 'CNY' });
  await tab.evaluate(() => navigator.serviceWorker.ready);
  await withoutTelephone(tab);
  const shop = await furnish(tab);
  const beside = await tabBeside(tab);
  for (const { by, language, cut } of PLAYS) {
    await speak(tab, beside, language);
    if (by === 'touch') await underFingers(tab);
    await tab.context().setOffline(cut);
    const desk = new Desk(shop, by, language);
    for (const job of JOBS.filter((each) => each.by === undefined || each.by === by)) {
      await job.before?.(desk);
      await resetActs(tab);
      await job.act(desk);
      const { total } = await readActs(tab);
      const where = `${job.id} by ${by} in ${language}${cut ? ', line cut' : ''}`;
      expect.soft(total, where).toBeLessThanOrEqual(job.most);
      const key = `${job.id} ${by}`;
      most.set(key, Math.max(most.get(key) ?? 0, total));
    }
    if (by === 'scanner') await listen(desk);
  }
  console.log(table(most));
});

/** Whoever listens to the screen is told each step of the work once, in few words. */
async function listen(desk: Desk): Promise<void> {
  for (const flow of FLOWS) {
    expect.soft(await mishearings(desk, flow), `${flow.name} in ${desk.language}`).toEqual([]);
  }
}

/** The most acts that each job took, by whatever language and line. */
function table(most: ReadonlyMap<string, number>): string {
  const row = ({ id, most: budget }: Job) =>
    [id.padEnd(18), `${budget}`, ...BY.map((by) => `${most.get(`${id} ${by}`) ?? '–'}`)].join('\t');
  return [['job'.padEnd(18), 'budget', ...BY].join('\t'), ...JOBS.map(row)].join('\n');
}
