package vn.healthbook.fault;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.healthbook.database.DatabaseAddress;
import vn.healthbook.database.EmbeddedServer;

/**
 * Where the programs of one trial work: a home nobody else uses, and a database.
 *
 * @param named a database on the server of the tests; null = the embedded server of the home
 */
record Ground(@Nullable DatabaseAddress named, Path home) {

    DatabaseAddress database() {
        return named != null ? named : EmbeddedServer.open(home).database();
    }
}
