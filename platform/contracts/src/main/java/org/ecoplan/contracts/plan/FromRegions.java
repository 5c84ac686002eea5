package org.ecoplan.contracts.plan;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * 市级汇总: how the city's value of a period is made of those of its districts, where nobody reported one for the city.
 *
 * @param decimals how many digits after the point a mean has, a half rounded to the even neighbour; a sum is exact and
 *     has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FromRegions(Combination method, Integer decimals) {

    /** What is done with the districts' values. */
    public enum Combination {
        /** 合计. */
        SUM,
        /** 平均: all districts weigh the same. */
        MEAN
    }
}
