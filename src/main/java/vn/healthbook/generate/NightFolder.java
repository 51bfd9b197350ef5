package vn.healthbook.generate;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is written about one night: mostly into its own folder, a late or repeated file into that of a later night. */
final class NightFolder implements Closeable {

    static final String POPULATION = "population";
    static final String INSURANCE = "insurance";
    static final String RESIDENT_EVENTS = "resident-events";

    private static final int FACILITY_WITH_BLANK_LINES = 2;

    private final Path out;
    private final Facilities facilities;
    private final Truth truth;
    private final int night;
    private final String date;
    private final Map<String, List<DeliveryFile>> open = new LinkedHashMap<>();

    NightFolder(Path out, CityPlan plan, Facilities facilities, Truth truth, int night) throws IOException {
        this.out = out;
        this.facilities = facilities;
        this.truth = truth;
        this.night = night;
        this.date = Text.compact(plan.date(night));
        Files.createDirectories(folder(night));
        if (plan.isExtractNight(night)) {
            open.put(POPULATION, List.of(create(POPULATION, Registers.POPULATION)));
            open.put(INSURANCE, List.of(create(INSURANCE, Registers.INSURANCE)));
        }
        open.put(RESIDENT_EVENTS, List.of(create(RESIDENT_EVENTS, ResidentEvents.HEADER)));
    }

    int night() {
        return night;
    }

    /** Into the one file of this kind; nowhere when the night brings none. */
    void write(String kind, Line line) {
        List<DeliveryFile> files = open.get(kind);
        if (files != null) {
            files.forEach(file -> file.write(line));
        }
    }

    void writeVisit(int facility, Line line) {
        String name = "visits-" + Facilities.code(facility);
        open.computeIfAbsent(name, n -> visitFiles(n, facility)).forEach(file -> file.write(line));
    }

    void writeVaccination(int facility, Line line) {
        String name = "vaccinations-" + Facilities.code(facility);
        open.computeIfAbsent(name, n -> List.of(create(n, VaccinationLines.HEADER)))
                .forEach(file -> file.write(line));
    }

    private List<DeliveryFile> visitFiles(String name, int facility) {
        boolean blanks = facility == FACILITY_WITH_BLANK_LINES;
        if (facilities.isLate(facility, night)) {
            return List.of(create(night + 2, name, VisitLines.HEADER, Fault.FILE_LATE, blanks));
        }
        DeliveryFile file = create(night, name, VisitLines.HEADER, null, blanks);
        return facilities.isRepeated(facility, night)
                ? List.of(file, create(night + 1, name + "-gui-lai", VisitLines.HEADER, Fault.FILE_REPEATED, blanks))
                : List.of(file);
    }

    private DeliveryFile create(String name, String[] header) {
        return create(night, name, header, null, false);
    }

    private DeliveryFile create(int into, String name, String[] header, @Nullable Fault fault, boolean blanks) {
        try {
            Files.createDirectories(folder(into));
            return new DeliveryFile(
                    folder(into).resolve(name + "-" + date + ".csv"), header, into, truth, fault, blanks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder(int of) {
        return out.resolve("night-" + of);
    }

    @Override
    public void close() throws IOException {
        for (List<DeliveryFile> files : open.values()) {
            for (DeliveryFile file : files) {
                file.close();
            }
        }
    }
}
