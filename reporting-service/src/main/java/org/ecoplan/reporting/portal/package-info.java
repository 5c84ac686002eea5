/**
 * What people look at: one page application, made of the public APIs of the three services and of nothing else. This
 * package serves what its files ({@code src/main/resources/web}) need around them.
 */
package org.ecoplan.reporting.portal;
