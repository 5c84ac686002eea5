import { html } from 'lit';
import './texts.js';
import './standing-page.js';

export const page = ({ question, own }) => html`<eco-standing .question=${question} .own=${own}></eco-standing>`;
