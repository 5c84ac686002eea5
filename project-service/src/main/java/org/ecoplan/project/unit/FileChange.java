package org.ecoplan.project.unit;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ecoplan.contracts.project.Unit;

/**
 * What an edition of a plan's file changes of an entry, member by member: what the file says as it did before is no
 * news, and stays as it was changed in the directory meanwhile.
 *
 * @param before what the plan's file said last; {@code null} if it never named the unit
 * @param after what it says now
 * @param current what the directory says; {@code null} if it has no such unit
 */
record FileChange(Unit before, Unit after, Unit current) {

    /** A member that can be compared, by its name in the file. */
    private record Member(String name, Function<Unit, Object> value) {}

    private static final List<Member> MEMBERS = List.of(
            new Member("name", Unit::name),
            new Member("kind", Unit::kind),
            new Member("region", Unit::region),
            new Member("creditCode", Unit::creditCode),
            new Member("members", Unit::members));

    /** The members that file and directory both changed, and not to the same. */
    List<String> conflicts() {
        return before == null || current == null
                ? List.of()
                : MEMBERS.stream()
                        .filter(member -> Stream.of(before, after, current)
                                        .map(member.value())
                                        .distinct()
                                        .count()
                                == 3)
                        .map(Member::name)
                        .toList();
    }

    /** What the directory says with the news of the file. */
    Unit result() {
        return before == null || current == null
                ? after
                : new Unit(
                        current.code(),
                        news(Unit::name),
                        news(Unit::kind),
                        news(Unit::region),
                        news(Unit::creditCode),
                        news(Unit::members));
    }

    private <T> T news(Function<Unit, T> member) {
        return Objects.equals(member.apply(before), member.apply(after)) ? member.apply(current) : member.apply(after);
    }
}
