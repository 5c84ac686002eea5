package org.ecoplan.project.funding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What reversing an entry came to.
 *
 * @param reversal the entry that takes it back
 * @param instead the entry in its place; absent if there is none
 * @param sources how the money of their sources stands now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReversedEntry(LedgerEntry reversal, LedgerEntry instead, List<SourceFunding> sources) {}
