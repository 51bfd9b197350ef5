package vn.healthbook.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.batch.RunInput;
import vn.healthbook.batch.RunRequest;
import vn.healthbook.batch.RunResult;
import vn.healthbook.database.DatabaseAddress;
import vn.healthbook.database.EmbeddedServer;
import vn.healthbook.generate.CityGenerator;
import vn.healthbook.generate.CityPlan;
import vn.healthbook.intake.Inbox;
import vn.healthbook.layout.JobFile;
import vn.healthbook.layout.OperatorsRoom;
import vn.healthbook.report.ContentHash;
import vn.healthbook.report.DeliveryFiles;
import vn.healthbook.report.RunPage;
import vn.healthbook.sql.Sql;

/**
 * An invented city, three nights, its own process killed halfway through the second and the same command typed again; then the same nights
 * undisturbed, and both hashes side by side.
 */
final class Demo {

    private static final int PEOPLE = 2_000;
    private static final long SEED = 2026;
    private static final int NIGHTS = 3;
    private static final int KILLED_NIGHT = 2;
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final long BETWEEN_LOOKS_NANOS = 15_000_000L;

    private final HealthbookCommand root;
    private final Terminal terminal;
    private final DemoHome home;

    Demo(HealthbookCommand root) {
        this.root = root;
        this.terminal = root.terminal();
        Path named = root.home == null ? Path.of(".healthbook-demo") : root.home;
        this.home = new DemoHome(named.toAbsolutePath().normalize());
    }

    ExitCode run() throws Exception {
        long startedAt = System.nanoTime();
        OperatorsRoom room = root.room();
        root.codes();
        if (!home.isOurs()) {
            throw root.refuse("demo.foreign-home", home.root());
        }
        say(terminal.text("demo.start", home.root(), PEOPLE, NIGHTS));
        if (home.exists()) {
            say(terminal.text("demo.old-home"));
        }
        home.clear();
        new CityGenerator(new CityPlan(PEOPLE, SEED, NIGHTS, FIRST)).write(home.city());
        EmbeddedServer server = EmbeddedServer.open(home.root());
        ExecutorService beside = Executors.newSingleThreadExecutor();
        try {
            DatabaseAddress twin = server.createDatabase("undisturbed");
            Future<ContentHash.Result> undisturbed = beside.submit(() -> undisturbed(room, twin));
            for (int night = 1; night <= NIGHTS; night++) {
                home.deliver(night, home.root(), room);
                int exit = night(night, server.database());
                if (exit != ExitCode.DONE.code()) {
                    say(terminal.text("demo.failed", night, exit));
                    return ExitCode.FAILED;
                }
            }
            say("");
            say(terminal.text("demo.twin"));
            return end(undisturbed.get(), startedAt);
        } finally {
            beside.shutdownNow();
            EmbeddedServer.stop(home.root(), false);
        }
    }

    private ExitCode end(ContentHash.Result undisturbed, long startedAt) {
        boolean same;
        try (Program program = Program.open(at(home.root(), Map.of()))) {
            ContentHash.Result killed = program.bean(ContentHash.class).compute();
            same = killed.equals(undisturbed);
            compare(killed, undisturbed, same);
            showFiles(program);
        }
        say(terminal.text("demo.seconds", (System.nanoTime() - startedAt) / 1e9));
        return same ? ExitCode.DONE : ExitCode.FAILED;
    }

    private int night(int night, DatabaseAddress database) throws IOException, InterruptedException, SQLException {
        LocalDate date = FIRST.plusDays(night - 1L);
        List<String> command = List.of(
                "nightly", "--date", date.toString(), "--home", home.root().toString());
        say("");
        say("== " + terminal.text("demo.night", night, date));
        say("$ healthbook " + String.join(" ", command));
        if (night == KILLED_NIGHT) {
            kill(night, command, database);
            say("$ healthbook " + String.join(" ", command));
        }
        return start(command).waitFor();
    }

    private Process start(List<String> command) throws IOException {
        List<String> full = new ArrayList<>(command);
        full.addAll(List.of(
                "--jobs",
                root.jobs().toAbsolutePath().toString(),
                "--lang",
                root.language().tag()));
        return OwnProcess.start(Map.of(), full);
    }

