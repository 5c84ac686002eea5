package org.ecoplan.indicator.series;

import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.FileRules;

/**
 * A series as somebody defines it.
 *
 * @param code lower-case letters and digits, joined by hyphens
 * @param variable as formulas name it
 * @param station the station's own code; absent where the value is that of the whole region
 * @param region GB/T 2260 code
 * @param step how often it is observed, as an ISO 8601 duration
 */
@Schema(examples = """
        {"code":"aqi-donghu","variable":"aqi","station":"1407A","region":"440703","step":"PT1H",\
        "unit":{"zh":"无量纲","en":"dimensionless"},"name":{"zh":"东湖站空气质量指数","en":"AQI at Donghu"}}""")
public record SeriesRequest(
        String code,
        @Schema(examples = "aqi") String variable,
        String station,
        @Schema(examples = "440703") String region,

        @Schema(
                implementation = String.class,
                examples = {"PT1H", "P1D", "P1Y"})
        TimeStep step,

        LocalizedText unit,
        LocalizedText name) {

    private static final Pattern VARIABLE = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");
    private static final Pattern REGION = Pattern.compile("\\d{6}");
    private static final Pattern STATION = Pattern.compile("\\S(.{0,62}\\S)?");

    /** Finds everything that is wrong with it, below a pointer. */
    void check(Faults faults, String at) {
        FileRules rules = new FileRules(faults);
        rules.code(code, at + "/code");
        if (faults.present(variable, at + "/variable")) {
            faults.check(
                    VARIABLE.matcher(variable).matches(),
                    at + "/variable",
                    "wrong-format",
                    "a variable reads aqi or wasteToDispose: a lower-case letter, then letters and digits, at most 64",
                    variable);
        }
        if (faults.present(region, at + "/region")) {
            faults.check(
                    REGION.matcher(region).matches(),
                    at + "/region",
                    "wrong-format",
                    "a region is the six digits of GB/T 2260",
                    region);
        }
        if (faults.readable(station, at + "/station") && station != null) {
            faults.check(
                    STATION.matcher(station).matches(),
                    at + "/station",
                    "wrong-format",
                    "a station is a text of 1 to 64 characters that neither begins nor ends with a space",
                    station);
        }
        faults.present(step, at + "/step");
        rules.text(unit, at + "/unit");
        rules.text(name, at + "/name");
    }

    SeriesRequest withCode(String itsCode) {
        return new SeriesRequest(itsCode, variable, station, region, step, unit, name);
    }
}
