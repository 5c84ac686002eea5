package org.ecoplan.project.funding;

import java.math.BigDecimal;
import java.util.function.Function;
import org.ecoplan.kit.listing.Listing;
import org.ecoplan.kit.listing.SortKey;

/** What lists of figures have in common: the titles of the columns, and that they can be sorted by each. */
final class FundingColumns {

    private FundingColumns() {}

    static <T> Listing<T> titled(Listing<T> listing, Function<T, Figures> figures) {
        return listing.sortedBy(amount("budget", figures.andThen(Figures::budget)))
                .sortedBy(amount("appropriated", figures.andThen(Figures::appropriated)))
                .sortedBy(amount("spent", figures.andThen(Figures::spent)))
                .sortedBy(amount("available", figures.andThen(Figures::available)))
                .sortedBy(amount("overrun", figures.andThen(Figures::overrun)))
                .sortedBy(amount("aboveBudget", figures.andThen(Figures::aboveBudget)))
                .sortedBy(SortKey.whole("overruns", row -> figures.apply(row).overruns()))
                .column("source", "资金来源", "Source")
                .column("year", "预算年度", "Budget year")
                .column("budget", "预算（元）", "Budget (yuan)")
                .column("appropriated", "拨付（元）", "Appropriated (yuan)")
                .column("spent", "支出（元）", "Spent (yuan)")
                .column("available", "结余（元）", "Available (yuan)")
                .column("overrun", "超支（元）", "Overrun (yuan)")
                .column("aboveBudget", "超预算拨付（元）", "Appropriated above budget (yuan)")
                .column("overruns", "超支笔数", "Overruns");
    }

    private static <T> SortKey<T, BigDecimal> amount(String name, Function<T, BigDecimal> amount) {
        return SortKey.decimal(name, amount);
    }
}
