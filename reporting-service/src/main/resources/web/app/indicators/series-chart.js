import { LitElement, html } from 'lit';
import { localized, t } from '../kit/language.js';

/** A sub-indicator's values over the years, with the numbers assigned and the targets. */
class SeriesChart extends LitElement {
  static properties = {
    definition: { attribute: false },
    measurements: { attribute: false },
    requirements: { attribute: false },
  };

  createRenderRoot() {
    return this;
  }

  render() {
    return html`<div class="chart" role="img" aria-label=${`${localized(this.definition.name)}: ${t('chart.series')}`}></div>`;
  }

  async updated() {
    // the library is larger than everything else together; it is there when a chart is
    const { draw } = await import('./series.js');
    draw(this.querySelector('.chart'), this);
  }
}

customElements.define('eco-series', SeriesChart);
