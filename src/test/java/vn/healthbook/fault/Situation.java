package vn.healthbook.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A command of the invented city's nights, and whether the first night has been before it. */
enum Situation {
    /** The very first load. */
    FIRST_BOOKS("create-books", 1, Set.of("population", "insurance")),
    /** The extracts of the second night, in which people moved, changed, came and went. */
    BOOKS("create-books", 2, Set.of("population", "insurance")),
    VISITS("merge-visits", 2, Set.of("visits-csv")),
    VACCINATIONS("merge-vaccinations", 2, Set.of("vaccinations")),
    RESIDENTS("reconcile-residents", 2, Set.of("resident-events")),
    /** All of it in one command. */
    NIGHT("nightly", 2, Set.of("population", "insurance", "visits-csv", "vaccinations", "resident-events"));

    static final LocalDate FIRST_NIGHT = LocalDate.of(2026, 11, 1);

    private final String job;
    private final int night;
    private final Set<String> layouts;

    Situation(String job, int night, Set<String> layouts) {
        this.job = job;
        this.night = night;
        this.layouts = layouts;
    }

    String job() {
        return job;
    }

    /** Whether the registry is empty before. */
    boolean first() {
        return night == 1;
    }

    /** The words of the command. */
    List<String> command(Path city) throws IOException {
        return command(job, night, layouts, city);
    }

    /** The first night as a whole. */
    static List<String> firstNight(Path city) throws IOException {
        return command("nightly", 1, NIGHT.layouts, city);
    }

    private static List<String> command(String job, int night, Set<String> layouts, Path city) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(job);
        words.add(FIRST_NIGHT.plusDays(night - 1L).toString());
        try (Stream<Path> files = Files.list(city.resolve("night-" + night))) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                String layout = name.startsWith("visits") ? "visits-csv" : name.replaceFirst("-(\\d{8}|\\d{5}.*)\\.csv$", "");
                if (layouts.contains(layout)) {
                    words.add(layout + "=" + file.toAbsolutePath());
                }
            }
        }
        return List.copyOf(words);
    }
}
