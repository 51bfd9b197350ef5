package vn.healthbook.field;

import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All versions of the ward list and which ward of today each old one became. */
final class Wards {

    private static final String FILE = "ward.csv";
    private static final String SUCCESSOR_FILE = "ward_successor.csv";
    private static final List<String> COLUMNS =
            List.of("code", "name_vi", "district_code", "province_code", "valid_from", "valid_to");
    private static final List<String> SUCCESSOR_COLUMNS = List.of("code", "successor_code", "relation", "is_primary");

    /** {@code valid_to} says which ward of a code the line speaks of, once several have ended. */
    private static final List<String> DATED_SUCCESSOR_COLUMNS =
            List.of("code", "successor_code", "relation", "is_primary", "valid_to");

    private final List<Ward> wards;
    private final Map<String, List<Ward>> versions;
    private final Map<String, Successor> successors;

    private Wards(List<Ward> wards, Map<String, Successor> successors) {
        this.wards = List.copyOf(wards);
        this.versions = versions(wards);
        this.successors = Map.copyOf(successors);
    }

    /** A line of the successors; its ward ended on the day, or when there were districts. */
    private record Said(String successor, @Nullable LocalDate end, long line) {}

    /** The ward that came after an old one; {@code whole} is false when the old one was cut over several. */
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
        Map<String, Ward> meant = meant(asOf);
        Map<String, Resolved> resolved = new HashMap<>(meant.size() * 2);
        for (Ward ward : meant.values()) {
            Resolved target = resolve(ward, !ward.isValidOn(asOf));
            if (target != null) {
                resolved.put(ward.code(), target);
            }
        }
        return resolved;
    }

    /** For codes that do not mean the first ward they named: since when they name the one that is meant. */
    Map<String, String> laterWards(LocalDate asOf) {
        Map<String, Ward> first = new HashMap<>(wards.size());
        wards.forEach(ward -> first.putIfAbsent(ward.code(), ward));
        Map<String, String> later = new HashMap<>();
        meant(asOf).forEach((code, ward) -> {
            if (!ward.equals(first.get(code))) {
                later.put(code, String.valueOf(ward.validFrom()));
            }
        });
        return later;
    }

    private Map<String, Ward> meant(LocalDate asOf) {
        Map<String, Ward> meant = new HashMap<>(wards.size());
        for (Ward ward : wards) {
            // Lines are sorted by validity, so the latest version wins where the day's own list does not know the code.
            meant.merge(ward.code(), ward, (earlier, later) -> earlier.isValidOn(asOf) ? earlier : later);
        }
        return meant;
    }

    /** From successor to successor until a ward of today; each begins after the one before has ended, so there is an end. */
    private @Nullable Resolved resolve(Ward ward, boolean otherList) {
        Ward now = ward;
        boolean split = false;
        for (LocalDate end = now.validTo(); end != null; end = now.validTo()) {
            Successor successor = successor(now, end);
            Ward next = successor == null
                    ? null
                    : after(successor.code(), now.district().isEmpty() ? end : null);
            if (successor == null || next == null) {
                return null;
            }
            split |= !successor.whole();
            now = next;
        }
        boolean former = !now.equals(ward) && !ward.district().isEmpty();
        return new Resolved(
                now.code(), now.province(), ward.province(), former ? ward.legacyCode() : null, split, otherList);
    }

    /** Lines without a day speak of the wards that were there as long as there were districts. */
    private @Nullable Successor successor(Ward ward, LocalDate end) {
        Successor dated = successors.get(key(ward.code(), end));
        return dated != null || ward.district().isEmpty() ? dated : successors.get(ward.code());
    }

    /** @param end when the ward before ended; null: its successor is the first of the code without a district */
    private @Nullable Ward after(String code, @Nullable LocalDate end) {
        Ward today = null;
        for (Ward version : versions.getOrDefault(code, List.of())) {
            boolean next = end == null ? version.district().isEmpty() : version.isValidOn(end.plusDays(1));
            if (next) {
                return version;
            }
            today = version.validTo() == null ? version : today;
        }
        return today;
    }

    private static String key(String code, LocalDate end) {
        return code + "@" + end;
    }

    static Wards read(CodeFiles files, MessageDigest fingerprint, List<CodeFault> faults) {
        List<Ward> wards = readWards(files, fingerprint, faults);
        Map<String, Successor> successors = new HashMap<>();
        Map<String, List<Ward>> versions = versions(wards);
        CodeFile file = new CodeFile(SUCCESSOR_FILE, faults);
        Map<String, LocalDate> dates = new HashMap<>();
        List<Said> said = new ArrayList<>();
        file.read(files, fingerprint, header -> isSuccessorHeader(file, header), (values, line) -> {
            String code = values.get(0);
            LocalDate end = values.size() < 5 ? null : date(file, dates, values.get(4), line);
            if (!versions.containsKey(code)) {
                file.fault(line, "không danh mục phường, xã nào có mã " + code, "no ward list knows the code " + code);
            } else if (end != null
                    && versions.getOrDefault(code, List.of()).stream().noneMatch(ward -> end.equals(ward.validTo()))) {
                file.fault(
                        line,
                        "không có phường, xã mã " + code + " nào hết hiệu lực ngày " + end,
                        "no ward " + code + " ends on " + end);
            }
            said.add(new Said(values.get(1), end, line));
            boolean primary = values.get(3).equals("yes");
            Successor successor = new Successor(values.get(1), values.get(2).equals("whole"));
            if (primary && successors.put(end == null ? code : key(code, end), successor) != null) {
                file.fault(
                        line,
                        "phường, xã " + code + " có hai nơi nhận chính",
                        "the ward " + code + " has two primary successors");
            }
        });
        Wards all = new Wards(wards, successors);
        said.stream()
                .filter(row -> !all.leadsToToday(row))
                .forEach(row -> file.fault(
                        row.line(),
                        "danh mục phường, xã hiện hành không có " + row.successor(),
                        "the current ward list does not know " + row.successor()));
        wards.stream()
                .filter(ward -> ward.validTo() != null && ward.district().isEmpty())
                .filter(ward -> !successors.containsKey(key(ward.code(), Objects.requireNonNull(ward.validTo()))))
                .forEach(ward -> file.fault(
                        "phường, xã " + ward.code() + " hết hiệu lực ngày " + ward.validTo()
                                + " cần một dòng có valid_to cho biết nơi đó trở thành phường, xã nào",
                        "the ward " + ward.code() + " that ends on " + ward.validTo()
                                + " needs a line with valid_to that says what becomes of it"));
        return all;
    }

    private boolean leadsToToday(Said row) {
        Ward ward = after(row.successor(), row.end());
        return ward != null && resolve(ward, false) != null;
    }

    private static boolean isSuccessorHeader(CodeFile file, List<String> header) {
        return header.equals(DATED_SUCCESSOR_COLUMNS) || hasExactly(file, header, SUCCESSOR_COLUMNS);
    }

    private static Map<String, List<Ward>> versions(List<Ward> wards) {
        Map<String, List<Ward>> versions = new HashMap<>(wards.size());
        wards.forEach(ward -> versions.computeIfAbsent(ward.code(), code -> new ArrayList<>(2))
                .add(ward));
        return versions;
    }

    private static List<Ward> readWards(CodeFiles files, MessageDigest fingerprint, List<CodeFault> faults) {
        List<Ward> wards = new ArrayList<>();
        Map<String, LocalDate> dates = new HashMap<>();
        CodeFile file = new CodeFile(FILE, faults);
        file.read(files, fingerprint, header -> hasExactly(file, header, COLUMNS), (values, line) -> {
            String code = values.get(0);
            if (code.length() != 5 || !Digits.areAll(code)) {
                file.fault(line, "mã phường, xã phải gồm 5 chữ số: " + code, "a ward code has 5 digits: " + code);
            }
            LocalDate from = date(file, dates, values.get(4), line);
            LocalDate to = date(file, dates, values.get(5), line);
            Ward ward = new Ward(code, values.get(1), values.get(2), values.get(3), from, to);
            Ward before = wards.isEmpty() ? null : wards.get(wards.size() - 1);
            if (before != null && !isAfter(ward, before)) {
                file.fault(
                        line,
                        "các dòng phải xếp theo mã rồi theo ngày, và các phiên bản của một mã không được chồng nhau",
                        "lines must be sorted by code and day, and versions of one code must not overlap");
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
            String order = String.join(",", columns);
            file.fault(1, "các cột phải theo thứ tự này: " + order, "the columns must stand in this order: " + order);
            return false;
        }
        return true;
    }
}
