package vn.healthbook.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Brings the schema up to date. Flyway keeps its history over a connection of its own: a program killed between the two commits leaves a
 * migration that is done and not noted, and no program starts on that database ever again. Over one connection both are one commit.
 */
@Component
final class Migrations implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway flyway) {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection()) {
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .dataSource(new SingleConnectionDataSource(connection, true))
                    .load()
                    .migrate();
        } catch (SQLException unreachable) {
            throw new CannotGetJdbcConnectionException("no connection to migrate over", unreachable);
        }
    }
}
