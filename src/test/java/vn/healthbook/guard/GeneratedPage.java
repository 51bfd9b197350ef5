package vn.healthbook.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page of {@code docs/generated/}, drawn from the program. A stale page is written anew, and the test that found it fails once. */
final class GeneratedPage {

    private static final Path FOLDER = Path.of("docs/generated");

    private final String name;
    private final StringBuilder text = new StringBuilder();

    GeneratedPage(String name, String title, String about) {
        this.name = name;
        text.append("# ").append(title).append("\n\n").append(about).append("\n");
        text.append(
                "\nWritten by a test from the program itself; do not edit, run `./mvnw test -Dtest=GeneratedPagesTest`.\n");
    }

    GeneratedPage heading(String heading) {
        text.append("\n## ").append(heading).append("\n\n");
        return this;
    }

    GeneratedPage smallHeading(String heading) {
        text.append("\n### ").append(heading).append("\n\n");
        return this;
    }

    GeneratedPage paragraph(String paragraph) {
        text.append(paragraph).append("\n");
        return this;
    }

    GeneratedPage table(String... titles) {
        text.append('\n');
        row(List.of(titles));
        return row(Stream.of(titles).map(title -> "---").toList());
    }

    GeneratedPage row(Object... cells) {
        return row(Stream.of(cells).map(String::valueOf).toList());
    }

    private GeneratedPage row(List<String> cells) {
        text.append(cells.stream()
                        .map(cell -> cell.replace("|", "\\|").replace("\n", " "))
                        .collect(Collectors.joining(" | ", "| ", " |")))
                .append('\n');
        return this;
    }

    void check() throws IOException {
        Path file = FOLDER.resolve(name);
        String drawn = text.toString().replaceAll("\n{3,}", "\n\n");
        String found = Files.exists(file) ? Files.readString(file) : "";
        if (!found.equals(drawn)) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, drawn);
        }
        assertThat(found)
                .as("%s was stale and has been written anew: look at the difference and commit it", file)
                .isEqualTo(drawn);
    }
}
