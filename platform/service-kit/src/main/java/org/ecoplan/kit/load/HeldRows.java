package org.ecoplan.kit.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.FieldError;

/** The rows of a load that is small enough to be held in memory until all are there. */
public final class HeldRows<T> {

    private final int most;
    private final Map<Integer, Held<T>> rows = new TreeMap<>();

    public HeldRows(int most) {
        this.most = most;
    }

    /** A row that nothing is wrong with by itself, and where it stood. */
    public record Held<T>(int index, long line, T row) {}

    /** Adds a fault if one row more would be too many. */
    public boolean haveRoom(Faults faults) {
        return faults.check(rows.size() < most, "", "too-many", "at most " + most + " rows at once", null);
    }

    public void hold(int index, long line, T row) {
        rows.put(index, new Held<>(index, line, row));
    }

    /** Those that are held, in the order in which they came. */
    public List<Held<T>> all() {
        return List.copyOf(rows.values());
    }

    /** Takes a row out again. */
    public Held<T> remove(int index) {
        return rows.remove(index);
    }

    public void clear() {
        rows.clear();
    }

    /**
     * The rows about something that another row is about as well, by their indexes, each with a fault that names the
     * other one: nobody can know which of them is meant.
     *
     * @param key what a row is about
     * @param name of that, for people
     */
    public Map<Integer, FieldError> repeated(Function<T, ?> key, String name) {
        Map<Object, List<Held<T>>> byKey = rows.values().stream()
                .collect(Collectors.groupingBy(one -> key.apply(one.row()), LinkedHashMap::new, Collectors.toList()));
        Map<Integer, FieldError> repeated = new TreeMap<>();
        for (List<Held<T>> same : List.copyOf(byKey.values())) {
            for (Held<T> one : same.size() == 1 ? List.<Held<T>>of() : same) {
                Held<T> other = one == same.get(0) ? same.get(1) : same.get(0);
                repeated.put(
                        one.index(),
                        FieldError.inBody(
                                "", "same-key-twice", "row " + other.index() + " is about the same " + name, null));
            }
        }
        return repeated;
    }
}
