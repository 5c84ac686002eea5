package org.ecoplan.project.unit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A unit with whom it has to do with.
 *
 * @param standsFor the single units that act for a group with members
 * @param groups to which it belongs
 * @param mergedHere the units that were merged into it, directly or by way of others
 * @param surroundings which state of the whole directory this was read from
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(examples = """
        {"code":"jiangmen-kaiping-government","name":{"zh":"开平市政府","en":"Kaiping City Government"},\
        "kind":"GOVERNMENT","region":"440783","revision":1,"recordedAt":"2020-03-02T01:00:00Z",\
        "groups":[{"code":"jiangmen-all-district-governments",\
        "name":{"zh":"各市（区）政府","en":"Governments of all districts and county-level cities"}}]}""")
public record UnitDetail(
        @JsonUnwrapped UnitResponse unit,
        List<UnitReference> standsFor,
        List<UnitReference> groups,
        List<UnitReference> mergedHere,
        @JsonIgnore long surroundings) {

    static UnitDetail of(UnitRevision unit, UnitDirectory directory, LocalDate day) {
        return new UnitDetail(
                unit.toResponse(),
                directory.membersOf(unit.code(), day),
                references(directory.groupsOf(unit.code())),
                references(directory.mergedInto(unit.code())),
                directory.revision());
    }

    private static List<UnitReference> references(List<DirectoryEntry> entries) {
        return entries.stream().map(UnitReference::to).toList();
    }
}
