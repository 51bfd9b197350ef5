package vn.healthbook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.healthbook.batch.RunInput;
import vn.healthbook.layout.JobFile;
import vn.healthbook.layout.JobInput;
import vn.healthbook.layout.OperatorsRoom;
import vn.healthbook.report.NoticeCatalogue;

class InboxTest {

    @TempDir
    Path home;

    private final List<Path> growing = new ArrayList<>();
    private List<JobInput> wanted = List.of();

    @BeforeEach
    void readTheRoom() throws Exception {
        OperatorsRoom room = OperatorsRoom.read(Path.of("jobs"), NoticeCatalogue.list());
        JobFile job = room.jobs().find("create-books").orElseThrow();
        wanted = Inbox.wanted(job, room.jobs());
        Files.createDirectories(home.resolve("inbox/population"));
        Files.createDirectories(home.resolve("inbox/insurance"));
    }

    private Path old(String name) throws Exception {
        Path file = Files.writeString(home.resolve("inbox").resolve(name), "x");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
        return file;
    }

    private List<String> taken(Inbox inbox) throws Exception {
        return inbox.settled(growing::add).stream()
                .map(RunInput::file)
                .map(file -> file.getFileName().toString())
                .toList();
    }

    @Test
    void takesWholeFilesInTheOrderOfTheJobAndOfTheirNames() throws Exception {
        old("population/population-20261102.csv");
        old("population/population-20261101.csv");
        old("insurance/insurance-20261101.csv");
        assertThat(taken(Inbox.look(home, wanted)))
                .containsExactly("population-20261101.csv", "population-20261102.csv", "insurance-20261101.csv");
    }

    @Test
    void leavesUnfinishedAndHiddenFiles() throws Exception {
        old("population/population-20261101.csv.part");
        old("population/population-20261101.tmp");
        old("population/.population-20261101.csv");
        assertThat(taken(Inbox.look(home, wanted))).isEmpty();
    }

    @Test
    void leavesAFileThatStillGrows() throws Exception {
        Path file = Files.writeString(home.resolve("inbox/population/population-20261101.csv"), "x");
        Inbox inbox = Inbox.look(home, wanted);
        Files.writeString(file, "more than before");
        assertThat(taken(inbox)).isEmpty();
        assertThat(growing).containsExactly(file);
    }

    @Test
    void takesAYoungFileThatNoLongerGrows() throws Exception {
        Files.writeString(home.resolve("inbox/population/population-20261101.csv"), "x");
        assertThat(taken(Inbox.look(home, wanted))).containsExactly("population-20261101.csv");
    }

    @Test
    void leavesAFileThatWentAway() throws Exception {
        Path file = Files.writeString(home.resolve("inbox/population/population-20261101.csv"), "x");
        Inbox inbox = Inbox.look(home, wanted);
        Files.delete(file);
        assertThat(taken(inbox)).isEmpty();
    }
}
