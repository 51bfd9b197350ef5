package vn.healthbook.generate;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVPrinter;

/**
 * {@code truth/}: who each delivered line is about and what a right registry does with it ({@code line.csv}), which
 * notice codes it must draw ({@code notice.csv}), and how everybody stands after the
 * last night ({@code person.csv}). Not a delivery: nothing here may be shown to the jobs.
 */
final class Truth implements Closeable {

    private final CSVPrinter lines;
    private final CSVPrinter notices;
    private final CSVPrinter persons;

    Truth(Path folder) throws IOException {
        Files.createDirectories(folder);
        lines = open(folder.resolve("line.csv"));
        lines.printRecord("night", "file", "line", "person_id", "faults", "expected");
        notices = open(folder.resolve("notice.csv"));
        notices.printRecord("night", "file", "line", "code", "column");
        persons = open(folder.resolve("person.csv"));
        persons.printRecord(
                "person_id",
                "full_name",
                "date_of_birth",
                "gender",
                "citizen_id",
                "social_insurance_number",
                "in_population",
                "life_status",
                "life_status_on");
    }

    private static CSVPrinter open(Path file) throws IOException {
        return new CSVPrinter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), DeliveryFile.FORMAT);
    }

    /** @param codes the notice codes that the line must draw */
    void line(int night, String file, int number, Line line, Set<Fault> faults, List<Planted> codes)
            throws IOException {
        String names = Fault.join(faults);
        for (Blemish blemish : line.blemishes()) {
            names = names.isEmpty() ? blemish.name() : names + ";" + blemish.name();
        }
        lines.printRecord(
                night, file, number, line.person().id(), names, line.expected().code());
        for (Planted planted : codes) {
            notices.printRecord(night, file, number, planted.code(), planted.column());
        }
    }

    void person(Snapshot last) throws IOException {
        Person person = last.person();
        LifeEpisode episode = last.episode();
        LocalDate since = episode == null ? null : episode.statusSince(last.night());
        persons.printRecord(
                person.id(),
                last.fullName(),
                person.yearOnly() ? person.birthDate().getYear() : person.birthDate(),
                person.gender(),
                person.citizenId(),
                person.presence().inInsurance() ? person.socialInsuranceNumber() : "",
                last.registered() ? "yes" : "no",
                episode == null ? "ALIVE" : episode.statusAt(last.night()),
                since == null ? "" : since);
    }

    @Override
    public void close() throws IOException {
        lines.close(true);
        notices.close(true);
        persons.close(true);
    }
}
