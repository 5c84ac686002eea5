package org.ecoplan.reporting.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RankingTest {

    private record Place(int entry, int place) {}

    @Test
    void equalsShareAPlaceAndThoseBehindThemDoNotMoveUp() {
        assertThat(Ranking.of(List.of(5, 9, 7, 9, 5, 1), Comparator.reverseOrder(), Place::new))
                .containsExactly(
                        new Place(9, 1),
                        new Place(9, 1),
                        new Place(7, 3),
                        new Place(5, 4),
                        new Place(5, 4),
                        new Place(1, 6));
    }

    @Test
    void nobodyIsRankedWhereThereIsNobody() {
        assertThat(Ranking.of(List.<Integer>of(), Comparator.naturalOrder(), Place::new))
                .isEmpty();
    }

    @Property
    void aPlaceIsOneMoreThanThereAreBetterOnes(@ForAll List<@IntRange(max = 9) Integer> entries) {
        List<Place> ranked = Ranking.of(entries, Comparator.naturalOrder(), Place::new);

        assertThat(ranked.stream().map(Place::entry).sorted().collect(Collectors.toList()))
                .isEqualTo(entries.stream().sorted().collect(Collectors.toList()));
        assertThat(ranked)
                .allSatisfy(each -> assertThat(each.place())
                        .isEqualTo(1
                                + entries.stream()
                                        .filter(other -> other < each.entry())
                                        .count()));
    }
}
