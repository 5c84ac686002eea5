package org.ecoplan.reporting.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.ecoplan.kit.sql.Sql;

/**
 * Tells all instances what a transaction takes in, if it is committed and as soon as it is. PostgreSQL hands on what
 * transactions tell in the order of their commits, and what one tells in the order in which it is told.
 */
@ApplicationScoped
public class TakenInNotifier {

    private static final String NOTIFY = "select pg_notify(?, payload) from unnest(?::text[]) with ordinality as"
            + " told (payload, place) order by place";

    private final Sql sql;
    private final TakenInMessages messages;

    TakenInNotifier(Sql sql, TakenInMessages messages) {
        this.sql = sql;
        this.messages = messages;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(TakenIn takenIn) {
        List<String> payloads = messages.write(takenIn);
        sql.query(NOTIFY, row -> null, TakenIn.CHANNEL, payloads);
    }
}
