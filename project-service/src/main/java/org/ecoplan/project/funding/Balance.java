package org.ecoplan.project.funding;

import java.math.BigDecimal;

/**
 * 专款专用: how one source stands for one project and year. It stands alone; what another source has to spare neither
 * covers it nor is diminished by it.
 */
record Balance(BigDecimal appropriated, BigDecimal spent) {

    static final Balance NOTHING = new Balance(BigDecimal.ZERO, BigDecimal.ZERO);

    /** What can still be spent. */
    BigDecimal available() {
        return appropriated.subtract(spent).max(BigDecimal.ZERO);
    }

    /** What has been spent without having been appropriated. */
    BigDecimal overrun() {
        return spent.subtract(appropriated).max(BigDecimal.ZERO);
    }

    /** By how much the overrun is larger than it was. */
    BigDecimal overrunBeyond(Balance before) {
        return overrun().subtract(before.overrun()).max(BigDecimal.ZERO);
    }
}
