package vn.healthbook.sql;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Runs named statements on the connection of the transaction that is open. */
@Component
public class SqlRunner {

    private final JdbcClient jdbc;

    public SqlRunner(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Changes rows; says how many. */
    public int update(Sql statement, Map<String, ?> parameters) {
        return jdbc.sql(statement.text()).params(parameters).update();
    }

    public long number(Sql statement, Map<String, ?> parameters) {
        return jdbc.sql(statement.text()).params(parameters).query(Long.class).single();
    }

    /** Calls a function of the database for what it does; what it gives back is nothing. */
    public void call(Sql statement, Map<String, ?> parameters) {
        query(statement, parameters).query().listOfRows();
    }

    /** A query by name, to be mapped by the caller. */
    public JdbcClient.StatementSpec query(Sql statement, Map<String, ?> parameters) {
        return jdbc.sql(statement.text()).params(parameters);
    }

    /** Fresh statistics for the staging tables that the statement names; without them the planner takes them for empty. */
    public void analyze(Sql statement) {
        for (String table : statement.analyze()) {
            jdbc.sql("select staging.analyze(:table)")
                    .param("table", table)
                    .query((row, number) -> number)
                    .list();
        }
    }
}
