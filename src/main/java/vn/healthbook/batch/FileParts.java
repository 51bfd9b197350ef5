package vn.healthbook.batch;

import java.nio.file.Path;
import java.util.List;

/** Takes a packed file apart. Reading files is the intake's craft; starting runs is ours. */
@FunctionalInterface
public interface FileParts {

    /** The files inside a packed one, each a delivery of its own; none when the file is to be taken as it is. */
    List<Part> list(Path file);

    /** A file inside a packed one: {@code FILE!/NAME}, and the hash of its content. */
    record Part(Path path, String sha256) {}
}
