package org.ecoplan.project.funding;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoplan.kit.sql.Sql;
import org.ecoplan.project.project.ProjectRef;

@ApplicationScoped
class AccountRepository {

    private static final String OPEN = """
            insert into funding_account (project_id, year, revision) values (?, ?, 0)
            on conflict (project_id, year) do nothing""";

    private static final String LOCK =
            "select id, year, revision from funding_account where project_id = ? and year = ? for update";

    private static final String ADVANCE =
            "update funding_account set revision = revision + 1 where id = ? returning revision";

    // The number of the last thing that had been recorded by then; an account without any was not there yet.
    private static final String AS_OF = """
            select account.id, account.year, known.revision
            from funding_account account
            cross join lateral (
                select max(one.revision) as revision from (
                    select number as revision, account_id, recorded_at from funding_entry
                    union all
                    select revision, account_id, recorded_at from funding_budget
                ) as one
                where one.account_id = account.id and one.recorded_at <= coalesce(:asOf::timestamptz, 'infinity')
            ) as known
            where account.project_id = :project and known.revision is not null
            order by account.year""";

    private final Sql sql;

    AccountRepository(Sql sql) {
        this.sql = sql;
    }

    /** The account, opened if there was none; others who want to write into it wait until the transaction has ended. */
    Account lock(ProjectRef project, int year) {
        sql.update(OPEN, project.id(), year);
        return sql.first(LOCK, row -> read(row, project), project.id(), year).orElseThrow();
    }

    /** Counts one more change; what its number is. */
    long advance(Account account) {
        return sql.first(ADVANCE, row -> row.getLong("revision"), account.id()).orElseThrow();
    }

    /**
     * A project's accounts by their years, in the revisions that they had at a moment.
     *
     * @param asOf {@code null} for now
     */
    List<Account> all(ProjectRef project, Instant asOf) {
        Map<String, Object> parameters = new HashMap<>(Map.of("project", project.id()));
        parameters.put("asOf", asOf);
        return sql.query(AS_OF, row -> read(row, project), parameters);
    }

    /** One of them, if anything had been recorded in it by then. */
    Optional<Account> find(ProjectRef project, int year, Instant asOf) {
        return all(project, asOf).stream()
                .filter(account -> account.year() == year)
                .findFirst();
    }

    private static Account read(ResultSet row, ProjectRef project) throws SQLException {
        return new Account(row.getLong("id"), project.definition().code(), row.getInt("year"), row.getLong("revision"));
    }
}
