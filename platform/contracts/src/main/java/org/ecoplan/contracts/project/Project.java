package org.ecoplan.contracts.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.ecoplan.contracts.Absent;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.plan.YearSpan;

/**
 * 重点工程: what the plan says of one key project.
 *
 * @param code {@code near-1} for no. 1 of annex 1, {@code far-1} for no. 1 of annex 2
 * @param number its number in the annex
 * @param years 建设年限; it is due in the last of them
 * @param units codes of the responsible units; the first leads, the others take part
 * @param relevant which units "the ones concerned" among {@code units} are, where the plan lets one tell
 * @param serves numbers of the indicators it moves
 * @param servesBecause why it moves them
 * @param parts where one number of the annex has several rows; they then hold the deliverables
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Project(
        String code,
        Integer number,
        Term term,
        String task,
        LocalizedText name,
        LocalizedText content,
        YearSpan years,
        List<String> units,
        List<String> relevant,
        List<Deliverable> deliverables,
        List<String> serves,
        LocalizedText servesBecause,
        List<Part> parts) {

    /** Which annex a project is from. */
    public enum Term {
        /** 近期. */
        NEAR,
        /** 中远期. */
        FAR
    }

    public Project {
        units = Absent.asEmpty(units);
        relevant = Absent.asEmpty(relevant);
        deliverables = Absent.asEmpty(deliverables);
        serves = Absent.asEmpty(serves);
        parts = Absent.asEmpty(parts);
    }

    /** Everything that it promises in numbers, its parts' promises included, in the order of the plan. */
    public Stream<Deliverable> promises() {
        return Stream.concat(deliverables.stream(), parts.stream().flatMap(part -> part.deliverables().stream()));
    }
}
