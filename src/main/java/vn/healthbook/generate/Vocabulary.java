package vn.healthbook.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The words the city is made of: names by frequency, the wards of Hanoi since 2025-07-01, vaccines, diagnoses, card letters. */
final class Vocabulary {

    /** A present ward; {@code former} is a code that went whole into it on 2025-07-01, {@code divided} one that was cut and went there for the main part; "" = none. */
    record Ward(String code, String name, String former, String divided) {}

    /** A vaccine and the ages in months at which it is given. */
    record Vaccine(String code, int from, int to, int doses) {}

    /** A main ICD-10 code with the others that go with it, `;`-joined. */
    record Diagnosis(String code, String others) {}

    /** Object letters of a health card with their benefit digit and the ages in years that hold them. */
    record CardObject(String code, String benefit, int from, int to, int weight) {}

    final Weighted<String> family = new Weighted<>();
    final List<Ward> wards = new ArrayList<>();
    final List<Vaccine> vaccines = new ArrayList<>();
    final Weighted<Diagnosis> diagnoses = new Weighted<>();
    private final List<CardObject> cardObjects = new ArrayList<>();
    private final List<Weighted<String>> middle = List.of(new Weighted<>(), new Weighted<>());
    private final List<Weighted<String>> given = List.of(new Weighted<>(), new Weighted<>());
    private final List<Weighted<CardObject>> cardObjectsByAge = new ArrayList<>();

    Vocabulary() {
        read("family_name", r -> family.add(r.get("name"), number(r, "weight")));
        read("middle_name", r -> middle.get(number(r, "gender") - 1).add(r.get("name"), number(r, "weight")));
        read("given_name", r -> given.get(number(r, "gender") - 1).add(r.get("name"), number(r, "weight")));
        read(
                "ward",
                r -> wards.add(new Ward(r.get("code"), r.get("name"), r.get("former_code"), r.get("divided_code"))));
        read(
                "vaccine",
                r -> vaccines.add(new Vaccine(
                        r.get("code"), number(r, "from_months"), number(r, "to_months"), number(r, "doses"))));
        read("diagnosis", r -> diagnoses.add(new Diagnosis(r.get("code"), r.get("others")), number(r, "weight")));
        read(
                "insurance_object",
                r -> cardObjects.add(new CardObject(
                        r.get("code"),
                        r.get("benefit"),
                        number(r, "from_age"),
                        number(r, "to_age"),
                        number(r, "weight"))));
        for (int age = 0; age <= 120; age++) {
            Weighted<CardObject> held = new Weighted<>();
            for (CardObject object : cardObjects) {
                if (age >= object.from() && age <= object.to()) {
                    held.add(object, object.weight());
                }
            }
            cardObjectsByAge.add(held);
        }
    }

    /** @param gender 1 male, 2 female */
    String middle(int gender, Draw draw) {
        return middle.get(gender - 1).one(draw);
    }

    String given(int gender, Draw draw) {
        return given.get(gender - 1).one(draw);
    }

    CardObject cardObject(int age, Draw draw) {
        return cardObjectsByAge.get(Math.min(age, 120)).one(draw);
    }

    private interface Row {
        void take(CSVRecord row);
    }

    private static int number(CSVRecord row, String column) {
        return Integer.parseInt(row.get(column));
    }

    private static void read(String name, Row rows) {
        String resource = "/generate/" + name + ".csv";
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStream bytes = Vocabulary.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException("missing " + resource);
            }
            try (Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
                for (CSVRecord row : format.parse(text)) {
                    rows.take(row);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
