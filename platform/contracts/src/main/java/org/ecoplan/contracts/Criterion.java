package org.ecoplan.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a standard or a target asks of a sub-indicator, as data: the same JSON in the plan file, the API and the event.
 * What each of them means is decided in one place, by the rules of reporting-service.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Criterion.AtLeast.class, name = "at-least"),
    @JsonSubTypes.Type(value = Criterion.AtMost.class, name = "at-most"),
    @JsonSubTypes.Type(value = Criterion.EqualTo.class, name = "equals"),
    @JsonSubTypes.Type(value = Criterion.StageReached.class, name = "stage-reached"),
    @JsonSubTypes.Type(value = Criterion.MeetsRequirement.class, name = "meets-requirement"),
    @JsonSubTypes.Type(value = Criterion.NotBelowBaseline.class, name = "not-below-baseline"),
    @JsonSubTypes.Type(value = Criterion.NotBelowPrevious.class, name = "not-below-previous"),
    @JsonSubTypes.Type(value = Criterion.Improving.class, name = "improving"),
    @JsonSubTypes.Type(value = Criterion.RankWithin.class, name = "rank-within"),
    @JsonSubTypes.Type(value = Criterion.ProjectCompletionAtLeast.class, name = "project-completion-at-least"),
    @JsonSubTypes.Type(value = Criterion.YearsInForceAtLeast.class, name = "years-in-force-at-least"),
    @JsonSubTypes.Type(value = Criterion.AllOf.class, name = "all-of"),
    @JsonSubTypes.Type(value = Criterion.AnyOf.class, name = "any-of")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Criterion {

    <R> R accept(Visitor<R> visitor);

    /**
     * The value is this number or more.
     *
     * @param decimals to how many digits after the point the value is rounded before it is compared (修约值比较法,
     *     GB/T 8170-2008, 4.3.3); {@code null}: it is compared with all its digits (全数值比较法, 4.3.2)
     */
    record AtLeast(BigDecimal value, Integer decimals) implements Criterion {

        public AtLeast(BigDecimal value) {
            this(value, null);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.atLeast(this);
        }
    }

    /**
     * The value is this number or less.
     *
     * @param decimals to how many digits after the point the value is rounded before it is compared (修约值比较法,
     *     GB/T 8170-2008, 4.3.3); {@code null}: it is compared with all its digits (全数值比较法, 4.3.2)
     */
    record AtMost(BigDecimal value, Integer decimals) implements Criterion {

        public AtMost(BigDecimal value) {
            this(value, null);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.atMost(this);
        }
    }

    /**
     * The value is this number, whatever its trailing zeros.
     *
     * @param decimals to how many digits after the point the value is rounded before it is compared (修约值比较法,
     *     GB/T 8170-2008, 4.3.3); {@code null}: it is compared with all its digits (全数值比较法, 4.3.2)
     */
    record EqualTo(BigDecimal value, Integer decimals) implements Criterion {

        public EqualTo(BigDecimal value) {
            this(value, null);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.equalTo(this);
        }
    }

    /** The stage is this one or a better one of the sub-indicator's scale. */
    record StageReached(String stage) implements Criterion {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.stageReached(this);
        }
    }

    /**
     * The value keeps the number that a higher authority assigned and that is in force for the year: the newest
     * assigned for that year or an earlier one, on the side it was assigned for.
     *
     * @param ifUnassigned what counts where no number has been assigned yet; without it the outcome is then unknown
     */
    record MeetsRequirement(Criterion ifUnassigned) implements Criterion {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.meetsRequirement(this);
        }
    }

    /** The value is not worse than the plan's baseline. */
    record NotBelowBaseline() implements Criterion {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.notBelowBaseline(this);
        }
    }

    /** The value is not worse than the one before it. */
    record NotBelowPrevious() implements Criterion {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.notBelowPrevious(this);
        }
    }

    /** 持续提升: the value is better than the one before it. */
    record Improving() implements Criterion {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.improving(this);
        }
    }

    /**
     * The place reached among the regions of the higher level is this one or a better one.
     *
     * @param required {@code false}: it counts only where a place has been reported; {@code null} means {@code true}
     */
    record RankWithin(Integer rank, Boolean required) implements Criterion {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rankWithin(this);
        }
    }

    /** Of the key projects due by the year, this share in percent or more is completed; cancelled ones do not count. */
    record ProjectCompletionAtLeast(BigDecimal percent) implements Criterion {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.projectCompletionAtLeast(this);
        }
    }

    /** At the year's end the plan has been in force for this many full years. */
    record YearsInForceAtLeast(Integer years) implements Criterion {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.yearsInForceAtLeast(this);
        }
    }

    /** Each of them is met. */
    record AllOf(List<Criterion> criteria) implements Criterion {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.allOf(this);
        }
    }

    /** One of them is met. */
    record AnyOf(List<Criterion> criteria) implements Criterion {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.anyOf(this);
        }
    }

    /** One answer per kind of criterion; a new kind does not compile until every reader of criteria knows it. */
    interface Visitor<R> {
        R atLeast(AtLeast criterion);

        R atMost(AtMost criterion);

        R equalTo(EqualTo criterion);

        R stageReached(StageReached criterion);

        R meetsRequirement(MeetsRequirement criterion);

        R notBelowBaseline(NotBelowBaseline criterion);

        R notBelowPrevious(NotBelowPrevious criterion);

        R improving(Improving criterion);

        R rankWithin(RankWithin criterion);

        R projectCompletionAtLeast(ProjectCompletionAtLeast criterion);

        R yearsInForceAtLeast(YearsInForceAtLeast criterion);

        R allOf(AllOf criterion);

        R anyOf(AnyOf criterion);
    }
}
