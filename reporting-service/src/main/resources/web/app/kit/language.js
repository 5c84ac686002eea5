import zh from './texts.zh.js';
import en from './texts.en.js';

/** The reader's language: chosen once, remembered, and part of no address, so that a link reads in anybody's own. */

const TEXTS = { zh: { ...zh }, en: { ...en } };
const TAGS = { zh: 'zh-CN', en: 'en-GB' };
const REMEMBERED = 'ecoplan.language';

let current = localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'zh';
document.documentElement.lang = TAGS[current];

export const language = () => current;

/** As HTTP and Intl name it. */
export const languageTag = () => TAGS[current];

export function useLanguage(chosen) {
  current = chosen;
  localStorage.setItem(REMEMBERED, chosen);
  document.documentElement.lang = TAGS[chosen];
  window.dispatchEvent(new Event('ecoplan-language'));
}

/** Adds the words of a page, in both languages. */
export function words(more) {
  Object.assign(TEXTS.zh, more.zh);
  Object.assign(TEXTS.en, more.en);
}

/**
 * A text of the portal's own. `{name}` in it stands for a parameter.
 *
 * A key without a text is shown as it is: a portal that says too little is found out sooner than one that says nothing.
 */
export function t(key, parameters = {}) {
  const text = TEXTS[current][key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => parameters[name] ?? whole);
}

/** A text of the plan's, which has both languages; English where there is only that, and the other way round. */
export function localized(text) {
  return text ? text[current] ?? text.zh ?? text.en ?? '' : '';
}
