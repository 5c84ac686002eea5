package org.ecoplan.project.unit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.project.Unit;

/** A unit as the API gives it: what the file says of it, and which state of the entry that is. */
@Schema(examples = """
        {"code":"jiangmen-water-resources-bureau","name":{"zh":"市水利局","en":"Jiangmen Water Resources Bureau"},\
        "kind":"DEPARTMENT","region":"440700","revision":1}""")
public record UnitResponse(@JsonUnwrapped Unit definition, long revision) {}
