/**
 * The verdicts as statistical data: a cube of regions, bases, years and sub-indicators in the formats that statisticians'
 * programs read. It tells what {@code compliance} judged, cell by cell, and is sent while it is read.
 */
package org.ecoplan.reporting.dataset;
