import { LitElement, html, nothing } from 'lit';
import { Refused } from './api.js';
import { t } from './language.js';

/**
 * A page that reads something and shows it. It draws in the document itself, so that one stylesheet, one print and one
 * reading order hold for all.
 *
 * A page says what to read in `load` and how to show it in `show`; what happens while it is read, when there is nothing,
 * when it is refused and when nobody answers is shown here, the same everywhere.
 */
export class Page extends LitElement {
  static properties = {
    question: { attribute: false },
    path: { attribute: false },
    own: { attribute: false },
    found: { state: true },
    failure: { state: true },
    slow: { state: true },
    changed: { state: true },
  };

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.heard = (event) => this.refresh(event.detail);
    window.addEventListener('ecoplan-verdicts', this.heard);
  }

  disconnectedCallback() {
    window.removeEventListener('ecoplan-verdicts', this.heard);
    this.reading?.abort();
    super.disconnectedCallback();
  }

  willUpdate(changed) {
    if (changed.has('question') || changed.has('path') || changed.has('own')) {
      this.read();
    }
  }

  /** Reads what the page shows; the answer is given to `show`. */
  async load() {
    return {};
  }

  /** Draws what was read. */
  show() {
    return nothing;
  }

  /** Reads again because verdicts have changed; what is shown stays until the new answer is there. */
  async refresh(changed) {
    if (this.question?.asOf || !this.found) {
      return;
    }
    this.changed = changed;
    await this.read({ keep: true });
  }

  async read({ keep = false } = {}) {
    this.reading?.abort();
    const reading = new AbortController();
    this.reading = reading;
    if (!keep) {
      this.found = undefined;
      this.changed = undefined;
    }
    this.failure = undefined;
    this.slow = false;
    const patience = setTimeout(() => (this.slow = this.reading === reading && !this.found), 400);
    try {
      const found = await this.load({ signal: reading.signal });
      if (this.reading === reading) {
        this.found = found;
      }
    } catch (failure) {
      if (this.reading === reading && failure.name !== 'AbortError') {
        this.failure = failure;
        if (!(failure instanceof Refused)) {
          throw failure;
        }
      }
    } finally {
      clearTimeout(patience);
    }
  }

  render() {
    if (this.failure) {
      return this.refused();
    }
    if (!this.found) {
      return html`<p class="waiting" role="status" ?hidden=${!this.slow}>
        <span class="spinner" aria-hidden="true"></span>${t('reading')}
      </p>`;
    }
    return this.show(this.found);
  }

  refused() {
    const { offline, problem } = this.failure;
    const title = offline ? t('offline') : problem?.title ?? t('failed');
    return html`<section class="problem" role="alert">
      <h2>${title}</h2>
      <p>${offline ? t('offline.help') : problem?.detail ?? String(this.failure)}</p>
      ${(problem?.errors ?? []).map((error) => html`<p><code>${error.parameter ?? error.pointer}</code> ${error.message}</p>`)}
      <button type="button" @click=${() => this.read()}>${t('again')}</button>
    </section>`;
  }
}
