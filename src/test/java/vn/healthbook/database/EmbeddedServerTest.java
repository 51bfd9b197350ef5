package vn.healthbook.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.healthbook.database.EmbeddedServer.Stopped;

/** A real server in a home of its own, whose path has a space and a Vietnamese letter in it. */
class EmbeddedServerTest {

    private static final List<String> HALF_MADE = List.of(
            "bin.new-" + ProcessHandle.current().pid(),
            "data.new-" + ProcessHandle.current().pid());

    @TempDir
    static Path temporary = Path.of("");

    private static Path home = Path.of("");

    @BeforeAll
    static void startTheServer() throws IOException {
        home = temporary.resolve("sổ sức khỏe");
        // as if a program with our number had been killed while it unpacked and created
        for (String halfMade : HALF_MADE) {
            Files.writeString(
                    Files.createDirectories(home.resolve("postgres").resolve(halfMade))
                            .resolve("part"),
                    "");
        }
        assertThat(EmbeddedServer.open(home).adopted()).isFalse();
    }

    @AfterAll
    static void stopTheServer() {
        EmbeddedServer.stop(home, true);
    }

    @Test
    void adoptsTheServerThatIsRunning() {
        EmbeddedServer first = EmbeddedServer.open(home);
        EmbeddedServer second = EmbeddedServer.open(home);

        assertThat(second.adopted()).isTrue();
        assertThat(second.pid()).isEqualTo(first.pid());
        assertThat(second.database()).isEqualTo(first.database());
    }

    @Test
    void outlivesTheProgramThatStartedItAndServesTheNextOne() throws Exception {
        Path other = homeSharingThePrograms("outlives");
        Process program = program(other);
        long pidSeenByTheOther = Long.parseLong(firstLine(program));
        program.destroyForcibly().waitFor();

        EmbeddedServer adopted = EmbeddedServer.open(other);
        try {
            assertThat(adopted.adopted()).isTrue();
            assertThat(adopted.pid()).isEqualTo(pidSeenByTheOther);
        } finally {
            assertThat(EmbeddedServer.stop(other, true)).isEqualTo(Stopped.STOPPED);
        }
    }

    @Test
    void startsOneServerWhenTwoProgramsStartAtOnce() throws Exception {
        Path other = homeSharingThePrograms("at once");
        Process first = program(other);
        Process second = program(other);
        try {
            assertThat(firstLine(first)).isEqualTo(firstLine(second)).matches("\\d+");
        } finally {
            first.destroyForcibly().waitFor();
            second.destroyForcibly().waitFor();
            EmbeddedServer.stop(other, true);
        }
    }

    @Test
    void keepsWhatWasCommittedWhenTheServerIsKilled() throws Exception {
        EmbeddedServer server = EmbeddedServer.open(home);
        Ask.execute(server.database(), "drop table if exists kept", "create table kept as select 7 as value");

        kill(server);
        EmbeddedServer again = EmbeddedServer.open(home);

        assertThat(again.pid()).isNotEqualTo(server.pid());
        assertThat(again.port()).isEqualTo(server.port());
        assertThat(Ask.value(again.database(), "select value from kept")).isEqualTo("7");
    }

    @Test
    void endsTheBusyChildrenOfAKilledServer() throws Exception {
        EmbeddedServer server = EmbeddedServer.open(home);
        Connection busy = server.database().connect();
        long child = Long.parseLong(Ask.value(busy, "select pg_backend_pid()"));
        Thread statement = new Thread(() -> {
            try {
                Ask.execute(busy, "select count(*) from generate_series(1, 100000000000)");
            } catch (SQLException ended) {
                assertThat(ended.getSQLState()).startsWith("08");
            }
        });
        statement.start();
        Ask.awaitValue(server.database(), "select state from pg_stat_activity where pid = " + child, "active");

        kill(server);
        EmbeddedServer again = EmbeddedServer.open(home);

        assertThat(Ask.value(again.database(), "select 1")).isEqualTo("1");
        statement.join(TimeUnit.SECONDS.toMillis(10));
        assertThat(statement.isAlive()).isFalse();
    }

    @Test
    void startsAlthoughTheProcessNumberOfTheDeadServerNowBelongsToAnotherProgram() throws Exception {
        EmbeddedServer server = EmbeddedServer.open(home);
        kill(server);
        Path file = home.resolve("postgres/data/postmaster.pid");
        List<String> lines = Files.readAllLines(file);
        lines.set(0, String.valueOf(ProcessHandle.current().pid()));
        Files.write(file, lines);

        EmbeddedServer again = EmbeddedServer.open(home);

        assertThat(again.adopted()).isFalse();
        assertThat(Ask.value(again.database(), "select 1")).isEqualTo("1");
    }

