package org.ecoplan.contracts.project;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.ecoplan.contracts.Absent;
import org.ecoplan.contracts.LocalizedText;

/**
 * 责任单位: an organisation that answers for key projects, or a group of them that the plan names as one.
 *
 * @param code unique over all cities, so it begins with the city's name
 * @param region GB/T 2260 code of the region it works for, where it has one
 * @param creditCode 统一社会信用代码 after GB 32100-2015, where it is told; a group has none
 * @param members codes of the units that a group always stands for; a group whose members each project names has none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Unit(String code, LocalizedText name, Kind kind, String region, String creditCode, List<String> members) {

    /** What sort of organisation a unit is. */
    public enum Kind {
        /** A bureau, an office or a centre of the city. */
        DEPARTMENT,
        /** An organ of the Party. */
        PARTY,
        /** The government of a district or of a county-level city. */
        GOVERNMENT,
        /** A national body in the city. */
        NATIONAL,
        /** Several units under one name. */
        GROUP
    }

    public Unit {
        members = Absent.asEmpty(members);
    }

    /** Whether it stands for others instead of answering itself. */
    @JsonIgnore
    public boolean isGroup() {
        return kind == Kind.GROUP;
    }
}
