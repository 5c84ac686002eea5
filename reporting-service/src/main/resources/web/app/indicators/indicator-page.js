import { html, nothing } from 'lit';
import { readAll, read } from '../kit/api.js';
import { decimal, moment, period } from '../kit/format.js';
import { localized, t } from '../kit/language.js';
import { Page } from '../kit/page.js';
import { to } from '../kit/route.js';
import { verdict } from '../kit/verdict.js';
import { finding } from './finding.js';
import './series-chart.js';

/** One indicator: the verdict as it was reached, the values behind it, and who can move it. */
class IndicatorPage extends Page {
  async load({ signal }) {
    const { plan, asOf, region, ...query } = this.question;
    const number = this.path[1];
    const base = `/plans/${encodeURIComponent(plan)}`;
    const [explained, definition, requirements, projects] = await Promise.all([
      read('reporting', `${base}/compliance/indicators/${number}`, { ...query, region, asOf }, { signal }),
      read('indicator', `${base}/indicators/${number}`, {}, { signal }),
      readAll('indicator', `${base}/requirements`, { region }, { signal }),
      readAll('project', `${base}/projects`, { indicator: number }, { signal }),
    ]);
    const series = await Promise.all(
      definition.subIndicators.map((part) =>
        readAll('indicator', `${base}/measurements`, { subIndicator: part.number, region: explained.region, asOf }, { signal }),
      ),
    );
    return { explained, definition, requirements, projects, series };
  }

  show({ explained, definition, requirements, projects, series }) {
    return html`
      <p class="crumb"><a href=${to(['indicators'])}>${t('page.indicators')}</a></p>
      <h1><span class="number">${explained.indicator}</span> ${localized(explained.name)}</h1>
      <p class="lead">
        ${verdict(explained.verdict)}
        <span>${t('indicator.asked', { basis: t(`basis.${explained.basis}`), year: explained.year })}</span>
        ${explained.since ? html`<span class="hint">${t('since', { moment: moment(explained.since) })}</span>` : nothing}
      </p>
      ${explained.subIndicators.map((part, i) =>
        this.part(part, definition.subIndicators[i], series[i], requirements.filter((one) => one.subIndicator === part.number)),
      )}
      ${this.projects(projects)} ${this.history(explained.history)}
    `;
  }

  part(part, definition, measurements, requirements) {
    return html`<section class="card part">
      <h2>${part.number} ${localized(part.name)}</h2>
      <dl class="facts">
        <div><dt>${t('asked')}</dt><dd>${localized(part.asked)}${part.targetYear ? html` <small>${part.targetYear}</small>` : nothing}</dd></div>
        <div>
          <dt>${t('value')}</dt>
          <dd>
            ${part.measurement
              ? html`<b class="value">${part.measurement.stage ?? decimal(part.measurement.value)}</b> ${localized(part.unit)}
                  <small>${period(part.measurement.period)} · ${t('revision', { number: part.measurement.revision })}</small>`
              : t('nothing-measured')}
            ${part.stale ? html`<small class="hint">${t('stale')}</small>` : nothing}
          </dd>
        </div>
      </dl>
      <ul class="tree" aria-label=${t('explained')}>${finding(part.finding)}</ul>
      <eco-series .definition=${definition} .measurements=${measurements} .requirements=${requirements}></eco-series>
    </section>`;
  }

  projects(projects) {
    return projects.length === 0
      ? nothing
      : html`<section>
          <h2>${t('indicator.projects')}</h2>
          <ul class="plain">
            ${projects.map((project) => html`<li>${localized(project.name)} <small>${t(`status.${project.status}`)}</small></li>`)}
          </ul>
        </section>`;
  }

  history(changes) {
    return html`<section>
      <h2>${t('indicator.history')}</h2>
      <ol class="history">
        ${[...changes].reverse().map(
          (change) => html`<li>
            <time datetime=${change.changedAt}>${moment(change.changedAt)}</time> ${verdict(change.verdict)}
            <small><code>${change.causedBy}</code></small>
          </li>`,
        )}
      </ol>
    </section>`;
  }
}

customElements.define('eco-indicator', IndicatorPage);
