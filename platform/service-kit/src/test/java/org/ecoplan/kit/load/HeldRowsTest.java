package org.ecoplan.kit.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import org.ecoplan.kit.load.HeldRows.Held;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.FieldError;
import org.junit.jupiter.api.Test;

class HeldRowsTest {

    private final HeldRows<String> rows = new HeldRows<>(4);

    @Test
    void eachRowAboutTheSameNamesAnotherOne() {
        rows.hold(7, 9, "a");
        rows.hold(2, 4, "a");
        rows.hold(3, 5, "b");
        rows.hold(9, 11, "a");

        Map<Integer, FieldError> repeated = rows.repeated(Function.identity(), "letter");

        assertThat(repeated).containsOnlyKeys(2, 7, 9);
        assertThat(repeated.values())
                .extracting(FieldError::message)
                .containsExactly(
                        "row 7 is about the same letter",
                        "row 2 is about the same letter",
                        "row 2 is about the same letter");
    }

    @Test
    void rowsStayInTheirOrderUntilTheyAreTakenOut() {
        rows.hold(2, 4, "b");
        rows.hold(1, 3, "a");

        assertThat(rows.remove(2)).isEqualTo(new Held<>(2, 4, "b"));
        rows.hold(0, 2, "c");
        assertThat(rows.all()).extracting(Held::row).containsExactly("c", "a");
    }

    @Test
    void thereIsNoRoomForMoreThanThat() {
        Faults faults = new Faults();
        for (int i = 0; i < 4; i++) {
            assertThat(rows.haveRoom(faults)).isTrue();
            rows.hold(i, i, "a");
        }

        assertThat(rows.haveRoom(faults)).isFalse();
        assertThat(faults.found()).extracting(FieldError::code).containsExactly("too-many");
    }
}
