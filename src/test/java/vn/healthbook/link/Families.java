package vn.healthbook.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Small worlds in which everything goes wrong at once: twins whose names differ by a tone, namesakes, borrowed and mistyped numbers, several
 * cards, birth years written as the first of January. Worlds share no number, so one pass of the statements decides them all.
 */
final class Families {

    private static final List<String> NAMES = List.of(
            "Nguyễn Thị Hương",
            "Nguyễn Thị Hường",
            "Nguyen Thi Huong",
            "Nguyễn T. Hương",
            "Nguyễn Thị Lan",
            "Nguyễn Văn Nam",
            "Trần Văn Nam",
            "Nguyễn Nam",
            "Lê Thị Thi",
            "Lê Thị Thy");
    private static final List<String> DATES = List.of(
            "1950-01-01", "1950", "1984-03-05", "1984-05-03", "1984-03-06", "2011-12-31", "2011-07-19", "1950-01");
    private static final List<String> SOURCES =
            List.of("population", "population", "insurance", "insurance", "facility", "facility", "facility", "police");

    private final Random random;
    private final Map<Long, Known> stated = new HashMap<>();
    private long lastId;

    Families(long seed) {
        this.random = new Random(seed);
    }

    List<List<Known>> list(int count) {
        return IntStream.range(0, count).mapToObj(this::family).toList();
    }

    private List<Known> family(int family) {
        List<Person> people = IntStream.range(0, 2 + random.nextInt(2))
                .mapToObj(n -> person(family, n))
                .toList();
        List<Known> records = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < 5 + random.nextInt(8); i++) {
            Person person = pick(people);
            Known record = record(family, ++lastId, pick(SOURCES), person, pick(people));
            if (keys.add(record.source() + record.key())) {
                stated.put(record.id(), record);
                records.add(chance(25) ? record.withoutEvidence() : record);
            }
        }
        return records;
    }

    /** Twins more often than not: the second person shares date and ward with nobody else. */
    private Person person(int family, int number) {
        boolean twin = random.nextInt(3) > 0;
        return new Person(
                pick(NAMES),
                twin ? DATES.get(2 + family % 5) : pick(DATES),
                String.valueOf(1 + random.nextInt(twin ? 1 : 2)),
                "%05d".formatted(twin ? family : family + 50_000),
                number(12, family, number),
                number(9, family, random.nextInt(3)),
                number(10, family, number));
    }

    private Known record(int family, long id, String source, Person own, Person other) {
        String citizen = noisy(own.citizen, other.citizen, 10);
        boolean consistent = citizen != null && random.nextInt(6) > 0;
        boolean insured = source.equals("insurance") || (source.equals("facility") && random.nextBoolean());
        String insurance = insured
                ? noisy(own.insurance, random.nextBoolean() ? other.insurance : number(10, family, 7), 6)
                : null;
        List<String> previous = source.equals("police") || random.nextInt(3) > 0 ? List.of() : List.of(own.previous);
        if (random.nextInt(12) == 0) {
            previous =
                    Stream.concat(previous.stream(), Stream.of(other.citizen)).toList();
        }
        return new Known(
                id,
                source,
                key(source, id, citizen, consistent, insurance),
                citizen,
                consistent,
                previous,
                insurance,
                random.nextInt(40) == 0 ? null : random.nextInt(4) == 0 ? pick(NAMES) : own.name,
                noisy(own.date, pick(DATES), 8),
                noisy(own.gender, random.nextBoolean() ? "3" : other.gender, 10),
                noisy(own.ward, other.ward, 10),
                false);
    }

    private static String key(
            String source, long id, @Nullable String citizen, boolean consistent, @Nullable String insurance) {
        if (source.equals("insurance") && insurance != null) {
            return "S:" + insurance;
        }
        boolean register = source.equals("population") || source.equals("insurance");
        return register && consistent ? "C:" + citizen : "P:" + Long.toString(id * 7919 % 1_000_003, 36) + ":" + id;
    }

    /** The same record as it was said before: all but its key may have been another. */
    Known earlier(Known now) {
        if (now.gone()) {
            return Objects.requireNonNull(stated.get(now.id()));
        }
        boolean unnumbered = now.is("insurance") && now.hasKey("S:") && random.nextBoolean();
        return new Known(
                now.id(),
                now.source(),
                now.key(),
                unnumbered ? null : now.citizenId(),
                now.consistent() && !unnumbered,
                random.nextBoolean() ? List.of() : now.previousIds(),
                now.insuranceNumber(),
                random.nextBoolean() ? pick(NAMES) : now.fullName(),
                random.nextBoolean() ? pick(DATES) : now.dateOfBirth(),
                now.gender(),
                now.ward(),
                false);
    }

    boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private @Nullable String noisy(String own, String instead, int oneIn) {
        int dice = random.nextInt(oneIn);
        return dice == 0 ? null : dice == 1 ? instead : own;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String number(int digits, int family, int which) {
        return String.valueOf(family * 10L + which + 1_000_000L * digits)
                .concat("000000000000")
                .substring(0, digits);
    }

    private record Person(
            String name, String date, String gender, String ward, String citizen, String previous, String insurance) {}
}
