package org.ecoplan.indicator.observation.query;

import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the observations of a piece of time come to.
 *
 * @param time when it begins
 * @param period its name, where it is one of the calendar
 * @param count how many values it rests on
 */
@Schema(examples = """
        {"time":"2019-05-31T16:00:00Z","period":"2019-06-01","value":57.2500,"count":24}""")
record GatheredReading(Instant time, String period, BigDecimal value, long count) {}
