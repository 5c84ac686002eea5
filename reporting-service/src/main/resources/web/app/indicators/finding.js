import { html, nothing } from 'lit';
import { decimal, period } from '../kit/format.js';
import { localized, t } from '../kit/language.js';
import { shape } from '../kit/verdict.js';

/** The criterion as it was evaluated, read from the whole to its parts. */
export function finding(node) {
  return html`<li class="finding">
    ${shape(VERDICT_OF[node.outcome])}
    <span class="sr">${t(`outcome.${node.outcome}`)}: </span>
    <span class="type">${t(`criterion.${node.type}`)}</span>
    ${node.compared ? comparison(node.compared) : nothing}
    ${node.reason ? html`<p>${localized(node.reason.text)}</p>` : nothing}
    ${node.parts?.length ? html`<ul>${node.parts.map(finding)}</ul>` : nothing}
  </li>`;
}

const VERDICT_OF = { MET: 'MET', NOT_MET: 'NOT_MET', UNKNOWN: 'NOT_MEASURED', NOT_APPLICABLE: 'NOT_MEASURED' };

const SIGNS = { AT_LEAST: '≥', AT_MOST: '≤', EQUAL: '=', MORE_THAN: '>', LESS_THAN: '<' };

function comparison({ actual, relation, required, actualStage, requiredStage, requirement, previous }) {
  return html`<span class="compared">
      <b>${actualStage ?? decimal(actual)}</b> ${SIGNS[relation]} <b>${requiredStage ?? decimal(required)}</b>
    </span>
    ${requirement
      ? html`<small>${t('assigned', { year: requirement.year, document: localized(requirement.document) })}</small>`
      : nothing}
    ${previous ? html`<small>${t('previous', { period: period(previous.period) })}</small>` : nothing}`;
}
