package org.ecoplan.reporting;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/** Looks at the service's tables from outside. */
@ApplicationScoped
public class Database {

    private final AgroalDataSource dataSource;

    Database(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** All verdicts and outlooks of a plan with what they rest on, by region, basis, year and indicator. */
    public Map<String, String> verdicts(String plan) {
        Map<String, String> verdicts = new TreeMap<>();
        for (List<String> row : rows("""
                select region || ' ' || basis || ' ' || year || ' ' || indicator,
                    verdict || ' ' || stale || ' ' || coalesce(measured_period, '-') || ' ' || explanation
                        || ' ' || outlook || ' ' || outlook_explanation
                from verdict where plan = ?""", plan)) {
            verdicts.put(row.get(0), row.get(1));
        }
        return verdicts;
    }

    /** The revision, the time and the cause of each verdict: what must not move when nothing changed. */
    public Map<String, String> versions(String plan) {
        Map<String, String> versions = new TreeMap<>();
        for (List<String> row : rows("""
                select region || ' ' || basis || ' ' || year || ' ' || indicator,
                    revision || ' ' || since || ' ' || caused_by
                from verdict where plan = ?""", plan)) {
            versions.put(row.get(0), row.get(1));
        }
        return versions;
    }

    /** 0 where nothing has been read yet. */
    public long nextOffset(TopicPartition partition) {
        List<List<String>> rows = rows(
                "select next_offset from consumed_offset where topic = ? and partition = ?",
                partition.topic(),
                partition.partition());
        return rows.isEmpty() ? 0 : Long.parseLong(rows.get(0).get(0));
    }

    public long count(String sql, Object... parameters) {
        return Long.parseLong(rows(sql, parameters).get(0).get(0));
    }

    public List<List<String>> rows(String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                List<List<String>> rows = new ArrayList<>();
                while (row.next()) {
                    List<String> columns = new ArrayList<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        columns.add(row.getString(i));
                    }
                    rows.add(columns);
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
