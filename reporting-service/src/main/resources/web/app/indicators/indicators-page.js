import { html, nothing } from 'lit';
import { read } from '../kit/api.js';
import { period } from '../kit/format.js';
import { localized, t } from '../kit/language.js';
import { Page } from '../kit/page.js';
import { to } from '../kit/route.js';
import { VERDICTS, verdict } from '../kit/verdict.js';

/** All indicators by domain, each with its verdict and what it comes down to. */
class IndicatorsPage extends Page {
  static properties = { ...Page.properties, only: { state: true } };

  async load({ signal }) {
    const { plan, ...query } = this.question;
    const base = `/plans/${encodeURIComponent(plan)}`;
    const [definition, items] = await Promise.all([
      read('indicator', base, {}, { signal }),
      read('reporting', `${base}/compliance`, { ...query, limit: 1000 }, { signal }),
    ]);
    return { definition: definition.definition ?? definition, items: items.items };
  }

  show({ definition, items }) {
    const shown = items.filter((item) => !this.only || item.verdict === this.only);
    return html`
      <h1>${t('indicators.title')}</h1>
      <fieldset class="choices">
        <legend class="sr">${t('indicators.only')}</legend>
        ${[undefined, ...VERDICTS].map((value) => this.choice(value, items))}
      </fieldset>
      ${shown.length === 0 ? html`<p class="empty">${t('indicators.none')}</p>` : nothing}
      ${definition.domains.map((domain) =>
        this.domain(domain, shown.filter((item) => item.domain === domain.code)),
      )}
    `;
  }

  choice(value, items) {
    const number = items.filter((item) => !value || item.verdict === value).length;
    return html`<label
      ><input type="radio" name="only" .checked=${this.only === value} @change=${() => (this.only = value)} />
      ${value ? verdict(value) : t('all')} <span class="number">${number}</span></label
    >`;
  }

  domain(domain, items) {
    return items.length === 0
      ? nothing
      : html`<section>
          <h2>${localized(domain.name)}</h2>
          <table class="indicators">
            <thead>
              <tr>
                <th scope="col">${t('number')}</th>
                <th scope="col">${t('indicator')}</th>
                <th scope="col">${t('verdict')}</th>
                <th scope="col">${t('reason')}</th>
                <th scope="col">${t('measured')}</th>
              </tr>
            </thead>
            <tbody>
              ${items.map((item) => this.item(item))}
            </tbody>
          </table>
        </section>`;
  }

  item(item) {
    return html`<tr class=${this.changed?.has(item.indicator) ? 'changed' : ''}>
      <td>${item.indicator}</td>
      <th scope="row">
        <a href=${to(['indicators', item.indicator])}>${localized(item.name)}</a>
        <small class="obligation">${t(`obligation.${item.obligation}`)}</small>
      </th>
      <td>${verdict(item.verdict)}</td>
      <td>${item.reasons.map((reason) => html`<p>${localized(reason.text)}</p>`)}</td>
      <td>
        ${period(item.measuredPeriod)}
        ${item.stale ? html`<small class="hint">${t('stale')}</small>` : nothing}
        ${item.provisional ? html`<small class="hint">${t('provisional')}</small>` : nothing}
      </td>
    </tr>`;
  }
}

customElements.define('eco-indicators', IndicatorsPage);
