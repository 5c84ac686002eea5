package org.ecoplan.kit.load;

import java.nio.charset.Charset;
import java.util.UUID;
import org.ecoplan.kit.rows.RowFormat;

/**
 * What a sender wants done with some rows.
 *
 * @param subject what they belong to, such as a plan; empty if nothing
 * @param dryRun whether it is only wanted to know what would happen
 */
public record LoadOrder(
        UUID id, String kind, String subject, LoadMode mode, boolean dryRun, RowFormat format, Charset charset) {}
