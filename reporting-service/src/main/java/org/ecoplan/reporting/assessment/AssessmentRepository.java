package org.ecoplan.reporting.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.ecoplan.kit.sql.Sql;

/** What was published. There is nothing here that changes a row. */
@ApplicationScoped
class AssessmentRepository {

    // Of two that come at once the second waits for the first, and finds its place taken.
    private static final String INSERT = """
            insert into assessment (plan, region, year, revision, hash, results_hash, format, rules_version, edition,
                provisional, as_of, published_at, published_by, note, supersedes, reason, summaries, document)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing""";

    private static final String SELECT = """
            select plan, region, year, revision, hash, results_hash, format, rules_version, edition, provisional, as_of,
                published_at, published_by, note, supersedes, reason, summaries, length(document) as size
            from assessment where plan = ?""";

    private static final String OF_YEAR = SELECT + " and region = ? and year = ? order by revision";
    private static final String ALL = SELECT + " order by year desc, region, revision desc";

    private static final String DOCUMENT =
            "select document from assessment where plan = ? and region = ? and year = ? and revision = ?";

    private final Sql sql;

    AssessmentRepository(Sql sql) {
        this.sql = sql;
    }

    /** Whether its place was still free; nothing is stored if not. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean append(Assessment assessment, byte[] document) {
        Publication publication = assessment.publication();
        return sql.update(
                        INSERT,
                        publication.plan(),
                        publication.region(),
                        publication.year(),
                        publication.revision(),
                        assessment.hash().hex(),
                        assessment.resultsHash().hex(),
                        assessment.format(),
                        assessment.rulesVersion(),
                        assessment.edition(),
                        publication.provisional(),
                        publication.asOf(),
                        publication.publishedAt(),
                        publication.publishedBy(),
                        publication.note(),
                        publication.supersedes(),
                        publication.reason(),
                        new String(FrozenJson.bytes(assessment.summaries()), StandardCharsets.UTF_8),
                        document)
                == 1;
    }

    /** All that were published about a region and year, the first one first. */
    @Transactional
    List<Assessment> ofYear(String plan, String region, int year) {
        return sql.query(OF_YEAR, AssessmentRepository::assessment, plan, region, year);
    }

    /** All of a plan, newest year and revision first. */
    @Transactional
    List<Assessment> all(String plan) {
        return sql.query(ALL, AssessmentRepository::assessment, plan);
    }

    @Transactional
    Optional<byte[]> document(String plan, String region, int year, long revision) {
        return sql.first(DOCUMENT, row -> row.getBytes(1), plan, region, year, revision);
    }

    private static Assessment assessment(ResultSet row) throws SQLException {
        return new Assessment(
                publication(row),
                new ContentHash(row.getString("hash")),
                new ContentHash(row.getString("results_hash")),
                row.getInt("format"),
                row.getInt("rules_version"),
                row.getLong("edition"),
                row.getInt("size"),
                FrozenJson.read(row.getString("summaries"), Summaries.class));
    }

    private static Publication publication(ResultSet row) throws SQLException {
        return new Publication(
                row.getString("plan"),
                row.getString("region"),
                row.getInt("year"),
                row.getLong("revision"),
                row.getBoolean("provisional"),
                Sql.instant(row, "as_of"),
                Sql.instant(row, "published_at"),
                row.getString("published_by"),
                row.getString("note"),
                row.getString("supersedes"),
                row.getString("reason"));
    }
}
