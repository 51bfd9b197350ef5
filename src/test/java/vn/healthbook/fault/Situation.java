package vn.healthbook.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A command of the invented city's nights, and whether the first night has been before it. */
enum Situation {
    /** The very first load. */
    FIRST_BOOKS("create-books", 1, Set.of("population", "insurance")),
    /** The first load as other programs save it: a workbook of Excel and a packed file. */
    PACKED("create-books", 1, Set.of("population-sheet", "insurance")),
    /** The extracts of the second night, in which people moved, changed, came and went. */
    BOOKS("create-books", 2, Set.of("population", "insurance")),
    VISITS("merge-visits", 2, Set.of("visits-csv")),
    VACCINATIONS("merge-vaccinations", 2, Set.of("vaccinations")),
    RESIDENTS("reconcile-residents", 2, Set.of("resident-events")),
    /** The evidence of the first night under other code lists. */
    STANDARDS("standardize-books", 2, Set.of()),
    /** The first delivery of the first night taken back. */
    WITHDRAWAL("withdraw-delivery", 2, Set.of()),
    /** Two records of the first night are said to be one person. */
    DECISION("apply-decisions", 2, Set.of()),
    /** All of it in one command. */
    NIGHT("nightly", 2, Set.of("population", "insurance", "visits-csv", "vaccinations", "resident-events"));

    static final LocalDate FIRST_NIGHT = LocalDate.of(2026, 11, 1);

    /** Any two records may be decided about; their numbers follow from what the city delivers. */
    private static final String PAIR = "3-4";

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

    /** Halves of its commits a sample strikes in: the jobs that merge and reconcile share their steps with the one that makes books. */
    IntStream halves() {
        return switch (this) {
            case VISITS, VACCINATIONS, RESIDENTS -> IntStream.of(ordinal() % 2);
            default -> IntStream.range(0, 2);
        };
    }

    /** The table it leaves as it is: nothing is superseded in an empty registry, and a decision is no statement. */
    String spares() {
        return first() ? "registry.book_history" : this == DECISION ? "source.statement" : "";
    }

    /** Whether the registry is empty before. */
    boolean first() {
        return night == 1;
    }

    /** The words of the command. The night takes what lies in the inboxes, a job the files it is told. */
    List<String> command(Path city) throws IOException {
        if (this == NIGHT) {
            return night(night);
        }
        if (this == WITHDRAWAL) {
            return List.of(
                    "deliveries", "withdraw", "1", "--by", "Kiem", "--reason", "wrong month", "--date", date(night));
        }
        if (this == DECISION) {
            return List.of("review", "same", PAIR, "--by", "Kiem", "--reason", "one person", "--date", date(night));
        }
        List<String> words = new ArrayList<>(List.of("run", job, "--date", date(night)));
        for (Path file : this == PACKED ? list(Packed.folder(city)) : files(city, night)) {
            if (layouts.contains(layout(file))) {
                words.add("--input");
                words.add(layout(file) + "=" + file.toAbsolutePath());
            }
        }
        return List.copyOf(words);
    }

    void fillInboxes(Path city, Path home) throws IOException {
        if (this == NIGHT) {
            fillInboxes(night, city, home);
        }
    }

    static List<String> night(int night) {
        return List.of("nightly", "--date", date(night));
    }

    static void fillInboxes(int night, Path city, Path home) throws IOException {
        for (Path file : files(city, night)) {
            Path inbox = Files.createDirectories(
                    home.resolve("inbox").resolve(layout(file).replace("-csv", "")));
            // as if it had lain there for a while; a young file is looked at twice
            Files.copy(file, inbox.resolve(String.valueOf(file.getFileName())), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static String date(int night) {
        return FIRST_NIGHT.plusDays(night - 1L).toString();
    }

    private static List<Path> files(Path city, int night) throws IOException {
        return list(city.resolve("night-" + night));
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static String layout(Path file) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".xlsx")) {
            return "population-sheet";
        }
        return name.startsWith("visits") ? "visits-csv" : name.replaceFirst("-(\\d{8}|\\d{5}.*)\\.(csv|zip)$", "");
    }
}
