package org.ecoplan.kit.listing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;

/**
 * A table on its way out, row by row. It is complete only when {@link #finish} was called: one that broke off must not
 * be closed, or it would look like a whole one.
 */
interface Table {

    void titles(List<String> titles) throws IOException;

    /** @param cells each a number, a truth value, a text, or missing */
    void row(List<JsonNode> cells) throws IOException;

    /** Sends what there is so far. */
    void flush() throws IOException;

    void finish() throws IOException;
}
