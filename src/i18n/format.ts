import type { Day, MonthDay } from '#domain/calendar/day.ts';
import type { BasisPoints, Minor, Points } from '#domain/money/money.ts';
import { changeText, countText, moneyText, percentText, zheText } from './amount-text.ts';
import {
  dayText,
  monthDayText,
  monthText,
  relativeDayText,
  spanText,
  timeLeftText,
  timeText,
  weekdaysText,
  weekdayText,
} from './day-text.ts';
import type { ScreenLanguage } from './language.ts';
import { maskedPhoneText, phoneText } from './phone-text.ts';

/** What the shop decides about figures; digits and separators belong to the language. */
export interface Trade {
  readonly currency: string;
  readonly country: string;
  /** IANA zone of the boutique; without one, the device's. */
  readonly zone?: string | undefined;
}

/** Every figure a sentence may need, as text in one language, for one shop. */
export function formatIn(language: ScreenLanguage, trade: Trade) {
  return {
    money: (minor: Minor) => moneyText(minor, trade.currency, language),
    change: (minor: Minor) => changeText(minor, trade.currency, language),
    points: (points: Points) => countText(points, language),
    percent: (share: BasisPoints) => percentText(share, language),
    zhe: (off: BasisPoints) => zheText(off),
    day: (day: Day, today: Day) => dayText(day, today, language),
    weekday: (day: Day) => weekdayText(day, language),
    weekdays: (weekdays: readonly number[]) => weekdaysText(weekdays, language),
    monthDay: (when: MonthDay) => monthDayText(when, language),
    month: (month: number) => monthText(month, language),
    time: (instant: string | number) => timeText(instant, language, trade.zone),
    relativeDay: (day: Day, today: Day) => relativeDayText(day, today, language),
    span: (days: number) => spanText(days, language),
    timeLeft: (seconds: number) => timeLeftText(seconds, language),
    phone: (e164: string) => phoneText(e164, trade.country),
    maskedPhone: maskedPhoneText,
  };
}

export type Format = ReturnType<typeof formatIn>;
