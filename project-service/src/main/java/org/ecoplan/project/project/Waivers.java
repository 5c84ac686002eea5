package org.ecoplan.project.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.ecoplan.contracts.Absent;

/** What a project was completed without. */
record Waivers(@JsonValue List<Waiver> all) {

    static final Waivers NONE = new Waivers(List.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Waivers {
        all = Absent.asEmpty(all);
    }

    boolean cover(String deliverable) {
        return all.stream().anyMatch(waiver -> waiver.deliverable().equals(deliverable));
    }
}
