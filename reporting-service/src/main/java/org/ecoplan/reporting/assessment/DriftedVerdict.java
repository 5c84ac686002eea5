package org.ecoplan.reporting.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.ecoplan.contracts.LocalizedText;

/**
 * A verdict that would come out otherwise by what is known now.
 *
 * @param since the moment at which the verdict became what it is; absent where only what it rests on is another
 * @param causedBy source and id of the event that made it so; absent where only what it rests on is another
 * @param because keys of the changed inputs that it can rest on; none where the rules are others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DriftedVerdict(
        @JsonUnwrapped VerdictDifference difference,
        LocalizedText name,
        Instant since,
        String causedBy,
        List<String> because) {}
