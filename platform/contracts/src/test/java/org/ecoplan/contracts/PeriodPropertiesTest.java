package org.ecoplan.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PeriodPropertiesTest {

    @Property
    void readsWhatItWrites(@ForAll("periods") Period period) {
        assertEquals(period, Period.parse(period.toString()));
    }

    @Property
    void isOrderedTheSameFromBothSides(@ForAll("periods") Period one, @ForAll("periods") Period other) {
        assertEquals(Integer.signum(one.compareTo(other)), -Integer.signum(other.compareTo(one)));
        assertEquals(one.compareTo(other) == 0, one.equals(other));
    }

    @Property
    void isOrderedWithoutCircles(
            @ForAll("periods") Period one, @ForAll("periods") Period second, @ForAll("periods") Period third) {
        if (one.compareTo(second) <= 0 && second.compareTo(third) <= 0) {
            assertTrue(one.compareTo(third) <= 0);
        }
    }

    /** Few years, so that periods often touch. */
    @Provide
    Arbitrary<Period> periods() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 1500).map(LocalDate.of(2017, 1, 1)::plusDays);
        Arbitrary<Integer> forms = Arbitraries.integers().between(1, 4);
        return days.flatMap(day -> forms.map(form -> switch (form) {
            case 1 -> Period.ofYear(day.getYear());
            case 2 -> Period.parse("%04d-Q%d".formatted(day.getYear(), (day.getMonthValue() + 2) / 3));
            case 3 -> Period.parse(day.toString().substring(0, 7));
            default -> Period.parse(day.toString());
        }));
    }
}
