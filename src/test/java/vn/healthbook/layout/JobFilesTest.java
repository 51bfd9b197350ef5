package vn.healthbook.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.healthbook.report.NoticeCatalogue;

class JobFilesTest {

    @TempDir
    Path folder;

    @Test
    void readsTheJobsOfTheRoom() throws Exception {
        OperatorsRoom room = OperatorsRoom.read(Path.of("jobs"), NoticeCatalogue.list());

        JobFile create = room.jobs().find("create-books").orElseThrow();
        assertThat(create.inputs())
                .extracting(input -> input.layout().name() + " " + input.files())
                .containsExactly("population inbox/population/*", "insurance inbox/insurance/*");
        assertThat(create.limit(Gate.REJECTED)).contains(new Limit(BigDecimal.valueOf(2), true, 5));
        assertThat(create.limit(Gate.DETACHED_LINKS)).contains(new Limit(new BigDecimal("0.1"), true, 5));
        JobFile nightly = room.jobs().find("nightly").orElseThrow();
        assertThat(nightly.cron()).isEqualTo("0 0 1 * * *");
        assertThat(nightly.jobs())
                .startsWith("create-books")
                .contains("merge-visits", "merge-vaccinations", "reconcile-residents", "standardize-books");
        assertThat(room.jobs().find("merge-visits").orElseThrow().inputs())
                .extracting(input -> input.layout().source())
                .containsExactly("visit");
    }

    @Test
    void tellsMistakesOfJobsAndLayoutsTogether() throws Exception {
        new Room(folder)
                .with("layouts/clinic.yml", Room.CLINIC.replace("extent: full", "extent: fulll"))
                .with("take-clinic.yml", """
                    job: take-clinics
                    inputs:
                      - layout: clinic
                        files: /inbox/clinic/*
                      - layout: clinik
                        files: ../elsewhere/*
                    gates:
                      rejected: {at-most: 2 percent}
                      rejeted: {at-most: 2%}
                      changed-books: {at-most: 101%}
                      detached-links: {at-most: 0.5, always: few}
                    schedule: {cron: "0 61 1 * * *"}
                    jobs: [take-clinic, other, take-nothing]
                    """)
                .with("take-nothing.yml", "job: take-nothing\n");

        List<ConfigurationFault> faults = catchThrowableOfType(
                        ConfigurationException.class, () -> OperatorsRoom.read(folder, NoticeCatalogue.list()))
                .faults();

        assertThat(faults)
                .extracting(fault -> fault.file().getFileName() + ":" + fault.line())
                .containsExactly(
                        "clinic.yml:4",
                        "take-clinic.yml:1",
                        "take-clinic.yml:4",
                        "take-clinic.yml:5",
                        "take-clinic.yml:6",
                        "take-clinic.yml:8",
                        "take-clinic.yml:9",
                        "take-clinic.yml:10",
                        "take-clinic.yml:11",
                        "take-clinic.yml:11",
                        "take-clinic.yml:12",
                        "take-clinic.yml:13",
                        "take-clinic.yml:13");
        assertThat(faults).noneMatch(fault -> fault.vietnamese().isBlank());
    }

    @Test
    void doesNotBlameAJobForTheMistakesOfItsLayout() throws Exception {
        new Room(folder)
                .with("layouts/clinic.yml", Room.CLINIC.replace("extent: full", "extent: fulll"))
                .with("take-clinic.yml", "job: take-clinic\ninputs: [{layout: clinic, files: inbox/*}]\n");

        assertThat(catchThrowableOfType(
                                ConfigurationException.class, () -> OperatorsRoom.read(folder, NoticeCatalogue.list()))
                        .faults())
                .extracting(fault -> String.valueOf(fault.file().getFileName()))
                .containsExactly("clinic.yml");
    }
}
