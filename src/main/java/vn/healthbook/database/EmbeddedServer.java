package vn.healthbook.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The PostgreSQL server of a home. It is started by the first program that needs it, adopted by the others, and outlives them
 * all: neither Ctrl-C nor a kill of a program ends it. {@link #stop} ends it on request. It listens on 127.0.0.1 only, asks for a
 * password (SCRAM), and commits to disk. Several programs may use one home at the same time.
 */
public final class EmbeddedServer {

    static final String DATABASE = "healthbook";

    static final String USER = "healthbook";

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** A server that lives but listens to nobody is given up after this; one that is recovering is waited for. */
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private static final String DUPLICATE_DATABASE = "42P04";
    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String STARTING_UP = "57P03";
    private static final String WRONG_PASSWORD = "28P01";

    private final DatabaseAddress address;
    private final Postmaster postmaster;
    private final boolean adopted;

    private EmbeddedServer(DatabaseAddress address, Postmaster postmaster, boolean adopted) {
        this.address = address;
        this.postmaster = postmaster;
        this.adopted = adopted;
    }

    /** How an attempt to stop ended. */
    public enum Stopped {
        STOPPED,
        NOT_RUNNING,
        /** Other programs are connected; nothing was done. */
        IN_USE
    }

    /**
     * The server of this home, started when it is not running.
     *
     * @throws DatabaseUnavailable when it cannot be had, with what to do next
     */
    public static EmbeddedServer open(Path home) {
        return open(home, ServerSettings.keepingData());
    }

    static EmbeddedServer open(Path home, ServerSettings settings) {
        ServerHome place = ServerHome.of(home);
        return place.locked(() -> {
            Optional<EmbeddedServer> running = findAnswering(place, true);
            return running.isPresent() ? running.get() : start(place, settings);
        });
    }

    /** The server of this home if it is running; starts nothing. */
    public static Optional<EmbeddedServer> find(Path home) {
        ServerHome place = ServerHome.of(home);
        return Files.isDirectory(place.data()) ? place.locked(() -> findAnswering(place, true)) : Optional.empty();
    }

    /** Stops the server of this home after ending its sessions; with {@code evenIfUsed} also those of other programs. */
    public static Stopped stop(Path home, boolean evenIfUsed) {
        ServerHome place = ServerHome.of(home);
        if (!Files.isDirectory(place.data())) {
            return Stopped.NOT_RUNNING;
        }
        return place.locked(() -> {
            Optional<EmbeddedServer> running = findAnswering(place, true);
            if (running.isEmpty()) {
                return Stopped.NOT_RUNNING;
            }
            if (!evenIfUsed && running.get().sessions() > 0) {
                return Stopped.IN_USE;
            }
            ServerControl.prepare(place).stop();
            return Stopped.STOPPED;
        });
    }

    private static EmbeddedServer start(ServerHome place, ServerSettings settings) throws IOException {
        ServerControl.requireSpace(place);
        Optional<Postmaster> dead = Postmaster.read(place.data());
        if (dead.isPresent()) {
            dead.get().forgetIfStale(place.data());
        }
        Postmaster.endOrphans(place.data());
        place.password();
        ServerControl control = ServerControl.prepare(place);
        boolean created = control.initialise(settings);
        control.start(settings);
        Optional<Postmaster> started = Postmaster.read(place.data());
        if (created && started.isPresent()) {
            create(place.address(started.get().port()), DATABASE, "template1");
        }
        return findAnswering(place, false)
                .orElseThrow(() -> Refusals.didNotStart(place.log(), "postmaster.pid is missing"));
    }

    private static Optional<EmbeddedServer> findAnswering(ServerHome place, boolean adopted) throws IOException {
        long deadline = System.nanoTime() + SILENCE_NANOS;
        while (true) {
            Optional<Postmaster> claimed = Postmaster.read(place.data()).filter(Postmaster::isAlive);
            if (claimed.isEmpty()) {
                return Optional.empty();
            }
            DatabaseAddress address = place.address(claimed.get().port());
            try {
                return serves(address, place.data())
                        ? Optional.of(new EmbeddedServer(address, claimed.get(), adopted))
                        : Optional.empty();
            } catch (SQLException refused) {
                String state = String.valueOf(refused.getSQLState());
                if (state.equals(NO_SUCH_DATABASE)) {
                    create(address, DATABASE, "template1");
                } else if (state.equals(WRONG_PASSWORD)) {
                    throw Refusals.wrongEmbeddedPassword(place.passwordFile()).because(refused);
                } else if (!state.equals(STARTING_UP) && System.nanoTime() > deadline) {
                    throw Refusals.didNotStart(place.log(), "SQLSTATE " + state).because(refused);
                }
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Whether the server at this address is the one of these data, not a stranger at the same port. */
    private static boolean serves(DatabaseAddress address, Path data) throws SQLException, IOException {
        try (Connection connection = address.connect(Map.of("connectTimeout", "5", "socketTimeout", "60"));
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("show data_directory")) {
            return result.next() && Files.isSameFile(Path.of(result.getString(1)), data);
        }
    }

    /** The program's own database on this server. */
    public DatabaseAddress database() {
        return address;
    }

    /** Creates one more, empty database (lower-case letters, digits, underscores); one that exists is left as it is. */
    public DatabaseAddress createDatabase(String name) {
        return createDatabase(name, "template1");
    }

    /** Creates a database as a copy of another one that nobody is connected to. */
    DatabaseAddress createDatabase(String name, String template) {
        create(address, name, template);
        return address.withDatabase(name);
    }

    private static void create(DatabaseAddress server, String name, String template) {
        requirePlainName(name);
        requirePlainName(template);
        try (Connection connection = server.withDatabase("postgres").connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + template);
        } catch (SQLException refused) {
            if (!DUPLICATE_DATABASE.equals(refused.getSQLState())) {
                throw Refusals.unreachable(server.toString()).because(refused);
            }
        }
    }

    private static void requirePlainName(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("not a plain database name: " + name);
        }
    }

    /** Sessions of programs on this server, the asking one not counted. */
    int sessions() throws IOException {
        try (Connection connection = address.connect();
                PreparedStatement statement = connection.prepareStatement("select count(*) from pg_stat_activity"
                        + " where backend_type = 'client backend' and pid <> pg_backend_pid()");
                ResultSet result = statement.executeQuery()) {
            return result.next() ? result.getInt(1) : 0;
        } catch (SQLException refused) {
            throw new IOException("sessions cannot be counted: SQLSTATE " + refused.getSQLState(), refused);
        }
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return postmaster.port();
    }

    /** The server's process. */
    public long pid() {
        return postmaster.pid();
    }

    /** True when the server was running already. */
    public boolean adopted() {
        return adopted;
    }
}
