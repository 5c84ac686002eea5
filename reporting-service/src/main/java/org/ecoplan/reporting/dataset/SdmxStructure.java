package org.ecoplan.reporting.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.reporting.compliance.rules.Comparison.Relation;

/**
 * What SDMX calls the cube of a plan: its dataflow, its components and their codes. Each edition of a plan is a version of
 * its own, since regions and sub-indicators may be others.
 */
final class SdmxStructure {

    static final String AGENCY = "ECOPLAN";

    /** One column of the data; how SDMX sees it. */
    enum Component {
        FREQ(Role.DIMENSION, "频率", "Frequency"),
        REF_AREA(Role.DIMENSION, "行政区", "Reference area"),
        BASIS(Role.DIMENSION, "判定依据", "What is judged by"),
        INDICATOR(Role.DIMENSION, "指标", "Indicator"),
        TIME_PERIOD(Role.TIME, "年份", "Year that is judged"),
        OBS_VALUE(Role.MEASURE, "指标值", "Measured value; of a scale the place of the stage, from 1"),
        OBS_STATUS(Role.ATTRIBUTE, "数据状态", "Observation status"),
        VERDICT(Role.ATTRIBUTE, "达标情况", "Verdict"),
        REQUIRED(Role.ATTRIBUTE, "要求值", "Required value"),
        RELATION(Role.ATTRIBUTE, "比较关系", "How the value has to lie to the required one"),
        UNIT_MEASURE(Role.ATTRIBUTE, "计量单位", "Unit of measure"),
        MEASURED_PERIOD(Role.ATTRIBUTE, "数据时期", "Period of the measurement"),
        REVISION(Role.ATTRIBUTE, "修订号", "Revision of the measurement");

        private final Role role;
        private final LocalizedText title;

        Component(Role role, String zh, String en) {
            this.role = role;
            this.title = new LocalizedText(zh, en);
        }

        Role role() {
            return role;
        }

        LocalizedText title() {
            return title;
        }

        static List<Component> of(Role role) {
            return Arrays.stream(values())
                    .filter(component -> component.role == role)
                    .toList();
        }
    }

    /** What a component is for. */
    enum Role {
        DIMENSION,
        TIME,
        MEASURE,
        ATTRIBUTE
    }

    /** Those codes of SDMX's CL_OBS_STATUS that we give. */
    enum ObservationStatus {
        /** Normal value. */
        A,
        /** Imputed: an older value stands in, since the year has none. */
        I,
        /** Missing value. */
        O,
        /** Provisional value. */
        P;

        static ObservationStatus of(Observation observation) {
            if (observation.number().isEmpty()) {
                return O;
            }
            if (observation.judged().stale()) {
                return I;
            }
            return observation.judged().provisional() ? P : A;
        }
    }

    /** The header of SDMX-CSV 2.0.0. */
    static final List<String> COLUMNS = Stream.concat(
                    Stream.of("STRUCTURE", "STRUCTURE_ID", "ACTION"),
                    Arrays.stream(Component.values()).map(Enum::name))
            .toList();

    private SdmxStructure() {}

    /** Agency, id and version of the dataflow. */
    static String dataflow(Cube cube) {
        return reference("DF_COMPLIANCE", cube);
    }

    /** Agency, id and version of something that each plan has for itself. */
    static String reference(String prefix, Cube cube) {
        return AGENCY + ":" + id(prefix, cube.plan().definition()) + "(" + version(cube) + ")";
    }

    static String id(String prefix, PlanDefinition plan) {
        return prefix + "_" + plan.code();
    }

    static String version(Cube cube) {
        return cube.plan().edition() + ".0.0";
    }

    /** SDMX has no points in codes, since they stand between those of a key. */
    static String code(SubIndicator part) {
        return part.number().replace('.', '_');
    }

    static String unit(SubIndicator part) {
        return part.isQuantity() ? part.unit().en() : "";
    }

    static LocalizedText name(Relation relation) {
        return switch (relation) {
            case AT_LEAST -> new LocalizedText("不低于", "At least");
            case AT_MOST -> new LocalizedText("不高于", "At most");
            case EQUAL -> new LocalizedText("等于", "Equal to");
            case MORE_THAN -> new LocalizedText("高于", "More than");
            case LESS_THAN -> new LocalizedText("低于", "Less than");
        };
    }
}
