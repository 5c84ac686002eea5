package org.ecoplan.indicator.formula;

import java.util.Locale;
import org.ecoplan.contracts.LocalizedText;

/**
 * There is no derived value.
 *
 * @param text why, for people
 */
public record NoValue(Reason reason, LocalizedText text, Lineage lineage) implements Derived {

    /** Why there is no value. */
    public enum Reason {
        /** Nothing was observed that the formula needs. */
        MISSING_INPUT("没有监测数据", "nothing was observed of"),
        /** A bare variable stands for one value and there are several. */
        SEVERAL_VALUES("应只有一个值，却有多个", "there should be one value and are several of"),
        DIVISION_BY_ZERO("除数为零", "the divisor is 0:"),
        /** More digits than anybody measures. */
        OUT_OF_RANGE("计算结果超出范围", "more digits than a value may have come out of");

        private final String zh;
        private final String en;

        Reason(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** Stable, for programs. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private LocalizedText about(String part) {
            return new LocalizedText(zh + "：" + part, en + " " + part);
        }
    }

    static NoValue because(Reason reason, String part, Lineage lineage) {
        return new NoValue(reason, reason.about(part), lineage);
    }
}
