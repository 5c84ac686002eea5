package org.ecoplan.project.funding;

import org.ecoplan.kit.problem.Faults;

/** That more may be spent than has been appropriated: why, and who answers for it. */
public record Approval(String reason, String approvedBy) {

    void check(String at, Faults faults) {
        Words.check(reason, Words.TEXT, at + "/reason", faults);
        Words.check(approvedBy, Words.NAME, at + "/approvedBy", faults);
    }
}
