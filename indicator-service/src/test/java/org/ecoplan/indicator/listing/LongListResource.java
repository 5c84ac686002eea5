package org.ecoplan.indicator.listing;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.ecoplan.kit.listing.ListQuery;
import org.ecoplan.kit.listing.Listing;
import org.ecoplan.kit.listing.Lists;
import org.ecoplan.kit.listing.SortKey;
import org.jboss.resteasy.reactive.RestQuery;

/** A list whose rows the database makes up; if asked to, it fails on the way. */
@Path("/test/numbers")
public class LongListResource {

    /** The largest number that was read by the request before. */
    static final AtomicLong READ = new AtomicLong();

    private static final Listing<Numbers.Row> LISTING = Listing.of(
                    "numbers", "数", "Numbers", Numbers.Row.class, SortKey.whole("id", Numbers.Row::id))
            .sortedBy(SortKey.storedAs("id % 7", SortKey.whole("remainder", Numbers.Row::remainder)))
            .column("id", "数", "Number");

    private final Numbers numbers;
    private final Lists lists;

    LongListResource(Numbers numbers, Lists lists) {
        this.numbers = numbers;
        this.lists = lists;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ListQuery.CSV, ListQuery.XLSX})
    @Operation(hidden = true)
    public Response list(@RestQuery long count, @RestQuery long failsAfter, @BeanParam ListQuery query) {
        READ.set(0);
        return lists.answer(LISTING, query, slice -> numbers.read(count, failsAfter, slice));
    }
}
