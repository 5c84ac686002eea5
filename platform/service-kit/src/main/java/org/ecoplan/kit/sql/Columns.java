package org.ecoplan.kit.sql;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Many rows as the parameters of one statement: an array for each column, which {@code unnest} makes rows of again.
 *
 * @param <T> what a row is made of
 */
public final class Columns<T> {

    private final List<Column<T>> columns = new ArrayList<>();

    private record Column<T>(String type, Function<? super T, ?> member) {}

    /** @param type as PostgreSQL calls it; an instant is given as {@code text} and cast by the statement */
    public Columns<T> add(String type, Function<? super T, ?> member) {
        columns.add(new Column<>(type, member));
        return this;
    }

    /** Binds the parameters from the first on, in the order of the columns. */
    public void bind(PreparedStatement statement, Collection<? extends T> rows) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            Column<T> column = columns.get(i);
            Object[] values =
                    rows.stream().map(column.member()).map(Columns::value).toArray();
            Array array = statement.getConnection().createArrayOf(column.type(), values);
            statement.setArray(i + 1, array);
        }
    }

    // an array of timestamps would lose its time zone on the way
    private static Object value(Object member) {
        return member instanceof Instant moment ? moment.toString() : member;
    }
}
