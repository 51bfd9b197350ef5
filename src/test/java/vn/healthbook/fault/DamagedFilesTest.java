package vn.healthbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.healthbook.TestProgram;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.batch.RunResult;
import vn.healthbook.database.DatabaseAddress;
import vn.healthbook.database.TestDatabases;
import vn.healthbook.report.NoticeCatalogue;

/**
 * A good file cut at every byte, and with bytes changed by chance: each is a delivery of one run of the real job, and ends refused by a name or
 * with one fate for every record. {@code -Ddamaged.files} and {@code -Ddamaged.seed} ask for more.
 */
class DamagedFilesTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 1);
    private static final int FILES = Integer.getInteger("damaged.files", 120);
    private static final long SEED = Long.getLong("damaged.seed", 20261123);
    private static final byte[] GOOD = People.file(1, 3).getBytes(StandardCharsets.UTF_8);

    private record Held(String state, String refusal, long records, long lines, long usable) {}

    @Test
    void everyRecordHasOneFateWhereverTheFileIsCut(@TempDir Path folder) throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int length = 0; length <= GOOD.length; length++) {
            files.put("cut-" + length, Arrays.copyOf(GOOD, length));
        }

        Map<String, Held> held = deliver(folder, files);

        held.forEach((name, delivery) -> {
            String text = new String(files.get(name), StandardCharsets.UTF_8);
            if (delivery.state().equals("APPLIED")) {
                assertThat(delivery.records()).as(name).isEqualTo(Balance.records(text));
                long whole = text.chars().filter(each -> each == '\n').count() - 1;
                assertThat(delivery.usable()).as(name).isGreaterThanOrEqualTo(whole);
            } else {
                // within the header, or within a letter
                assertThat(text.contains("\n") && !text.endsWith("\uFFFD"))
                        .as(name)
                        .isFalse();
            }
        });
    }

    @Test
    void everyRecordHasOneFateWhateverBytesAreChanged(@TempDir Path folder) throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int file = 0; file < FILES; file++) {
            Random random = new Random(SEED + file);
            byte[] bytes = GOOD.clone();
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                bytes = change(bytes, random);
            }
            files.put("seed-" + (SEED + file), bytes);
        }

        Map<String, Held> held = deliver(folder, files);

        assertThat(held.values().stream().filter(each -> each.state().equals("APPLIED")))
                .hasSizeGreaterThan(FILES / 5);
        assertThat(held.values().stream().filter(each -> each.state().equals("REFUSED")))
                .hasSizeGreaterThan(FILES / 20);
    }

    /** A byte becomes another, goes, or comes once more. */
    private static byte[] change(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        int length = bytes.length + List.of(0, 0, -1, 1).get(random.nextInt(4));
        byte[] changed = Arrays.copyOf(bytes, length);
        if (length == bytes.length) {
            changed[at] =
                    (byte) (random.nextBoolean() ? random.nextInt(256) : "\",;\r\n\t\0 ".charAt(random.nextInt(8)));
        } else if (length < bytes.length) {
            System.arraycopy(bytes, at + 1, changed, at, length - at);
        } else {
            System.arraycopy(bytes, at, changed, at + 1, bytes.length - at);
        }
        return changed;
    }

    /** All of them in one run; what became of each, by name. */
    private static Map<String, Held> deliver(Path folder, Map<String, byte[]> files) throws Exception {
        DatabaseAddress database = TestDatabases.fresh();
        Path home = folder.resolve("home");
        Map<String, Held> held = new LinkedHashMap<>();
        try (TestProgram program = TestProgram.open(home, database, Trials.room(folder.resolve("jobs")))) {
            RunResult result = program.run("create-books", NIGHT, inputs(folder, files));

            assertThat(result.exit()).as(result.english()).isIn(ExitCode.DONE, ExitCode.GATED);
            program.jdbc().sql("""
                            select d.file_name, d.state, coalesce(d.refusal, '') as refusal, coalesce(d.records, 0) as records,
                                count(l.record) as lines, count(l.record) filter (where l.fate <> 'rejected') as usable
                            from batch.delivery d
                            left join quality.delivery_line l on l.delivery_id = d.delivery_id
                            group by d.delivery_id
                            """).query(row -> {
                Held one = new Held(
                        row.getString("state"),
                        row.getString("refusal"),
                        row.getLong("records"),
                        row.getLong("lines"),
                        row.getLong("usable"));
                held.put(row.getString("file_name").replace(".csv", ""), one);
            });
        }
        // the same bytes twice are one delivery
        long different =
                files.values().stream().map(Arrays::toString).distinct().count();
        assertThat(held).hasSize((int) different);
        held.forEach((name, one) -> assertThat(
                        one.state().equals("APPLIED")
                                ? one.records() == one.lines()
                                : one.state().equals("REFUSED")
                                        && NoticeCatalogue.find(one.refusal()).isPresent())
                .as("%s %s", name, one)
                .isTrue());
        assertThat(Content.of(database).faults()).isEmpty();
        return held;
    }

    private static String[] inputs(Path folder, Map<String, byte[]> files) throws IOException {
        String[] inputs = new String[files.size()];
        int number = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = Files.write(folder.resolve(file.getKey() + ".csv"), file.getValue());
            inputs[number++] = "population=" + path + "@" + NIGHT;
        }
        return inputs;
    }
}
