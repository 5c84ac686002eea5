package org.ecoplan.kit.load;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.ecoplan.kit.work.AfterCommit;

/** Takes loads: runs them while the sender waits, or keeps them as jobs. */
@ApplicationScoped
public class Loads {

    private final LoadRunner runner;
    private final LoadStore store;
    private final LoadJobs jobs;
    private final AfterCommit afterCommit;
    private final LoadConfig config;

    Loads(LoadRunner runner, LoadStore store, LoadJobs jobs, AfterCommit afterCommit, LoadConfig config) {
        this.runner = runner;
        this.store = store;
        this.jobs = jobs;
        this.afterCommit = afterCommit;
        this.config = config;
    }

    /**
     * Answers a request with many rows: 200 with a {@link LoadResult}, or 202 with a {@link LoadStatus} where a job was
     * asked for.
     *
     * @param subject what the rows belong to, such as a plan; empty if nothing
     */
    public <T> Response answer(LoadKind<T> kind, String subject, LoadRequest request, InputStream body) {
        LoadOrder order = request.toOrder(kind.name(), subject);
        if (request.wantsJob()) {
            inTransaction(() -> keep(order, body));
            return Response.accepted(store.find(order.id()).orElseThrow())
                    .location(LoadResource.location(order.id()))
                    .header("Preference-Applied", "respond-async")
                    .build();
        }
        return Response.ok(inTransaction(() -> runner.run(kind, order, body, Progress.UNSEEN)))
                .build();
    }

    private LoadOrder keep(LoadOrder order, InputStream body) {
        try {
            store.keep(order, body);
            afterCommit.run(jobs::wake);
            return order;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <R> R inTransaction(Supplier<R> load) {
        return QuarkusTransaction.joiningExisting()
                .timeout(Math.toIntExact(config.longest().toSeconds()))
                .call(load::get);
    }
}