    @Test
    void choosesAnotherPortWhenItsOwnIsTaken() throws Exception {
        EmbeddedServer server = EmbeddedServer.open(home);
        assertThat(EmbeddedServer.stop(home, true)).isEqualTo(Stopped.STOPPED);

        try (ServerSocket stranger = new ServerSocket(server.port(), 1, InetAddress.getLoopbackAddress())) {
            EmbeddedServer moved = EmbeddedServer.open(home);

            assertThat(moved.port()).isNotEqualTo(stranger.getLocalPort());
            assertThat(Files.readString(home.resolve("postgres/port")).strip()).isEqualTo(String.valueOf(moved.port()));
            assertThat(Ask.value(moved.database(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void refusesAWrongPasswordAndNone() {
        DatabaseAddress right = EmbeddedServer.open(home).database();

        assertThatThrownBy(() -> new DatabaseAddress(right.jdbcUrl(), right.user(), "wrong").connect())
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
        assertThatThrownBy(() -> new DatabaseAddress(right.jdbcUrl(), right.user(), null).connect())
                .isInstanceOf(SQLException.class);
    }

    @Test
    void keepsItsSecretsFromOtherUsers() throws IOException {
        EmbeddedServer.open(home);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("postgres/password"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("postgres/server.log"))))
                .isEqualTo("rw-------");
    }

    @Test
    void commitsToDiskSpeaksUtf8AndKnowsVietnameseTime() throws SQLException {
        DatabaseAddress database = EmbeddedServer.open(home).database();

        assertThat(Ask.value(
                        database,
                        "select current_setting('fsync') || current_setting('synchronous_commit')"
                                + " || current_setting('full_page_writes')"))
                .isEqualTo("ononon");
        assertThat(Ask.value(database, "select current_setting('server_encoding')"))
                .isEqualTo("UTF8");
        assertThat(Ask.value(database, "select upper('đỗ thị ữ')")).isEqualTo("ĐỖ THỊ Ữ");
        // the driver overrides it for its own sessions with the zone of the Java program
        assertThat(Ask.value(database, "select setting from pg_file_settings where name = 'timezone' and applied"))
                .isEqualTo("Asia/Ho_Chi_Minh");
    }

    @Test
    void isNotStoppedWhileOthersUseIt() throws SQLException {
        EmbeddedServer server = EmbeddedServer.open(home);
        try (Connection other = server.database().connect()) {
            assertThat(EmbeddedServer.stop(home, false)).isEqualTo(Stopped.IN_USE);
            assertThat(Ask.value(other, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void clearsAwayWhatAKilledProgramLeftHalfMade() {
        assertThat(HALF_MADE)
                .allSatisfy(name ->
                        assertThat(home.resolve("postgres").resolve(name)).doesNotExist());
    }

    @Test
    void findsNoServerWhereNoneWasStarted(@TempDir Path empty) {
        assertThat(EmbeddedServer.find(empty)).isEqualTo(Optional.empty());
        assertThat(EmbeddedServer.stop(empty, false)).isEqualTo(Stopped.NOT_RUNNING);
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void refusesDataOfAnotherMajorVersion() throws IOException {
        Path other = homeSharingThePrograms("other version");
        Path data = Files.createDirectories(other.resolve("postgres/data"));
        Files.writeString(data.resolve("PG_VERSION"), "15\n");
        Files.writeString(other.resolve("postgres/password"), "not needed\n");

        assertThatThrownBy(() -> EmbeddedServer.open(other))
                .isInstanceOfSatisfying(DatabaseUnavailable.class, refusal -> {
                    assertThat(refusal.english()).contains("PostgreSQL 15", "PostgreSQL 18");
                    assertThat(refusal.nextVietnamese()).contains("healthbook db backup");
                });
        assertThat(Files.readString(data.resolve("PG_VERSION"))).isEqualTo("15\n");
    }

    @Test
    void refusesAHomeThatIsNoDirectory(@TempDir Path other) throws IOException {
        Path file = Files.writeString(other.resolve("file"), "");

        assertThatThrownBy(() -> EmbeddedServer.open(file)).isInstanceOf(DatabaseUnavailable.class);
    }

    @Test
    void createsADatabaseOnceAndLeavesItAsItIs() throws SQLException {
        EmbeddedServer server = EmbeddedServer.open(home);
        DatabaseAddress another = server.createDatabase("another");
        Ask.execute(another, "create table if not exists here (id int)");

        assertThat(server.createDatabase("another")).isEqualTo(another);
        assertThat(Ask.value(another, "select count(*) from here")).isEqualTo("0");
        assertThatThrownBy(() -> server.createDatabase("x; drop database healthbook"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Unpacking PostgreSQL costs seconds; it is tried once, in the common home. */
    private static Path homeSharingThePrograms(String name) throws IOException {
        Path other = temporary.resolve(name);
        Path place = Files.createDirectories(other.resolve("postgres"));
        try (DirectoryStream<Path> programs = Files.newDirectoryStream(home.resolve("postgres"), "bin-*")) {
            for (Path each : programs) {
                Files.createSymbolicLink(place.resolve(each.getFileName().toString()), each);
            }
        }
        return other;
    }

    /** Another program that opens the home, says the server's process number and waits to be killed. */
    private static Process program(Path home) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OpensAHome.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String firstLine(Process program) throws IOException {
        return String.valueOf(program.inputReader().readLine());
    }

    private static void kill(EmbeddedServer server) throws Exception {
        ProcessHandle process = ProcessHandle.of(server.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().get(10, TimeUnit.SECONDS);
    }
}
