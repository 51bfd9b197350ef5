package vn.healthbook.truth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A file that an invented city delivers, and the job that takes it. */
public record Delivery(int night, String layout, String job, Path file) {

    private static final Map<String, String> JOBS = Map.of(
            "population", "create-books",
            "insurance", "create-books",
            "visits-csv", "merge-visits",
            "vaccinations", "merge-vaccinations",
            "resident-events", "reconcile-residents");

    /** The jobs that take deliveries, in the order of the night. */
    public static final List<String> NIGHT =
            List.of("create-books", "merge-visits", "merge-vaccinations", "reconcile-residents");

    public static List<Delivery> list(Path city, int nights) throws IOException {
        List<Delivery> deliveries = new ArrayList<>();
        for (int night = 1; night <= nights; night++) {
            try (Stream<Path> files = Files.list(city.resolve("night-" + night))) {
                for (Path file : files.sorted().toList()) {
                    String layout = layout(String.valueOf(file.getFileName()));
                    deliveries.add(new Delivery(night, layout, JOBS.getOrDefault(layout, ""), file));
                }
            }
        }
        return deliveries;
    }

    public String input() {
        return layout + "=" + file;
    }

    private static String layout(String name) {
        return Stream.of("population", "insurance", "visits", "vaccinations", "resident-events")
                .filter(name::startsWith)
                .map(word -> word.equals("visits") ? "visits-csv" : word)
                .findFirst()
                .orElseThrow();
    }
}
