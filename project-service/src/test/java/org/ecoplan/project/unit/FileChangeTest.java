package org.ecoplan.project.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.project.Unit;
import org.junit.jupiter.api.Test;

/** A file that is loaded again brings its own news, and undoes nothing that the directory was told meanwhile. */
class FileChangeTest {

    private static final Unit FILED = unit("Water Bureau", "440700");
    private static final Unit RENAMED = unit("Water Authority", "440700");
    private static final Unit MOVED = unit("Water Bureau", "440703");

    private static Unit unit(String name, String region) {
        return new Unit("w", new LocalizedText("水", name), Unit.Kind.DEPARTMENT, region, null, List.of());
    }

    private static void comesTo(Unit before, Unit after, Unit current, Unit result) {
        FileChange change = new FileChange(before, after, current);

        assertThat(change.conflicts()).isEmpty();
        assertThat(change.result()).isEqualTo(result);
    }

    @Test
    void aNewUnitIsWhatTheFileSays() {
        comesTo(null, FILED, null, FILED);
    }

    @Test
    void theFileOfBeforeUndoesNothing() {
        comesTo(FILED, FILED, RENAMED, RENAMED);
    }

    @Test
    void theNewsOfTheFileIsTaken() {
        comesTo(FILED, RENAMED, FILED, RENAMED);
    }

    @Test
    void newsOfBothComeTogether() {
        comesTo(FILED, MOVED, RENAMED, unit("Water Authority", "440703"));
    }

    @Test
    void theSameNewsTwiceIsNone() {
        comesTo(FILED, RENAMED, RENAMED, RENAMED);
    }

    @Test
    void whatTheFileTookOverCanBeTakenBackByIt() {
        comesTo(RENAMED, FILED, RENAMED, FILED);
    }

    @Test
    void differentNewsOfOneMemberAreAConflict() {
        FileChange change = new FileChange(FILED, unit("Hydraulics Bureau", "440703"), RENAMED);

        assertThat(change.conflicts()).containsExactly("name");
    }
}
