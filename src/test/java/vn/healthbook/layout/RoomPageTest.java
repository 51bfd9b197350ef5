package vn.healthbook.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.healthbook.report.NoticeCatalogue;

/** The operators' page shows files that work, and leaves out no word. */
class RoomPageTest {

    private static final Pattern EXAMPLE = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void showsExamplesThatWork() throws Exception {
        List<String> examples =
                EXAMPLE.matcher(page()).results().map(result -> result.group(1)).toList();
        new Room(folder)
                .with("layouts/lake-clinic.yml", examples.get(0))
                .with("merge-vaccinations.yml", examples.get(1));

        OperatorsRoom room = OperatorsRoom.read(folder, NoticeCatalogue.list());

        Layout layout = room.layouts().find("lake-clinic").orElseThrow();
        assertThat(layout.asOf("tiem-20261101-lan2.csv")).isPresent();
        assertThat(layout.sequence("tiem-20261101-lan2.csv")).isEqualTo(2);
        assertThat(room.jobs().find("merge-vaccinations").orElseThrow().gates()).hasSize(Gate.values().length);
    }

    @Test
    void namesEveryWordThatMayBeWritten() throws Exception {
        String page = page();

        assertThat(page).contains(LayoutYaml.KEYS);
        assertThat(page).contains(JobYaml.GATE_KEYS);
        for (DateOrder order : DateOrder.values()) {
            assertThat(page).contains("`" + order.pattern() + "`");
        }
        for (Source source : Source.values()) {
            assertThat(page).contains(source.label());
        }
    }

    private static String page() throws Exception {
        return Files.readString(Path.of("jobs/README.md"));
    }
}
