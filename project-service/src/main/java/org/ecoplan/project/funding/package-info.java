/**
 * 专款专用: the money of key projects, by budget year and source. A budget says what is planned and is restated as a whole;
 * what is given and spent are entries of a ledger, which are never changed. Every figure is added up from these two, by
 * the database and in exact decimals. A {@link org.ecoplan.project.funding.Cell}, one source of one project in one year,
 * is where spending is held against appropriations.
 */
package org.ecoplan.project.funding;
