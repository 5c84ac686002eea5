import { address } from './api.js';

/**
 * Follows the verdicts of the question that is shown. Pages hear `ecoplan-verdicts` with the indicators that changed;
 * changes that come one upon another are told together.
 */
export class Live {
  static TOGETHER = 300;

  constructor(tell) {
    this.tell = tell;
    this.changed = new Set();
  }

  /** Follows another question; one about the past never changes. */
  follow({ plan, region, basis, year, asOf }) {
    const wanted = plan && !asOf
      ? address('reporting', `/plans/${encodeURIComponent(plan)}/stream`, { region, basis: basis ?? 'standard', year })
      : undefined;
    if (wanted === this.followed) {
      return;
    }
    this.close();
    this.followed = wanted;
    if (!wanted) {
      this.tell('past');
      return;
    }
    this.source = new EventSource(wanted);
    this.source.addEventListener('open', () => this.tell('on'));
    this.source.addEventListener('error', () => this.tell('off'));
    this.source.addEventListener('verdict-changed', (event) => this.hear(JSON.parse(event.data)));
  }

  hear(change) {
    this.changed.add(change.indicator);
    this.waiting ??= setTimeout(() => {
      window.dispatchEvent(new CustomEvent('ecoplan-verdicts', { detail: new Set(this.changed) }));
      this.changed.clear();
      this.waiting = undefined;
    }, Live.TOGETHER);
  }

  close() {
    this.source?.close();
    this.source = undefined;
    clearTimeout(this.waiting);
    this.waiting = undefined;
    this.changed.clear();
  }
}
