package vn.healthbook.fault;

import java.nio.file.Path;
import vn.healthbook.database.DatabaseAddress;

/** Where programs of one trial work: a database and a home nobody else uses. */
record Ground(DatabaseAddress database, Path home) {}
