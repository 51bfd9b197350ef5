package vn.healthbook.field;

import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All versions of the ward list and which ward of today each old one became. */
final class Wards {

    private static final String FILE = "ward.csv";
    private static final String SUCCESSOR_FILE = "ward_successor.csv";
    private static final List<String> COLUMNS =
            List.of("code", "name_vi", "district_code", "province_code", "valid_from", "valid_to");
    private static final List<String> SUCCESSOR_COLUMNS = List.of("code", "successor_code", "relation", "is_primary");

    private final List<Ward> wards;
    private final Map<String, Successor> successors;

    private Wards(List<Ward> wards, Map<String, Successor> successors) {
        this.wards = List.copyOf(wards);
        this.successors = Map.copyOf(successors);
    }

    /** The ward of today that stands for an old one; {@code whole} is false when the old one was cut over several. */
    record Successor(String code, boolean whole) {}

    /**
     * What a delivered code comes to.
     *
     * @param current code in the current list
     * @param provinceThen province in the list that the code was written under
     * @param legacy field 24: the unit as delivered, null when it is a ward of today; also when the code lived on under another name
     * @param otherList the code is not in the list of the delivery's day but in another one
     */
    record Resolved(
            String current,
            String province,
            String provinceThen,
            @Nullable String legacy,
            boolean split,
            boolean otherList) {}

    List<Ward> list() {
        return wards;
    }

    /** Every known code as a delivery of that day means it. */
    Map<String, Resolved> resolve(LocalDate asOf) {
        Map<String, Ward> current = new HashMap<>();
        Map<String, Ward> meant = new HashMap<>(wards.size());
        for (Ward ward : wards) {
            if (ward.validTo() == null) {
                current.put(ward.code(), ward);
            }
            // Lines are sorted by validity, so the latest version wins where the day's own list does not know the code.
            meant.merge(ward.code(), ward, (earlier, later) -> earlier.isValidOn(asOf) ? earlier : later);
        }
        Map<String, Resolved> resolved = new HashMap<>(meant.size() * 2);
        for (Ward ward : meant.values()) {
            Resolved target = resolve(ward, current, !ward.isValidOn(asOf));
            if (target != null) {
                resolved.put(ward.code(), target);
            }
        }
        return resolved;
    }

    private @Nullable Resolved resolve(Ward ward, Map<String, Ward> current, boolean otherList) {
        if (ward.validTo() == null) {
            return new Resolved(ward.code(), ward.province(), ward.province(), null, false, otherList);
        }
        Successor successor = successors.get(ward.code());
        Ward target = successor == null ? null : current.get(successor.code());
        if (successor == null || target == null) {
            return null;
        }
        return new Resolved(
                target.code(), target.province(), ward.province(), ward.legacyCode(), !successor.whole(), otherList);
    }

    static Wards read(CodeFiles files, MessageDigest fingerprint, List<String> faults) {
        List<Ward> wards = readWards(files, fingerprint, faults);
        Map<String, Successor> successors = new HashMap<>();
        Map<String, Boolean> isCurrent = new HashMap<>();
        for (Ward ward : wards) {
            isCurrent.merge(ward.code(), ward.validTo() == null, Boolean::logicalOr);
        }
        CodeFile file = new CodeFile(SUCCESSOR_FILE, faults);
        file.read(files, fingerprint, header -> hasExactly(file, header, SUCCESSOR_COLUMNS), (values, line) -> {
            String code = values.get(0);
            String successor = values.get(1);
            if (!isCurrent.containsKey(code)) {
                file.fault(line, "no ward list knows the code " + code);
            }
            if (!isCurrent.getOrDefault(successor, false)) {
                file.fault(line, "the current ward list does not know " + successor);
            }
            boolean primary = values.get(3).equals("yes");
            if (primary
                    && successors.put(
                                    code, new Successor(successor, values.get(2).equals("whole")))
                            != null) {
                file.fault(line, "the ward " + code + " has two primary successors");
            }
        });
        return new Wards(wards, successors);
    }

    private static List<Ward> readWards(CodeFiles files, MessageDigest fingerprint, List<String> faults) {
        List<Ward> wards = new ArrayList<>();
        Map<String, LocalDate> dates = new HashMap<>();
        CodeFile file = new CodeFile(FILE, faults);
        file.read(files, fingerprint, header -> hasExactly(file, header, COLUMNS), (values, line) -> {
            String code = values.get(0);
            if (code.length() != 5 || !Digits.areAll(code)) {
                file.fault(line, "a ward code has 5 digits: " + code);
            }
            LocalDate from = date(file, dates, values.get(4), line);
            LocalDate to = date(file, dates, values.get(5), line);
            Ward ward = new Ward(code, values.get(1), values.get(2), values.get(3), from, to);
            Ward before = wards.isEmpty() ? null : wards.get(wards.size() - 1);
            if (before != null && !isAfter(ward, before)) {
                file.fault(line, "lines must be sorted by code and day, and versions of one code must not overlap");
            }
            wards.add(ward);
        });
        return wards;
    }

    private static boolean isAfter(Ward ward, Ward before) {
        if (!ward.code().equals(before.code())) {
            return ward.code().compareTo(before.code()) > 0;
        }
        LocalDate end = before.validTo();
        LocalDate start = ward.validFrom();
        return end != null && start != null && start.isAfter(end);
    }

    /** Three days fill thirteen thousand lines, so each is parsed once. */
    private static @Nullable LocalDate date(CodeFile file, Map<String, LocalDate> dates, String text, long line) {
        if (text.isEmpty()) {
            return null;
        }
        LocalDate known = dates.get(text);
        if (known == null) {
            known = file.date(text, line);
            if (known != null) {
                dates.put(text, known);
            }
        }
        return known;
    }

    private static boolean hasExactly(CodeFile file, List<String> header, List<String> columns) {
        if (!file.hasColumns(header, columns)) {
            return false;
        }
        if (!header.equals(columns)) {
            file.fault(1, "the columns must stand in this order: " + String.join(",", columns));
            return false;
        }
        return true;
    }
}
