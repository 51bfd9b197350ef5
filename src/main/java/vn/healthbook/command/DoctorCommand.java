package vn.healthbook.command;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.database.DatabaseAddress;
import vn.healthbook.database.DatabaseUnavailable;
import vn.healthbook.database.Databases;
import vn.healthbook.field.CodeFault;
import vn.healthbook.field.CodeListException;
import vn.healthbook.layout.ConfigurationException;
import vn.healthbook.layout.ConfigurationFault;
import vn.healthbook.layout.OperatorsRoom;
import vn.healthbook.report.RunText;
import vn.healthbook.report.Table;
import vn.healthbook.sql.Sql;

/** Looks at all that the program needs and says what is not as it should be. Changes nothing, but starts the embedded server. */
@Command(name = "doctor", sortOptions = false)
final class DoctorCommand implements Callable<ExitCode> {

    private static final long LITTLE_SPACE = 2L << 30;
    private static final int OLDEST_JAVA = 17;

    private final HealthbookCommand root;
    private Table findings = new Table();
    private boolean healthy = true;

    DoctorCommand(HealthbookCommand root) {
        this.root = root;
    }

    @Override
    public ExitCode call() {
        findings = new Table()
                .text("state", root.terminal().text("doctor.state"))
                .text("what", root.terminal().text("doctor.what"))
                .text("finding", root.terminal().text("doctor.finding"));
        healthy = true;
        java();
        home();
        room();
        database();
        Tables.print(root, findings);
        return healthy ? ExitCode.DONE : ExitCode.USAGE;
    }

    private void good(String what, Object finding) {
        findings.row("OK", root.terminal().text("doctor." + what), finding);
    }

    private void bad(String what, Object finding) {
        healthy = false;
        findings.row("!!", root.terminal().text("doctor." + what), finding);
    }

    private void tell(boolean isGood, String what, Object finding) {
        if (isGood) {
            good(what, finding);
        } else {
            bad(what, finding);
        }
    }

    private void java() {
        Runtime runtime = Runtime.getRuntime();
        tell(
                Runtime.version().feature() >= OLDEST_JAVA,
                "java",
                System.getProperty("java.version") + ", " + runtime.availableProcessors() + " CPU, "
                        + (runtime.maxMemory() >> 20) + " MB");
        Charset names = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
        tell(
                names.equals(StandardCharsets.UTF_8),
                "locale",
                names + ", " + root.language().tag());
    }

    private void home() {
        Path home = root.home();
        try {
            Files.createDirectories(home);
            Path trial = Files.createTempFile(home, "doctor", ".tmp");
            Files.delete(trial);
            good("home", home);
            long free = Files.getFileStore(home).getUsableSpace();
            tell(free >= LITTLE_SPACE, "disk", String.format(Locale.ROOT, "%,d MB", free >> 20));
        } catch (IOException unwritable) {
            bad("home", home + ": " + unwritable.getClass().getSimpleName());
        }
    }

    private void room() {
        try {
            OperatorsRoom room = root.room();
            good(
                    "jobs",
                    root.jobs() + ": " + room.jobs().list().size() + ", layouts: "
                            + room.layouts().list().size());
        } catch (ConfigurationException wrong) {
            for (ConfigurationFault fault : wrong.faults()) {
                bad("jobs", fault.place() + ": " + root.language().choose(fault.vietnamese(), fault.english()));
            }
        }
        try {
            good("codes", root.codes().fingerprint().substring(0, 12));
        } catch (CodeListException wrong) {
            for (CodeFault fault : wrong.faults()) {
                bad("codes", fault.place() + ": " + root.language().choose(fault.vietnamese(), fault.english()));
            }
        }
    }

    private void database() {
        DatabaseAddress address;
        try {
            address = Databases.resolve(root.home(), root.db, root.terminal().environment());
        } catch (DatabaseUnavailable none) {
            bad(
                    "database",
                    root.language()
                            .choose(
                                    none.vietnamese() + " " + none.nextVietnamese(),
                                    none.english() + " " + none.nextEnglish()));
            return;
        }
        good("database", address);
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            settings(statement);
            if (isMigrated(statement)) {
                runs(statement);
            } else {
                good("runs", root.terminal().text("doctor.not-migrated"));
            }
        } catch (SQLException refused) {
            bad("database", "SQLSTATE " + refused.getSQLState());
        }
    }

    private void settings(Statement statement) throws SQLException {
        try (ResultSet row =
                statement.executeQuery(Sql.named("command/describe_server").text())) {
            while (row.next()) {
                tell(row.getBoolean("good"), "setting", row.getString("name") + " = " + row.getString("value"));
            }
        }
    }

    private static boolean isMigrated(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select to_regclass('registry.writer') is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private void runs(Statement statement) throws SQLException {
        try (ResultSet row =
                statement.executeQuery(Sql.named("command/list_unfinished_runs").text())) {
            RunText status = new RunText(root.language());
            boolean none = true;
            while (row.next()) {
                none = false;
                String state = row.getString("state");
                tell(
                        state.equals("RUNNING"),
                        "runs",
                        root.terminal()
                                .text(
                                        "doctor.unfinished",
                                        row.getLong("run_id"),
                                        row.getString("job"),
                                        row.getString("business_date"),
                                        status.status(state),
                                        row.getLong("run_id")));
            }
            if (none) {
                good("runs", "-");
            }
        }
        try (ResultSet row =
                statement.executeQuery(Sql.named("command/get_writer").text())) {
            if (row.next()) {
                good(
                        "writer",
                        "%d %s %s:%s"
                                .formatted(
                                        row.getLong("run_id"),
                                        row.getString("job"),
                                        row.getString("owner_host"),
                                        row.getString("owner_pid")));
            } else {
                good("writer", "-");
            }
        }
    }
}
