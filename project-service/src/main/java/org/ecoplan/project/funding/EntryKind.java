package org.ecoplan.project.funding;

import java.math.BigDecimal;

/** What an entry of the ledger says has happened. */
public enum EntryKind {
    /** 拨付: a source has given money. */
    APPROPRIATION {
        @Override
        Balance book(Balance before, BigDecimal amount) {
            return new Balance(before.appropriated().add(amount), before.spent());
        }
    },
    /** 支出: money has been spent. */
    EXPENDITURE {
        @Override
        Balance book(Balance before, BigDecimal amount) {
            return new Balance(before.appropriated(), before.spent().add(amount));
        }
    };

    /**
     * How a source stands after such an entry.
     *
     * @param amount negative for a reversal
     */
    abstract Balance book(Balance before, BigDecimal amount);
}
