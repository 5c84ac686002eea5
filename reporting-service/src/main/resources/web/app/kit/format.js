import { languageTag, t } from './language.js';

/** Numbers and dates in the habit of the reader's language. Decimals keep the digits with which they came. */

/**
 * A decimal as it was measured: 80.80 stays 80.80.
 *
 * Values come as JSON numbers; `exact` in api.js keeps their text, which is what is given here.
 */
export function decimal(text) {
  if (text === undefined || text === null) {
    return '';
  }
  const [, sign, whole, fraction] = /^(-?)(\d+)(\.\d+)?$/.exec(String(text)) ?? [];
  if (whole === undefined) {
    return String(text);
  }
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return (sign ? '−' : '') + grouped + (fraction ?? '');
}

export function percentOf(part, whole) {
  return whole === 0 ? 0 : Math.round((part * 1000) / whole) / 10;
}

export function count(number) {
  return new Intl.NumberFormat(languageTag()).format(number);
}

/** The city's day, which has no time zone to convert. */
export function day(text) {
  if (!text) {
    return '';
  }
  const [year, month, date] = text.split('-').map(Number);
  return new Intl.DateTimeFormat(languageTag(), { dateStyle: 'medium', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, date),
  );
}

/** A moment, in the reader's own time. */
export function moment(text) {
  return text
    ? new Intl.DateTimeFormat(languageTag(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(text))
    : '';
}

/** 2018, 2018-Q1, 2018-06, 2018-06-01. */
export function period(text) {
  if (!text) {
    return '';
  }
  const [year, part, date] = text.split('-');
  if (date) {
    return day(text);
  }
  if (part?.startsWith('Q')) {
    return t('period.quarter', { year, quarter: part.slice(1) });
  }
  return part ? t('period.month', { year, month: Number(part) }) : t('period.year', { year });
}
