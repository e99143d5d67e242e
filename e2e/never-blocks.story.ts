import { expect, type Page } from '@playwright/test';
import { readActs, resetActs } from './pages/acts.ts';
import { expectAlike } from './pages/agreement.ts';
import { Desk, furnish, MEMBER_PHONE, type Shop } from './pages/desk.ts';
import { openBoutique } from './pages/first-run.ts';
import { FLOWS, type Flow } from './pages/flows.ts';
import { MISHAPS, type Mishap, type Scene } from './pages/mishaps.ts';
import { story } from './pages/story.ts';
import { withoutTelephone } from './pages/telephone.ts';

/** As a clerk may write it; she was enrolled without the country. */
const KNOWN = `+86${MEMBER_PHONE}`;

interface Play {
  readonly mishap: Mishap;
  readonly flow: Flow;
  /** Before which of its steps. */
  readonly at: number;
}

/** Every mishap before every step of every flow; or each once, in the middle of one of them. */
const PLAYS: readonly Play[] = MISHAPS.flatMap((mishap, n) => {
  const flows = FLOWS.slice(n % FLOWS.length);
  const some = flows.slice(0, 1).map((flow) => ({ mishap, flow, at: 1 + (n % 2) }));
  const all = FLOWS.flatMap((flow) => flow.steps.map((_, at) => ({ mishap, flow, at })));
  return process.env.HABITUE_MISHAPS === 'all' ? all : some;
});

story.use({ keepsApp: true });

story('whatever goes wrong, the work goes on and costs no act more', async ({ tab, endpoint }) => {
  story.setTimeout(300_000 + PLAYS.length * 60_000);
  await openBoutique(tab, { start: 'sample', country: 'CN', currency: 'CNY' });
  await tab.evaluate(() => navigator.serviceWorker.ready);
  await withoutTelephone(tab);
  await withoutPaper(tab);
  const shop = await furnish(tab);
  const receipts = [await earnPoints(shop)];
  await story.step('a phone that is known already', () => enrolKnown(shop));
  for (const play of PLAYS) {
    const receipt = await playThrough({ page: tab, endpoint }, shop, play);
    if (receipt !== '') receipts.push(receipt);
  }
  await expectAlike(endpoint, [tab], receipts.toSorted());
  console.log(`${PLAYS.length} mishaps, ${receipts.length} purchases, each recorded once`);
});

/** Two who type the number of one person have one person. */
async function enrolKnown(shop: Shop): Promise<void> {
  const { page } = shop;
  const desk = new Desk(shop, 'keyboard', 'en');
  await desk.clear();
  await resetActs(page);
  await desk.hands.write(KNOWN);
  const members = page.getByRole('group', { name: 'Members' });
  await expect(members.getByRole('option')).toHaveCount(1);
  await desk.hands.take(members.getByRole('option'));
  await expect(page.locator('main a[href^="/members/"]').first()).toBeVisible();
  const { total } = await readActs(page);
  expect.soft(total, 'a phone that is known already').toBeLessThanOrEqual(KNOWN.length + 1);
}

/** Answers with the receipt, where something was sold. */
async function playThrough(scene: Scene, shop: Shop, { mishap, flow, at }: Play): Promise<string> {
  const desk = new Desk(shop, 'scanner', 'en');
  const strike = await mishap.ready(scene);
  await flow.before(desk);
  await resetActs(scene.page);
  for (const [n, step] of flow.steps.entries()) {
    if (n === at) await strike();
    await step(desk);
  }
  const { total } = await readActs(scene.page);
  const when = `${flow.name}, where ${mishap.name} before step ${at + 1}`;
  expect.soft(total, when).toBeLessThanOrEqual(flow.most);
  await mishap.over(scene);
  return desk.receipt;
}

async function earnPoints(shop: Shop): Promise<string> {
  const desk = new Desk(shop, 'scanner', 'en');
  await desk.clear();
  await desk.ringUp(2);
  await desk.scanCard();
  await expect(desk.till.promise).toBeVisible();
  return await desk.till.payByCard();
}

/** The dialog of the browser would wait for somebody. */
async function withoutPaper(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.print = () => undefined;
  });
}
