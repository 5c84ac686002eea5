/**
 * What is shown is said by the address alone, so that it can be sent to somebody: `#/indicators/10?plan=…&year=2018`.
 * The path says which page; the query is the question that all pages share.
 */

const SHARED = ['plan', 'year', 'region', 'basis', 'asOf'];

/** The page and the question that the address names. */
export function here() {
  const [path, query] = location.hash.replace(/^#/, '').split('?');
  const parameters = new URLSearchParams(query);
  return {
    path: path.split('/').filter(Boolean).map(decodeURIComponent),
    question: Object.fromEntries(SHARED.map((name) => [name, parameters.get(name) ?? undefined])),
    own: Object.fromEntries([...parameters].filter(([name]) => !SHARED.includes(name))),
  };
}

/**
 * The address of a page, asked the same question unless `changes` says otherwise.
 *
 * @param path its parts, as in ['indicators', '10']
 * @param own parameters of that page alone
 */
export function to(path, changes = {}, own = {}) {
  const parameters = new URLSearchParams();
  Object.entries({ ...here().question, ...changes, ...own })
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .forEach(([name, value]) => parameters.set(name, value));
  const query = parameters.toString();
  return `#/${path.map(encodeURIComponent).join('/')}${query ? `?${query}` : ''}`;
}

/** Asks another question on the same page. */
export function ask(changes) {
  const { path, own } = here();
  location.hash = to(path, changes, own);
}
