import type { Language } from '#domain/member/member.ts';
import { pseudoLanguage } from '#i18n/language.ts';
import { speech } from '#i18n/speech.ts';
import type { Audit } from '#storage/audit.ts';
import type { TillDatabase } from '#storage/database.ts';
import { askToKeep } from '#storage/keep.ts';
import type { SyncHandle } from '#sync/start-sync.ts';
import type { SettingsPorts } from './settings/settings-ports.ts';

export interface House {
  readonly db: TillDatabase;
  readonly sync: SyncHandle;
  readonly version: string;
}

/** What the settings ask of the rest of the house, each fetched when it is asked for. */
export function settingsPortsOf({ db, sync, version }: House): SettingsPorts {
  return {
    version,
    makeCode: sync.makeCode,
    pair: sync.pair,
    listAsides: sync.listAsides,
    listTills: sync.listTills,
    closeTill: sync.closeTill,
    releaseTill: sync.releaseTill,
    openBrought: sync.openBrought,
    askToKeep,
    async audit() {
      const { audit } = await import('#storage/audit.ts');
      return verdictOf(await audit(db));
    },
    async beginPractice(shop, practising) {
      const { beginPractice } = await import('./practice-till.ts');
      return await beginPractice(shop, { ...practising, language: spoken() });
    },
    async isPracticeThere() {
      const { isPracticeThere } = await import('./practice-till.ts');
      return await isPracticeThere();
    },
    async forgetPractice() {
      const { forgetPractice } = await import('./practice-till.ts');
      await forgetPractice();
    },
    async leavePractice() {
      const { leavePractice } = await import('./practice-till.ts');
      await leavePractice(db);
    },
    async fillSample(shop, opened) {
      const { fillSample } = await import('./fill-sample.ts');
      const filled = await fillSample(shop, opened, spoken());
      return filled.ok;
    },
  };
}

function spoken(): Language {
  const { language } = speech();
  return language === pseudoLanguage ? 'en' : language;
}

/** Where the record no longer fits: the number of the fact, or of the imported block. */
function verdictOf(audit: Audit): Awaited<ReturnType<SettingsPorts['audit']>> {
  switch (audit.verdict) {
    case 'whole':
      return { checked: audit.facts };
    case 'broken':
      return { checked: audit.brokenAt.seq, broken: audit.brokenAt.seq };
    case 'rewound':
      return { checked: audit.lastSeq, broken: audit.lastSeq + 1 };
    case 'block-broken':
      return { checked: audit.n, broken: audit.n + 1 };
    case 'emptied':
      return { checked: 0, broken: 1 };
  }
}
