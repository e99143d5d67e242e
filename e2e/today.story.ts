import { expect } from '@playwright/test';
import { readActs, resetActs } from './pages/acts.ts';
import { MANAGER, openBoutique } from './pages/first-run.ts';
import { story } from './pages/story.ts';
import { withoutTelephone } from './pages/telephone.ts';

story(
  'a manager opens the day, calls, marks it done, undoes, and the profile shows it',
  async ({ tab }) => {
    await withoutTelephone(tab);
    await openBoutique(tab, { start: 'sample', country: 'CN', currency: 'CNY' });

    await resetActs(tab);
    const people = tab.getByRole('list', { name: 'People to contact' });
    const calls = people.getByRole('link', { name: /^Call / });
    await expect(calls.first()).toBeVisible();
    expect((await readActs(tab)).total).toBe(0);
    expect(await people.locator('> li').count()).toBeLessThanOrEqual(7);

    const name = (await calls.first().getAttribute('aria-label'))?.replace('Call ', '') ?? '';
    expect(await calls.first().getAttribute('href')).toMatch(/^tel:\+\d{6,15}$/);
    await resetActs(tab);
    await calls.first().click();
    await tab.getByRole('button', { name: 'Reached' }).click();
    expect((await readActs(tab)).total).toBe(2);
    await expect(people.getByRole('link', { name: `Call ${name}` })).toHaveCount(0);

    await resetActs(tab);
    await tab.getByRole('button', { name: 'Undo' }).click();
    await expect(people.getByRole('link', { name: `Call ${name}` })).toHaveCount(1);
    expect((await readActs(tab)).total).toBe(1);

    await people.getByRole('link', { name: `Call ${name}` }).click();
    await tab.getByRole('button', { name: 'Reached' }).click();
    await expect(people.getByRole('link', { name: `Call ${name}` })).toHaveCount(0);
    await tab.getByRole('button', { name: /^Done today/ }).click();
    await tab.getByRole('link', { name }).first().click();
    await expect(tab.getByRole('heading', { level: 1, name })).toBeVisible();
    const contacts = tab.getByRole('region', { name: /contacts/i });
    await expect(contacts).toContainText(/reached/i);
    await expect(contacts).toContainText(MANAGER.name);
  },
);