    /** Starts the night and kills it when half as many steps are committed as the night before took in all. */
    private void kill(int night, List<String> command, DatabaseAddress database)
            throws IOException, InterruptedException, SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            Done before = done(statement);
            Process process = start(command);
            Done now = done(statement);
            while (process.isAlive() && now.steps() - before.steps() < before.steps() / (2L * (night - 1))) {
                LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
                now = done(statement);
            }
            boolean killed = process.isAlive();
            process.destroyForcibly().waitFor();
            say("");
            say(
                    killed
                            ? terminal.text("demo.kill", night, now.chunks() - before.chunks())
                            : terminal.text("demo.too-fast", night));
        }
    }

    private record Done(long steps, long chunks) {}

    private static Done done(Statement statement) throws SQLException {
        try (ResultSet row =
                statement.executeQuery(Sql.named("command/count_finished_steps").text())) {
            row.next();
            return new Done(row.getLong("steps"), row.getLong("chunks"));
        }
    }

    /** The same nights in a database of their own, without a kill. */
    private ContentHash.Result undisturbed(OperatorsRoom room, DatabaseAddress database) throws Exception {
        Map<String, String> named = new HashMap<>();
        named.put("HEALTHBOOK_DB_URL", database.jdbcUrl());
        named.put("HEALTHBOOK_DB_USER", database.user());
        if (database.password() != null) {
            named.put("HEALTHBOOK_DB_PASSWORD", database.password());
        }
        HealthbookCommand there = at(home.undisturbed(), named);
        JobFile nightly = room.jobs().find("nightly").orElseThrow();
        try (Program program = Program.open(there)) {
            for (int night = 1; night <= NIGHTS; night++) {
                home.deliver(night, home.undisturbed(), room);
                LocalDate date = FIRST.plusDays(night - 1L);
                List<RunInput> inputs = Inbox.look(home.undisturbed(), Inbox.wanted(nightly, room.jobs()))
                        .settled(there::sayGrowing);
                RunResult result = program.runs().run(new RunRequest("nightly", date, inputs, false));
                if (result.exit() != ExitCode.DONE) {
                    say(terminal.text("demo.failed", night, result.exit().code()));
                }
            }
            return program.bean(ContentHash.class).compute();
        }
    }

    /** Our own options with another home and another environment. */
    private HealthbookCommand at(Path place, Map<String, String> environment) {
        HealthbookCommand there = new HealthbookCommand(
                new Terminal(terminal.in(), terminal.out(), terminal.err(), environment, terminal.language()));
        there.home = place;
        there.jobs = root.jobs();
        there.quiet = true;
        return there;
    }

    private void compare(ContentHash.Result killed, ContentHash.Result undisturbed, boolean same) {
        say("");
        say("== " + terminal.text("demo.hashes"));
        say("%-10s %-22s %-22s"
                .formatted(terminal.text("demo.whole"), brief(killed.hash()), brief(undisturbed.hash())));
        say("%-10s %-22s %-22s"
                .formatted(terminal.text("demo.truth"), brief(killed.truth()), brief(undisturbed.truth())));
        say(terminal.text(same ? "demo.same" : "demo.different"));
        killed.tables().forEach((table, hash) -> {
            if (!hash.equals(undisturbed.tables().get(table))) {
                say("  " + table);
            }
        });
    }

    private static String brief(String hash) {
        return hash.substring(0, 20);
    }

    private void showFiles(Program program) {
        DeliveryFiles files = program.bean(DeliveryFiles.class);
        JdbcClient jdbc = program.bean(JdbcClient.class);
        say("");
        Optional<Long> delivery = jdbc.sql(
                        Sql.named("command/find_rejecting_delivery").text())
                .query(Long.class)
                .optional();
        delivery.ifPresent(id -> {
            show("demo.ack", files.acknowledgement(id));
            show("demo.rejects", files.rejects(id));
        });
        program.reports().listRuns(50).stream()
                .filter(run -> run.parent() == null)
                .findFirst()
                .ifPresent(run -> show("demo.page", program.bean(RunPage.class).file(run.run())));
        say("");
        say(terminal.text("demo.next"));
        String here = " --home " + home.root();
        jdbc.sql(Sql.named("command/find_demo_book").text())
                .query(String.class)
                .optional()
                .ifPresent(number -> {
                    say("  healthbook book " + number + here);
                    say("  healthbook book " + number + " --why phone_number" + here);
                });
        say("  healthbook runs list" + here);
        delivery.ifPresent(id -> say("  healthbook deliveries show " + id + here));
        say("  healthbook db hash" + here);
    }

    private void show(String what, Path file) {
        say(terminal.text(what) + ": "
                + (Files.exists(file) ? file : terminal.text("demo.no-output") + " (" + file + ")"));
    }

    private void say(String line) {
        terminal.out().println(line);
        terminal.out().flush();
    }
}
