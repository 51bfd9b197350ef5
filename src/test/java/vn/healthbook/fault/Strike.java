package vn.healthbook.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.jdbc.PgConnection;

/** Carries out a blow inside the struck program: real signals from a shell, real ends of sessions. */
final class Strike {

    private static final Executor HERE = Runnable::run;

    private Strike() {}

    static Object at(Moment moment, Connection connection, CommitCounter.Action commit) throws Throwable {
        switch (moment) {
            case KILL_BEFORE -> killMe();
            case KILL_DURING -> {
                Process killer = signalOnNewline("KILL");
                try (OutputStream go = killer.getOutputStream()) {
                    go.write('\n');
                }
                commit.run();
                waitForTheEnd();
            }
            case KILL_AFTER -> {
                commit.run();
                killMe();
            }
            case KILL_ORPHAN -> {
                sleepOnTheServer(connection);
                killMe();
            }
            case CUT_BEFORE -> {
                cut(connection);
                throw new SQLException("the connection was cut before the commit", "08006");
            }
            case ANSWER_LOST -> {
                commit.run();
                cut(connection);
                throw new SQLException("the answer to the commit was lost", "08006");
            }
            case BACKEND_ENDED -> endBackend(connection);
            case SERVER_KILLED -> killTheServer(connection);
            case BACKEND_KILLED ->
                signal("KILL", connection.unwrap(PgConnection.class).getBackendPID())
                        .waitFor();
            case SERVER_AWAY -> {
                cut(connection);
                throw new SQLException("the server is gone", "08006");
            }
            case TERMINATED -> terminateMe();
        }
        return commit.run();
    }

    private static void killMe() throws IOException {
        signalNow("KILL");
        waitForTheEnd();
    }

    /** The program goes on while it is told to end. */
    private static void terminateMe() throws IOException, InterruptedException {
        signalNow("TERM").waitFor();
    }

    private static void killTheServer(Connection connection) throws SQLException, IOException, InterruptedException {
        try (Statement statement = connection.createStatement();
                ResultSet directory = statement.executeQuery("show data_directory")) {
            directory.next();
            String postmaster = Files.readAllLines(Path.of(directory.getString(1), "postmaster.pid"))
                    .get(0)
                    .strip();
            signal("KILL", Long.parseLong(postmaster)).waitFor();
        }
    }

    private static Process signalNow(String signal) throws IOException {
        return signal(signal, pid());
    }

    private static Process signal(String signal, long pid) throws IOException {
        return new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " " + pid).start();
    }

    /** A shell that is already there acts much faster than one that must be started. */
    private static Process signalOnNewline(String signal) throws IOException {
        return new ProcessBuilder("/bin/sh", "-c", "read go; kill -" + signal + " " + pid()).start();
    }

    private static long pid() {
        return ProcessHandle.current().pid();
    }

    private static void waitForTheEnd() {
        LockSupport.parkNanos(Duration.ofSeconds(20).toNanos());
        throw new IllegalStateException("the kill did not come");
    }

    private static void sleepOnTheServer(Connection connection) {
        Thread asking = new Thread(() -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_sleep(3)");
            } catch (SQLException dead) {
                throw new IllegalStateException(dead);
            }
        });
        asking.setDaemon(true);
        asking.start();
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }

    private static void cut(Connection connection) throws SQLException {
        connection.unwrap(PgConnection.class).abort(HERE);
    }

    /** From beside, as an administrator would; the commit that follows meets a dead session. */
    private static void endBackend(Connection connection) throws SQLException {
        int backend = connection.unwrap(PgConnection.class).getBackendPID();
        try (Connection beside = beside();
                PreparedStatement end = beside.prepareStatement("select pg_terminate_backend(?, 5000)")) {
            end.setInt(1, backend);
            end.execute();
        }
    }

    /** A connection of the trial's own to the database the program works on. */
    static Connection beside() throws SQLException {
        Map<String, String> environment = System.getenv();
        return DriverManager.getConnection(
                environment.get("HEALTHBOOK_DB_URL"),
                environment.get("HEALTHBOOK_DB_USER"),
                environment.get("HEALTHBOOK_DB_PASSWORD"));
    }
}
