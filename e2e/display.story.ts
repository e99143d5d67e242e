import { expect } from '@playwright/test';
import { readActs, resetActs } from './pages/acts.ts';
import { DisplayPage } from './pages/display-page.ts';
import { openBoutique } from './pages/first-run.ts';
import { isSoonBorn, plainArticles, richest } from './pages/sample-shop.ts';
import { signIn } from './pages/second-till.ts';
import { story } from './pages/story.ts';

const [dress, scarf] = plainArticles('EUR');
if (!dress || !scarf) throw new Error('No articles.');

story.use({ keepsApp: true });

story.beforeEach(async ({ tab }) => {
  await tab.setViewportSize({ width: 1440, height: 900 });
  await openBoutique(tab, { start: 'sample', country: 'FR', currency: 'EUR' });
});

story(
  'somebody new enrols and consents on the second screen, without the clerk',
  async ({ tab, till }) => {
    const display = await DisplayPage.open(tab);
    await expect(display.page.getByRole('heading', { name: 'Atelier Rue Basse' })).toBeVisible();
    await till.open();
    await till.scan(dress.barcode);
    await expect(display.basket).toContainText(dress.name);
    await expect(display.page.getByText(/^With your phone number this earns/)).toBeVisible();

    await resetActs(tab);
    await display.enter('0612344218');
    await expect(
      display.page.getByRole('heading', { name: 'Welcome, ••\u00A042\u00A018' }),
    ).toBeVisible();
    await expect(till.promise).toBeVisible();
    await expect(tab.getByTestId('enrol')).toBeHidden();
    const consent = display.page.getByRole('group', { name: 'May we send offers?' });
    for (const answer of await consent.getByRole('button').all()) {
      await expect(answer).toHaveAttribute('aria-pressed', 'false');
    }
    await consent.getByRole('button', { name: 'SMS' }).click();
    await expect(consent.getByRole('button', { name: 'SMS' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    expect((await readActs(tab)).total).toBe(0);

    await till.payByCard();
    await expect(display.page.getByRole('heading', { name: /^Thank you, / })).toBeVisible();
    const news = await till.done.getByText(/points? earned · balance/).innerText();
    await expect(display.page.getByText(news)).toBeVisible();
    await till.type('4218');
    await tab.keyboard.press('Enter');
    await tab.locator('a[href^="/members/"]').first().click();
    await expect(tab.getByText(/^Agreed on .* on the customer display$/)).toBeVisible();
  },
);

story(
  'a member sees her own promise, uses her points, and nobody reads more of her',
  async ({ tab, till }) => {
    const { name = '', number, phone, ...secrets } = richest('EUR', isSoonBorn);
    const display = await DisplayPage.open(tab);
    await till.open();
    await display.enter(phone);
    await till.scan(dress.barcode);
    await till.scan(scarf.barcode);
    await expect(display.basket.getByRole('listitem')).toHaveCount(2);
    const onTill = await till.promise.locator('p').allInnerTexts();
    const birthday = onTill.indexOf('Birthday 25%');
    expect(onTill[birthday + 1]).toMatch(/^valid from /);
    expect(await display.promised()).toEqual(onTill.toSpliced(birthday, 2));

    await expect(display.usePoints).toHaveAttribute('aria-pressed', 'false');
    await display.usePoints.click();
    await expect(till.usePoints).toHaveAttribute('aria-pressed', 'true');
    expect(await display.usePoints.innerText()).toBe(
      (await till.usePoints.innerText()).replace('✓ ', ''),
    );
    await display.page.getByRole('button', { name: 'Keep my points' }).click();
    await expect(till.usePoints).toHaveAttribute('aria-pressed', 'false');
    await display.usePoints.click();
    await expect(till.usePoints).toHaveAttribute('aria-pressed', 'true');

    await display.page.close();
    await expect(tab.getByText('Customer display closed')).toBeVisible();
    const again = await DisplayPage.by(tab, () =>
      tab.getByRole('button', { name: 'Open it' }).click(),
    );
    await expect(again.basket.getByRole('listitem')).toHaveCount(2);
    await expect(again.usePoints).toHaveAttribute('aria-pressed', 'true');
    await expect(tab.getByText('Customer display closed')).toBeHidden();
    const promised = await again.promised();

    const told = await again.page.content();
    const surname = name.split(' ').slice(1).join(' ');
    for (const secret of [surname, number, phone.slice(0, 6), ...Object.values(secrets)]) {
      expect(secret.length).toBeGreaterThan(2);
      expect(told).not.toContain(secret);
    }

    await till.payByCard();
    await expect(again.page.getByRole('heading', { name: /^Thank you, / })).toBeVisible();
    await tab.evaluate(() => {
      window.print = () => undefined;
    });
    await tab.getByRole('button', { name: 'Print', exact: true }).click();
    const receipt = await tab.getByTestId('receipt-promise').textContent();
    // Of one who gets nothing off today, that much is no sentence of her receipt.
    const onPaper = promised.filter((sentence) => sentence !== 'No discount today');
    for (const sentence of onPaper) expect(receipt).toContain(sentence);
  },
);

story(
  'the display waits for its till, outlives its reload, and speaks its own language',
  async ({ tab, till, endpoint }) => {
    const early = await tab.context().newPage();
    await early.goto(`${endpoint.url}/display`);
    await expect(early.getByRole('heading', { name: 'Waiting for the till' })).toBeVisible();
    await early.close();

    const display = await DisplayPage.open(tab);
    const idle = display.page.getByRole('heading', { name: 'Atelier Rue Basse' });
    await till.open();
    await till.scan(dress.barcode);
    await expect(display.basket).toContainText(dress.name);
    await tab.getByRole('link', { name: 'Members' }).click();
    await expect(display.typePhone).toBeHidden();
    await expect(display.basket).toContainText(dress.name);

    await tab.goto('about:blank');
    await expect(idle).toBeVisible();
    await endpoint.kill();
    await tab.goto(endpoint.url);
    await signIn(tab);
    await tab.getByRole('link', { name: 'Sell' }).click();
    await expect(display.basket).toContainText(dress.name);

    await display.page.getByRole('combobox').selectOption('ja');
    await expect(display.page.getByRole('list', { name: 'お買い上げ' })).toBeVisible();
    await tab.reload();
    await signIn(tab);
    await expect(tab.getByRole('link', { name: 'Sell' })).toBeVisible();
  },
);
