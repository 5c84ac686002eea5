package org.ecoplan.indicator.observation;

import java.math.BigDecimal;

/**
 * An observation that waits to be stored.
 *
 * @param index the row's number in its load, from 0
 * @param line the line of the body that it begins on
 * @param series by its id
 * @param time in microseconds since 1970
 */
record StagedRow(int index, long line, int series, long time, BigDecimal value, QualityFlag flag) {}
