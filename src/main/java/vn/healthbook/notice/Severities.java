package vn.healthbook.notice;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How severe findings are at this site, and which rules only run in the shadow there: counted, not acted upon. What nothing is said about is as
 * the program has it. Immutable.
 */
public final class Severities {

    /** As the program has them. */
    public static final Severities USUAL = new Severities(Map.of(), Set.of(), "");

    private static final String SHADOW = "SHADOW";

    private final Map<String, Severity> site;
    private final Set<String> shadow;
    private final String fates;

    private Severities(Map<String, Severity> site, Set<String> shadow, String fates) {
        this.site = Map.copyOf(site);
        this.shadow = Set.copyOf(shadow);
        this.fates = fates;
    }

    /** Only what the notices allow, see {@link NoticeCode#mayBe} and {@link NoticeCode#mayRunInShadow}. */
    public static Severities of(Map<NoticeCode, Severity> site, Set<NoticeCode> shadow) {
        Map<String, Severity> others = new TreeMap<>();
        Set<String> names = new TreeSet<>();
        Set<String> fates = new TreeSet<>();
        site.forEach((code, severity) -> {
            if (severity != code.severity()) {
                others.put(code.name(), severity);
                if (severity == Severity.ERROR || code.severity() == Severity.ERROR) {
                    fates.add(code.name() + ": " + severity);
                }
            }
        });
        shadow.forEach(code -> {
            names.add(code.name());
            fates.add(code.name() + ": " + SHADOW);
        });
        return new Severities(others, names, String.join("\n", fates));
    }

    /** Reads what {@link #text} wrote; what it does to fates is not known any more. */
    public static Severities ofText(String text) {
        Map<String, Severity> others = new TreeMap<>();
        Set<String> names = new TreeSet<>();
        text.lines().filter(line -> line.contains(": ")).forEach(line -> {
            String code = line.substring(0, line.indexOf(':'));
            String word = line.substring(line.indexOf(' ') + 1);
            if (word.equals(SHADOW)) {
                names.add(code);
            } else {
                others.put(code, Severity.valueOf(word));
            }
        });
        return new Severities(others, names, "");
    }

    public Severity of(NoticeCode code) {
        return site.isEmpty() ? code.severity() : site.getOrDefault(code.name(), code.severity());
    }

    /** Whether the rule behind the notice is only tried: what it finds is counted, and all goes on as if it were not there. */
    public boolean isShadow(NoticeCode code) {
        return !shadow.isEmpty() && shadow.contains(code.name());
    }

    /** What makes lines end otherwise than the program has it, in a fixed order; part of the rules version. */
    public String fates() {
        return fates;
    }

    /** All that differs from the program, a line each: {@code CODE: SEVERITY} or {@code CODE: SHADOW}. */
    public String text() {
        Map<String, String> lines = new TreeMap<>();
        site.forEach((code, severity) -> lines.put(code, severity.name()));
        shadow.forEach(code -> lines.put(code, SHADOW));
        return lines.entrySet().stream()
                .map(line -> line.getKey() + ": " + line.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
