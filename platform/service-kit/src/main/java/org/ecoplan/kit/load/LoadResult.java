package org.ecoplan.kit.load;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kit.rows.RowFault;

/**
 * What a load came to.
 *
 * @param load its id
 * @param rows how many rows were read
 * @param created accepted rows that are new
 * @param revised accepted rows that correct what was known
 * @param unchanged accepted rows that say what was known
 * @param rejected rows that cannot be accepted
 * @param rejectedRows where the rejected rows are as CSV, with what is wrong with each; absent if there are none
 * @param errors what is wrong with them; the first 10,000 faults
 * @param version what a question names that is to be answered with all of it; absent where nothing was told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LoadResult(
        UUID load,
        LoadMode mode,
        boolean dryRun,
        long rows,
        long created,
        long revised,
        long unchanged,
        long rejected,
        String rejectedRows,
        List<RowFault> errors,
        String version) {}
