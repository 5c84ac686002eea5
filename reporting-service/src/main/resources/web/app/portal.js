import { LitElement, html, nothing } from 'lit';
import { read } from './kit/api.js';
import { language, localized, t, useLanguage } from './kit/language.js';
import { Live } from './kit/live.js';
import { ask, here, to } from './kit/route.js';
import { PAGES } from './pages.js';

/** The frame around every page: which plan, which question, where one is. */
class Portal extends LitElement {
  static properties = {
    place: { state: true },
    plans: { state: true },
    plan: { state: true },
    live: { state: true },
    drawn: { state: true },
  };

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.moved = () => this.arrive();
    this.spoken = () => this.translate();
    window.addEventListener('hashchange', this.moved);
    window.addEventListener('ecoplan-language', this.spoken);
    this.stream = new Live((state) => (this.live = state));
    this.arrive();
  }

  disconnectedCallback() {
    window.removeEventListener('hashchange', this.moved);
    window.removeEventListener('ecoplan-language', this.spoken);
    this.stream.close();
    super.disconnectedCallback();
  }

  /** Goes where the address says; without a plan in it, to the first there is. */
  async arrive() {
    const place = here();
    if (!this.plans) {
      this.plans = await this.knownPlans();
    }
    if (!place.question.plan && this.plans.length > 0) {
      location.replace(to(place.path.length ? place.path : ['standing'], { plan: this.plans[0].code }));
      return;
    }
    if (place.question.plan !== this.plan?.code && place.question.plan) {
      this.plan = await this.definition(place.question.plan);
    }
    const moved = this.place && this.place.path.join('/') !== place.path.join('/');
    this.drawn = await PAGES[place.path[0] ?? 'standing']?.();
    this.place = place;
    this.stream.follow(place.question);
    await this.updateComplete;
    document.title = `${this.querySelector('h1')?.textContent ?? 'EcoPlan'} · EcoPlan`;
    if (moved) {
      // whoever listens instead of looking has to be told that another page is there
      this.querySelector('main')?.focus();
      window.scrollTo(0, 0);
    }
  }

  async knownPlans() {
    try {
      return (await read('indicator', '/plans')).items;
    } catch {
      return [];
    }
  }

  async definition(code) {
    try {
      return await read('indicator', `/plans/${encodeURIComponent(code)}`);
    } catch {
      return { code };
    }
  }

  translate() {
    this.place = { ...this.place, question: { ...this.place.question } };
  }

  render() {
    return html`
      <a class="skip" href="#content" @click=${this.skip}>${t('skip')}</a>
      <header>
        <a class="brand" href=${to(['standing'])}><img src="/static/leaf.svg" alt="" width="28" height="28" />${t('brand')}</a>
        <nav aria-label=${t('pages')}>
          ${Object.keys(PAGES).map(
            (page) => html`<a href=${to([page])} aria-current=${this.current === page ? 'page' : nothing}>${t(`page.${page}`)}</a>`,
          )}
        </nav>
        <button class="language" type="button" lang=${language() === 'zh' ? 'en' : 'zh-CN'} @click=${this.switchLanguage}>
          ${language() === 'zh' ? 'English' : '中文'}
        </button>
      </header>
      ${this.place && this.plan ? this.asked() : nothing}
      <main id="content" tabindex="-1">${this.place ? this.page() : nothing}</main>
      <footer>
        <p>${t('footer')}</p>
        <p class="live" role="status">${t(`live.${this.live ?? 'off'}`)}</p>
      </footer>
    `;
  }

  get current() {
    return this.place?.path[0] ?? 'standing';
  }

  asked() {
    const { question } = this.place;
    const { period, regions = [], region } = this.plan.definition ?? this.plan;
    const years = period ? span(period.from - 1, period.to) : [];
    return html`<form class="question" aria-label=${t('question')} @submit=${(event) => event.preventDefault()}>
      ${(this.plans ?? []).length > 1
        ? select(t('plan'), 'plan', question.plan, this.plans.map((plan) => [plan.code, localized(plan.name)]))
        : html`<strong class="plan">${localized(this.plan.name ?? this.plan.definition?.name)}</strong>`}
      ${select(t('year'), 'year', question.year ?? '', [['', t('year.current')], ...years.map((year) => [year, year])])}
      ${select(t('region'), 'region', question.region ?? region ?? '', regions.map((one) => [one.code, localized(one.name)]))}
      ${select(t('basis'), 'basis', question.basis ?? 'standard', [
        ['standard', t('basis.standard')],
        ['target', t('basis.target')],
      ])}
    </form>`;
  }

  page() {
    if (!this.place.question.plan) {
      return html`<section class="problem" role="alert"><h1>${t('no-plan')}</h1><p>${t('no-plan.help')}</p></section>`;
    }
    return (
      this.drawn?.page(this.place) ??
      html`<section class="problem"><h1>${t('no-page')}</h1><a href=${to(['standing'])}>${t('page.standing')}</a></section>`
    );
  }

  switchLanguage() {
    useLanguage(language() === 'zh' ? 'en' : 'zh');
  }

  skip(event) {
    event.preventDefault();
    this.querySelector('main').focus();
  }
}

function span(from, to) {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

function select(label, name, chosen, options) {
  return html`<label>
    <span>${label}</span>
    <select name=${name} @change=${(event) => ask({ [name]: event.target.value })}>
      ${options.map(
        ([value, text]) => html`<option value=${value} ?selected=${String(value) === String(chosen)}>${text}</option>`,
      )}
    </select>
  </label>`;
}

customElements.define('eco-portal', Portal);
