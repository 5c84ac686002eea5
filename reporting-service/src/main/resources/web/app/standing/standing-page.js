import { html, nothing } from 'lit';
import { read } from '../kit/api.js';
import { count } from '../kit/format.js';
import { localized, t } from '../kit/language.js';
import { Page } from '../kit/page.js';
import { to } from '../kit/route.js';
import { counts, shape, verdict } from '../kit/verdict.js';

/** Whether the plan is kept, on one screen. */
class StandingPage extends Page {
  async load({ signal }) {
    const { plan, ...query } = this.question;
    const base = `/plans/${encodeURIComponent(plan)}`;
    const [definition, standard, target, items] = await Promise.all([
      read('indicator', base, {}, { signal }),
      read('reporting', `${base}/compliance/summary`, { ...query, basis: 'standard' }, { signal }),
      read('reporting', `${base}/compliance/summary`, { ...query, basis: 'target' }, { signal }),
      read('reporting', `${base}/compliance`, { ...query, limit: 1000 }, { signal }),
    ]);
    return { definition: definition.definition ?? definition, standard, target, items: items.items };
  }

  show({ definition, standard, target, items }) {
    const asked = this.question.basis === 'target' ? target : standard;
    return html`
      <h1>${t('standing.title', { plan: localized(definition.name), year: asked.year })}</h1>
      <div class="pair">${this.basis(standard)} ${this.basis(target)}</div>
      <h2>${t('standing.domains', { basis: t(`basis.${asked.basis}`) })}</h2>
      <table class="domains">
        <thead>
          <tr>
            <th scope="col">${t('domain')}</th>
            <th scope="col">${t('standing.counts')}</th>
            <th scope="col">${t('indicators')}</th>
          </tr>
        </thead>
        <tbody>
          ${definition.domains.map((domain) => this.domain(domain, asked, items))}
        </tbody>
      </table>
    `;
  }

  basis(summary) {
    const { standing } = summary;
    return html`<section class="card">
      <h2>${t(`basis.${summary.basis}.long`)}</h2>
      <p class="figure">${count(summary.met)}<span class="of">/ ${count(summary.total)}</span> <small>${t('standing.met')}</small></p>
      ${standing ? html`<p>${verdict(standing.outcome)} ${localized(standing.reason?.text)}</p>` : nothing}
      ${counts(summary)}
      <dl class="facts">
        ${Object.entries(summary.byObligation).map(
          ([obligation, numbers]) => html`<div><dt>${t(`obligation.${obligation}`)}</dt><dd>${counts(numbers)}</dd></div>`,
        )}
      </dl>
      ${summary.stale ? html`<p class="hint">${t('standing.stale', { count: summary.stale })}</p>` : nothing}
    </section>`;
  }

  domain(domain, asked, items) {
    const own = items.filter((item) => item.domain === domain.code);
    return html`<tr>
      <th scope="row">${localized(domain.name)}</th>
      <td>${counts(asked.byDomain[domain.code] ?? { met: 0, notMet: 0, notMeasured: 0 })}</td>
      <td>
        <ul class="tiles">
          ${own.map(
            (item) => html`<li>
              <a
                class="tile ${item.verdict.toLowerCase().replace('_', '-')} ${this.changed?.has(item.indicator) ? 'changed' : ''}"
                href=${to(['indicators', item.indicator])}
                title="${localized(item.name)} · ${t(`verdict.${item.verdict}`)}"
                >${shape(item.verdict)}<span class="sr">${t(`verdict.${item.verdict}`)}, ${localized(item.name)}, </span>${item.indicator}</a
              >
            </li>`,
          )}
        </ul>
      </td>
    </tr>`;
  }
}

customElements.define('eco-standing', StandingPage);
