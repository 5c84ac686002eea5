/**
 * The pages of the portal by the first part of their address, in the order of the menu. Each is loaded when it is first
 * asked for, and exports `page(place)`: what is drawn for an address.
 */
export const PAGES = {
  standing: () => import('./standing/standing.js'),
  indicators: () => import('./indicators/indicators.js'),
};
