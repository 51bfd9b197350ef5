package vn.healthbook.field;

import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/** One dated code list: codes, their spellings, and what stands beside them. */
final class CodeList {

    private final CodeListName name;
    private final List<CodeEntry> entries;

    private CodeList(CodeListName name, List<CodeEntry> entries) {
        this.name = name;
        this.entries = List.copyOf(entries);
    }

    List<CodeEntry> entries() {
        return entries;
    }

    /** Names and aliases of all times, folded. */
    Set<String> names() {
        Set<String> names = new HashSet<>();
        for (CodeEntry entry : entries) {
            for (String spelling : spellings(entry)) {
                names.add(name.fold(spelling));
            }
        }
        entries.forEach(entry -> names.remove(name.fold(entry.code())));
        return names;
    }

    /** The list as it was on a day. */
    CodeView on(LocalDate day) {
        Map<String, CodeEntry> bySpelling = new HashMap<>();
        Set<String> otherTimes = new HashSet<>();
        for (CodeEntry entry : entries) {
            if (entry.isValidOn(day)) {
                for (String spelling : spellings(entry)) {
                    bySpelling.putIfAbsent(name.fold(spelling), entry);
                }
            } else {
                spellings(entry).forEach(spelling -> otherTimes.add(name.fold(spelling)));
            }
        }
        for (CodeEntry entry : entries) {
            if (entry.isValidOn(day)) {
                bySpelling.put(entry.code(), entry);
            }
        }
        return new CodeView(name, bySpelling, otherTimes);
    }

    static CodeList read(CodeListName name, CodeFiles files, MessageDigest fingerprint, List<CodeFault> faults) {
        CodeFile file = new CodeFile(name.fileName(), faults);
        List<String> columns = new ArrayList<>();
        List<CodeEntry> entries = new ArrayList<>();
        Map<String, List<CodeEntry>> bySpelling = new HashMap<>();
        file.read(
                files,
                fingerprint,
                header -> {
                    columns.addAll(header);
                    List<String> needed = new ArrayList<>(List.of("code", "valid_from", "valid_to"));
                    needed.addAll(name.extraColumns());
                    return file.hasColumns(header, needed);
                },
                (values, line) -> {
                    CodeEntry entry = entry(file, columns, values, line);
                    if (isComplete(name, file, entry, line)) {
                        refuseAmbiguous(name, file, bySpelling, entry, line);
                        entries.add(entry);
                    }
                });
        return new CodeList(name, entries);
    }

    private static CodeEntry entry(CodeFile file, List<String> columns, CSVRecord values, long line) {
        Map<String, String> byColumn = new TreeMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String value = values.get(i).strip();
            if (!value.isEmpty()) {
                byColumn.put(columns.get(i), value);
            }
        }
        LocalDate from = file.date(byColumn.getOrDefault("valid_from", ""), line);
        LocalDate to = file.date(byColumn.getOrDefault("valid_to", ""), line);
        if (from != null && to != null && to.isBefore(from)) {
            file.fault(line, "valid_to sớm hơn valid_from", "valid_to lies before valid_from");
        }
        return new CodeEntry(byColumn.getOrDefault("code", ""), byColumn, from, to);
    }

    private static boolean isComplete(CodeListName name, CodeFile file, CodeEntry entry, long line) {
        if (entry.code().isEmpty()) {
            file.fault(line, "mã để trống", "the code is blank");
            return false;
        }
        boolean complete = true;
        for (String column : name.extraColumns()) {
            if (entry.column(column).isEmpty()) {
                file.fault(line, column + " để trống", column + " is blank");
                complete = false;
            }
        }
        return complete;
    }

    /** One spelling must mean one code at a time, else rows would be read by chance. */
    private static void refuseAmbiguous(
            CodeListName name, CodeFile file, Map<String, List<CodeEntry>> bySpelling, CodeEntry entry, long line) {
        List<String> seen = new ArrayList<>();
        for (String spelling : spellings(entry)) {
            String folded = name.fold(spelling);
            if (folded.isEmpty() || seen.contains(folded)) {
                continue;
            }
            seen.add(folded);
            List<CodeEntry> others = bySpelling.computeIfAbsent(folded, key -> new ArrayList<>());
            for (CodeEntry other : others) {
                if (other.overlaps(entry)) {
                    tellAmbiguous(file, spelling, other.code(), entry.code(), line);
                    return;
                }
            }
            others.add(entry);
        }
    }

    private static void tellAmbiguous(CodeFile file, String spelling, String other, String code, long line) {
        if (other.equals(code)) {
            file.fault(line, "mã " + code + " xuất hiện hai lần", "code " + code + " is there twice");
        } else {
            file.fault(
                    line,
                    "\"" + spelling + "\" vừa chỉ mã " + other + " vừa chỉ mã " + code,
                    "\"" + spelling + "\" means " + other + " and " + code);
        }
    }

    private static List<String> spellings(CodeEntry entry) {
        List<String> spellings = new ArrayList<>();
        spellings.add(entry.code());
        addIfPresent(spellings, entry.column("name_vi"));
        addIfPresent(spellings, entry.column("name_en"));
        for (String alias : entry.column("aliases").split(";", -1)) {
            addIfPresent(spellings, alias);
        }
        return spellings;
    }

    private static void addIfPresent(List<String> spellings, String spelling) {
        if (!spelling.isBlank()) {
            spellings.add(spelling.strip());
        }
    }
}
