package vn.healthbook.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An operators' room of a test. */
record Room(Path folder) {

    static final String CLINIC = """
        layout: clinic
        source: population
        sender: some-clinic
        extent: full
        as-of: {from: file-name, pattern: "clinic-(\\\\d{8})"}
        columns:
          - {name: Họ tên, field: full_name}
        """;

    Room with(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(folder.resolve("layouts"));
        Files.writeString(path, text);
        return this;
    }
}
