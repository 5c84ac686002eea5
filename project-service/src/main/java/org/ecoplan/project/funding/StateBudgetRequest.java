package org.ecoplan.project.funding;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.project.FundingSource;
import org.ecoplan.kit.problem.Faults;

/**
 * A project's budget for a year, whole: a source that it does not name is to give nothing.
 *
 * @param document that sets it, by its number
 * @param recordedBy the person or system that stands for it
 * @param reason why it is changed; required where it is
 */
@Schema(examples = """
        {"lines":[{"source":"PROVINCIAL","amount":300000},{"source":"CITY","amount":200000.00}],\
        "document":"江财农〔2020〕12号","recordedBy":"市财政局"}""")
public record StateBudgetRequest(List<BudgetLine> lines, String document, String recordedBy, String reason) {

    /** Finds everything in it that cannot be accepted. */
    void check(Faults faults) {
        if (faults.present(lines, "/lines")) {
            Set<FundingSource> named = EnumSet.noneOf(FundingSource.class);
            for (int i = 0; i < lines.size(); i++) {
                if (faults.present(lines.get(i), "/lines/" + i)) {
                    check(lines.get(i), named, "/lines/" + i, faults);
                }
            }
        }
        Words.check(document, Words.NAME, "/document", faults);
        Words.check(recordedBy, Words.NAME, "/recordedBy", faults);
        Words.checkIfThere(reason, Words.TEXT, "/reason", faults);
    }

    private static void check(BudgetLine line, Set<FundingSource> named, String at, Faults faults) {
        if (faults.present(line.source(), at + "/source")) {
            faults.check(
                    named.add(line.source()), at + "/source", "twice", "another line has this source", line.source());
        }
        Yuan.checkNotNegative(line.amount(), at + "/amount", faults);
    }

    boolean hasReason() {
        return reason != null && !reason.isBlank();
    }

    /** The budget that it states, sources in their usual order. */
    Budget toBudget(long revision, Instant at) {
        List<BudgetLine> ordered =
                lines.stream().sorted(Comparator.comparing(BudgetLine::source)).toList();
        return new Budget(revision, ordered, document, recordedBy, reason, at);
    }
}
