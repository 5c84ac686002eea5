package org.ecoplan.project.workplan.keeping;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 兑现情况: what became of a promise. */
@Schema(name = "PromiseOutcome")
public enum Outcome {
    /** All of it is there. */
    KEPT,
    /** Not all of it, but some of it, or more than when the year began. */
    PARTLY,
    /** None of it. */
    NOT_KEPT,
    /** Nobody can tell, or nobody could be asked to keep it. */
    NOT_ASSESSABLE,
    /** Its day has not come. A closed year has none of these. */
    NOT_DUE
}
