import { html, svg } from 'lit';
import { t } from './language.js';

/** A verdict is told by a shape, a word and a colour; the colour alone says nothing. */

const SHAPES = { MET: 'met', NOT_MET: 'not-met', NOT_MEASURED: 'not-measured' };

export const VERDICTS = Object.keys(SHAPES);

export function verdict(value) {
  return html`<span class="verdict ${SHAPES[value]}">${shape(value)}${t(`verdict.${value}`)}</span>`;
}

export function shape(value) {
  switch (value) {
    case 'MET':
      return html`<svg class="shape" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="7" /><path d="M4.5 8.3 7 10.8 11.7 5.6" /></svg>`;
    case 'NOT_MET':
      return html`<svg class="shape" viewBox="0 0 16 16" aria-hidden="true"><path class="fill" d="M8 1 15.5 14.5H.5Z" /><path d="M8 6v4M8 11.8v.7" /></svg>`;
    default:
      return html`<svg class="shape" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6.5" /></svg>`;
  }
}

/**
 * How many are met, not met, not measured, as a bar with its numbers. The bar itself is not read out: the numbers are.
 */
export function counts({ met, notMet, notMeasured }) {
  const parts = [
    ['MET', met],
    ['NOT_MET', notMet],
    ['NOT_MEASURED', notMeasured],
  ];
  const total = met + notMet + notMeasured;
  return html`<div class="counts">
    <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      ${parts.map(([value, number], i) => {
        const before = parts.slice(0, i).reduce((sum, part) => sum + part[1], 0);
        return total
          ? svgPart(SHAPES[value], (before * 100) / total, (number * 100) / total)
          : null;
      })}
    </svg>
    <span class="numbers">
      ${parts.map(
        ([value, number]) =>
          html`<span class="verdict ${SHAPES[value]}">${shape(value)}<span class="sr">${t(`verdict.${value}`)} </span>${number}</span>`,
      )}
    </span>
  </div>`;
}

function svgPart(name, from, width) {
  return svg`<rect class=${name} x=${from} y="0" width=${width} height="6" />`;
}
