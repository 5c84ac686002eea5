/**
 * What every list of every service can do: filtered rows come sorted, page by page, with only the members that are
 * asked for, in the reader's language, as JSON or as a table for a spreadsheet. A service declares a {@link
 * org.ecoplan.kit.listing.Listing} once, says where its {@link org.ecoplan.kit.listing.Rows} come from, and hands both
 * to {@link org.ecoplan.kit.listing.Lists}.
 */
package org.ecoplan.kit.listing;
