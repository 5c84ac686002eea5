import { html } from 'lit';
import './texts.js';
import './indicators-page.js';
import './indicator-page.js';

export const page = ({ path, question, own }) =>
  path[1]
    ? html`<eco-indicator .question=${question} .path=${path} .own=${own}></eco-indicator>`
    : html`<eco-indicators .question=${question} .own=${own}></eco-indicators>`;
