package org.ecoplan.baseline;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Stores what comes with one statement, and answers after the commit. */
@Path("/rows")
@Produces(MediaType.APPLICATION_JSON)
public class InsertResource {

    private static final String INSERT =
            "insert into inserted (sub_indicator, region, period, value, stage) values (?, ?, ?, ?, ?)";

    private final DataSource database;

    InsertResource(DataSource database) {
        this.database = database;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response insert(Inserted row) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, row.subIndicator());
            insert.setString(2, row.region());
            insert.setString(3, row.period());
            insert.setBigDecimal(4, row.value());
            insert.setString(5, row.stage());
            // the connection commits each statement by itself
            insert.executeUpdate();
        }
        return Response.status(Response.Status.CREATED).entity(row).build();
    }
}
