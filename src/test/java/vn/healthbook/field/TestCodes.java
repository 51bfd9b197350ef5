package vn.healthbook.field;

import java.nio.file.Path;

/** The code lists as they are shipped. */
final class TestCodes {

    static final Path DIRECTORY = Path.of("jobs/codes");

    private TestCodes() {}

    static CodeLists read() {
        try {
            return CodeLists.read(DIRECTORY);
        } catch (CodeListException e) {
            throw new IllegalStateException(e);
        }
    }
}
