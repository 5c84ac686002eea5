package org.ecoplan.indicator.observation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * How a value came about, by the letters of HJ 212-2017 (data transmission standard for online monitoring systems of
 * pollutants, 数据标记). It decides whether the value counts.
 */
public enum QualityFlag {
    /** 在线监控（监测）仪器仪表工作正常. */
    @JsonProperty("N")
    NORMAL('N', true),
    /** 停运. */
    @JsonProperty("F")
    OUT_OF_SERVICE('F', false),
    /** 维护. */
    @JsonProperty("M")
    MAINTENANCE('M', false),
    /** 手工输入的设定值. */
    @JsonProperty("S")
    SET_BY_HAND('S', true),
    /** 故障. */
    @JsonProperty("D")
    FAULT('D', false),
    /** 校准. */
    @JsonProperty("C")
    CALIBRATION('C', false),
    /** 超过测量上限. */
    @JsonProperty("T")
    OVER_RANGE('T', false),
    /** 通讯异常. */
    @JsonProperty("B")
    COMMUNICATION_FAULT('B', false);

    /** The letters of those that count, for a list in SQL. */
    public static final String COUNTING = Arrays.stream(values())
            .filter(QualityFlag::counts)
            .map(flag -> "'" + flag.letter + "'")
            .collect(Collectors.joining(", "));

    private final char letter;
    private final boolean counts;

    QualityFlag(char letter, boolean counts) {
        this.letter = letter;
        this.counts = counts;
    }

    char letter() {
        return letter;
    }

    /** @throws IllegalArgumentException if no flag has this letter */
    public static QualityFlag of(String letter) {
        for (QualityFlag flag : values()) {
            if (letter.length() == 1 && flag.letter == letter.charAt(0)) {
                return flag;
            }
        }
        throw new IllegalArgumentException("a flag is one of " + Arrays.toString(values()));
    }

    /** Whether the value is one to calculate with. */
    public boolean counts() {
        return counts;
    }

    /** The letter, which is its name in the API. */
    @Override
    public String toString() {
        return String.valueOf(letter);
    }
}
