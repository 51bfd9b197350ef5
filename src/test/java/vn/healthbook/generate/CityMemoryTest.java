package vn.healthbook.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody is remembered: a city whose people alone would fill the heap streams through it. */
class CityMemoryTest {

    private static final int PEOPLE = 60_000;

    /** Runs in a Java of its own with a heap of 20 MB. */
    static final class Program {
        private Program() {}

        public static void main(String[] args) throws IOException {
            new CityGenerator(new CityPlan(PEOPLE, 1, 1, LocalDate.of(2026, 11, 2))).write(Path.of(args[0]));
        }
    }

    @Test
    void sixtyThousandPeopleStreamThroughTwentyMegabytes(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(
                        java.toString(),
                        "-Xmx20m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName(),
                        folder.resolve("city").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(folder.resolve("output.txt")).isEmptyFile();
        assertThat(process.exitValue()).isZero();
        assertThat(new CityFiles(folder.resolve("city")).truth("person.csv")).hasSize(PEOPLE + PEOPLE / 5000 + 1);
    }
}
