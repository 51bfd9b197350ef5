package vn.healthbook.benchmark;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.healthbook.generate.CityGenerator;
import vn.healthbook.generate.CityPlan;

/**
 * The extracts of an invented city: as they are, with the same lines in another order, and with one line in a hundred changed. Made once for each
 * size and seed.
 */
record Extracts(Path folder, long lines) {

    static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    static final LocalDate PERMUTED = FIRST.plusDays(1);
    static final LocalDate CHANGED = FIRST.plusDays(2);

    private static final int PARTS = 64;

    static Extracts make(Path folder, int people, long seed, double noise) throws IOException {
        Path done = folder.resolve("lines");
        if (!Files.exists(done)) {
            new CityGenerator(new CityPlan(people, seed, 1, FIRST)
                            .withNoise(noise)
                            .withEventsPerNight(0, 0, 0, 0))
                    .write(folder.resolve("city"));
            long lines = 0;
            for (String layout : List.of("population", "insurance")) {
                Path original = file(folder, layout, FIRST);
                Files.move(folder.resolve("city/night-1").resolve(original.getFileName()), original);
                permute(original, file(folder, layout, PERMUTED), new Random(seed));
                lines += change(original, file(folder, layout, CHANGED));
            }
            Files.writeString(done, Long.toString(lines));
        }
        return new Extracts(folder, Long.parseLong(Files.readString(done)));
    }

    Path file(String layout, LocalDate asOf) {
        return file(folder, layout, asOf);
    }

    private static Path file(Path folder, String layout, LocalDate asOf) {
        return folder.resolve(layout + "-" + asOf.toString().replace("-", "") + ".csv")
                .toAbsolutePath();
    }

    /** Dealt out to parts at random, each part shuffled in memory: any size. */
    private static void permute(Path from, Path to, Random random) throws IOException {
        List<Path> parts = new ArrayList<>();
        List<BufferedWriter> writers = new ArrayList<>();
        for (int i = 0; i < PARTS; i++) {
            Path part = to.resolveSibling(to.getFileName() + "." + i);
            parts.add(part);
            writers.add(Files.newBufferedWriter(part));
        }
        try (BufferedReader reader = Files.newBufferedReader(from);
                BufferedWriter out = Files.newBufferedWriter(to)) {
            out.append(reader.readLine()).append('\n');
            for (String each = record(reader); each != null; each = record(reader)) {
                writers.get(random.nextInt(PARTS)).append(each).append('\n');
            }
            for (int i = 0; i < PARTS; i++) {
                writers.get(i).close();
                for (String each : shuffled(parts.get(i), random)) {
                    out.append(each).append('\n');
                }
                Files.delete(parts.get(i));
            }
        }
    }

    private static List<String> shuffled(Path part, Random random) throws IOException {
        List<String> records = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(part)) {
            for (String each = record(reader); each != null; each = record(reader)) {
                records.add(each);
            }
        }
        Collections.shuffle(records, random);
        return records;
    }

    /** Every hundredth record is changed; returns how many there are. */
    private static long change(Path from, Path to) throws IOException {
        long records = 0;
        try (BufferedReader reader = Files.newBufferedReader(from);
                BufferedWriter out = Files.newBufferedWriter(to)) {
            String header = reader.readLine();
            Change change = new Change(header);
            out.append(header).append('\n');
            for (String each = record(reader); each != null; each = record(reader)) {
                records++;
                out.append(records % 100 == 0 ? change.of(each, records / 100) : each)
                        .append('\n');
            }
        }
        return records;
    }

    /** The next record without its line end; a line end between quotes is part of it. */
    private static @Nullable String record(BufferedReader reader) throws IOException {
        String line = reader.readLine();
        if (line == null || isWhole(line)) {
            return line;
        }
        StringBuilder record = new StringBuilder(line);
        for (line = reader.readLine(); line != null; line = reader.readLine()) {
            record.append('\n').append(line);
            if (isWhole(record)) {
                break;
            }
        }
        return record.toString();
    }

    private static boolean isWhole(CharSequence text) {
        return text.chars().filter(c -> c == '"').count() % 2 == 0;
    }
}
