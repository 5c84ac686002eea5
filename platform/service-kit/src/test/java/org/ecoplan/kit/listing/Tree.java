package org.ecoplan.kit.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.contracts.Criterion;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.Period;

/** Something to list, with whatever a member can be. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Tree(
        String number,
        LocalizedText name,
        BigDecimal height,
        Boolean healthy,
        Period planted,
        LocalDate felled,
        Span span,
        List<String> species,
        List<LocalizedText> remarks,
        List<Branch> branches,
        Criterion criterion,
        @JsonUnwrapped Place place,
        @JsonRawValue String origin) {

    record Span(int from, int to) {}

    record Branch(String number, BigDecimal length) {}

    record Place(String region, String street) {}

    static final Listing<Tree> LISTING = Listing.of(
                    "trees", "树木", "Trees", Tree.class, SortKey.numbered("number", Tree::number))
            .sortedBy(SortKey.decimal("height", Tree::height))
            .sortedBy(SortKey.optional(SortKey.storedAs("felled_on", SortKey.date("felled", Tree::felled))))
            .column("number", "编号", "Number")
            .column("name", "名称", "Name")
            .column("height", "高度", "Height");

    static Tree of(String number, String height) {
        return new Tree(
                number,
                new LocalizedText("榕树" + number, "Banyan " + number),
                new BigDecimal(height),
                true,
                Period.parse("2018-Q1"),
                null,
                new Span(2018, 2030),
                List.of("ficus", "microcarpa"),
                List.of(new LocalizedText("古树", "old"), new LocalizedText("大树", "big")),
                List.of(new Branch("1", new BigDecimal("2.50")), new Branch("2", new BigDecimal("-4.61"))),
                null,
                new Place("440700", "港口路"),
                "{\"seed\":0.50}");
    }

    Tree felled(String day) {
        return new Tree(
                number,
                name,
                height,
                healthy,
                planted,
                LocalDate.parse(day),
                span,
                species,
                remarks,
                branches,
                criterion,
                place,
                origin);
    }
}
