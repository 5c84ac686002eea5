import { languageTag } from './language.js';

/**
 * The public APIs of the three services. The portal uses nothing else, so that whoever wants another portal can build
 * it. Those of the other two services are reached through this origin.
 */

const BASES = {
  reporting: '/api/v1',
  indicator: '/services/indicator/api/v1',
  project: '/services/project/api/v1',
};

/** A request that was answered with RFC 9457 problem details, or not at all. */
export class Refused extends Error {
  constructor(problem, offline = false) {
    super(problem.detail ?? problem.title);
    this.problem = problem;
    this.offline = offline;
  }

  get status() {
    return this.problem.status;
  }
}

/**
 * Reads one resource.
 *
 * @param service reporting, indicator or project
 * @param path below /api/v1
 * @param query parameters; those without a value are left out
 */
export async function read(service, path, query = {}, { signal } = {}) {
  return answer(await send(service, path, query, { signal }));
}

/** Reads a list to its end, page by page. */
export async function readAll(service, path, query = {}, options = {}) {
  const items = [];
  let cursor;
  do {
    const page = await read(service, path, { limit: 1000, ...query, cursor }, options);
    items.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return items;
}

/** Posts a JSON document and reads the answer. */
export async function post(service, path, document, { signal } = {}) {
  return answer(
    await send(service, path, {}, {
      signal,
      method: 'POST',
      body: JSON.stringify(document),
      headers: { 'Content-Type': 'application/json' },
    }),
  );
}

/** Where something can be downloaded from. */
export function address(service, path, query = {}) {
  const parameters = new URLSearchParams(
    Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  );
  return BASES[service] + path + (parameters.size ? `?${parameters}` : '');
}

async function send(service, path, query, { headers, ...options }) {
  try {
    return await fetch(address(service, path, query), {
      ...options,
      headers: { 'Accept-Language': languageTag(), Accept: 'application/json', ...headers },
    });
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    throw new Refused({ title: failure.message }, true);
  }
}

async function answer(response) {
  const text = await response.text();
  if (!response.ok) {
    throw new Refused({ status: response.status, title: response.statusText, ...problemIn(text) });
  }
  return exact(text);
}

function problemIn(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/**
 * JSON whose decimals keep their digits. A number with a fraction becomes an object that prints as it was written and
 * calculates as a number, since a browser's own numbers would turn 80.80 into 80.8.
 */
export function exact(text) {
  return JSON.parse(text, (key, value, context) =>
    typeof value === 'number' && context?.source?.includes('.') ? new Decimal(context.source) : value,
  );
}

/** A decimal as it was sent. */
export class Decimal {
  constructor(text) {
    this.text = text;
  }

  toString() {
    return this.text;
  }

  valueOf() {
    return Number(this.text);
  }

  toJSON() {
    return this.valueOf();
  }
}
