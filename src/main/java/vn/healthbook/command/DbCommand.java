package vn.healthbook.command;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.database.DatabaseAddress;
import vn.healthbook.database.Databases;
import vn.healthbook.database.EmbeddedServer;
import vn.healthbook.report.ContentHash;
import vn.healthbook.report.Json;

/** The database itself: the embedded server of a home, or the named one. */
@Command(name = "db", sortOptions = false, synopsisSubcommandLabel = "COMMAND")
final class DbCommand implements Runnable {

    private final HealthbookCommand root;

    DbCommand(HealthbookCommand root) {
        this.root = root;
    }

    @Override
    public void run() {
        throw root.wrong("usage.no-command");
    }

    @Command(name = "start")
    ExitCode start() {
        Optional<DatabaseAddress> named =
                Databases.named(root.db, root.terminal().environment());
        if (named.isPresent()) {
            root.terminal().say("db.not-embedded", named.get());
            return ExitCode.USAGE;
        }
        EmbeddedServer server = EmbeddedServer.open(root.home());
        root.terminal().say(server.adopted() ? "db.running" : "db.started", server.port(), server.pid());
        return ExitCode.DONE;
    }

    @Command(name = "stop")
    ExitCode stop(@Option(names = "--force", descriptionKey = "force") boolean force) {
        EmbeddedServer.Stopped stopped = EmbeddedServer.stop(root.home(), force);
        switch (stopped) {
            case STOPPED -> root.terminal().say("db.stopped");
            case NOT_RUNNING -> root.terminal().say("db.not-running", root.home());
            case IN_USE -> {
                root.terminal().say("db.in-use");
                return ExitCode.REFUSED;
            }
        }
        return ExitCode.DONE;
    }

    @Command(name = "url")
    ExitCode url() {
        DatabaseAddress address =
                Databases.resolve(root.home(), root.db, root.terminal().environment());
        root.terminal().out().println(address.psqlUrl());
        return ExitCode.DONE;
    }

    @Command(name = "migrate")
    ExitCode migrate() throws Exception {
        // opening the program brings the database up to date
        try (Program program = root.open()) {
            root.terminal().say("db.migrated", program.schemaVersion());
            return ExitCode.DONE;
        }
    }

    @Command(name = "hash")
    ExitCode hash() throws Exception {
        try (Program program = root.open()) {
            ContentHash.Result result = program.bean(ContentHash.class).compute();
            if (root.format == Format.TEXT) {
                root.terminal().out().println("hash  " + result.hash());
                root.terminal().out().println("truth " + result.truth());
            } else {
                root.terminal().out().println(Json.text(result));
            }
            return ExitCode.DONE;
        }
    }
}
