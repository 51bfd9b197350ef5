package vn.healthbook.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.healthbook.notice.NoticeCode;
import vn.healthbook.notice.Severities;
import vn.healthbook.notice.Severity;

/** {@code jobs/severities.yml}: what a site says of single findings, {@code CODE: INFO|WARNING|ERROR|SHADOW}. May be missing. */
public final class SeveritiesFile {

    static final String NAME = "severities.yml";

    private static final String SHADOW = "SHADOW";

    static final List<String> WORDS = Stream.concat(
                    Arrays.stream(Severity.values()).map(Enum::name), Stream.of(SHADOW))
            .toList();

    private SeveritiesFile() {}

    /** Reads the file, or tells all its mistakes at once. */
    public static Severities read(Path jobsDir, Collection<NoticeCode> notices) throws ConfigurationException {
        Faults faults = new Faults();
        Severities severities = read(jobsDir, notices, faults);
        faults.throwIfAny();
        return severities;
    }

    static Severities read(Path jobsDir, Collection<NoticeCode> notices, Faults faults) {
        Path file = jobsDir.resolve(NAME);
        if (!Files.isRegularFile(file) || saysNothing(file)) {
            return Severities.USUAL;
        }
        Map<String, NoticeCode> byName = new TreeMap<>();
        notices.forEach(notice -> byName.put(notice.name(), notice));
        Optional<YamlMap> read = YamlMap.read(file, byName.keySet(), faults);
        Map<NoticeCode, Severity> site = new HashMap<>();
        Set<NoticeCode> shadow = new HashSet<>();
        read.ifPresent(yaml -> yaml.keys().forEach(key -> {
            NoticeCode notice = byName.get(key.value());
            if (notice != null) {
                word(yaml, key, notice, site, shadow);
            }
        }));
        return Severities.of(site, shadow);
    }

    private static void word(
            YamlMap yaml, YamlMap.Text key, NoticeCode notice, Map<NoticeCode, Severity> site, Set<NoticeCode> shadow) {
        Optional<String> word = Words.find(
                yaml,
                yaml.text(key.value()),
                key.value(),
                said -> Optional.of(said.toUpperCase(Locale.ROOT)).filter(WORDS::contains),
                WORDS);
        if (word.isEmpty()) {
            return;
        }
        if (word.get().equals(SHADOW)) {
            if (notice.mayRunInShadow()) {
                shadow.add(notice);
            } else {
                yaml.fault(
                        key.line(),
                        notice.name()
                                + " không thể để SHADOW (chỉ đếm): giá trị, dòng hoặc tệp phụ thuộc vào quy tắc này. Hãy xóa dòng này.",
                        notice.name()
                                + " cannot run in the shadow: a value, a line or a file depends on this rule. Remove the line.");
            }
            return;
        }
        Severity severity = Severity.valueOf(word.get());
        if (notice.mayBe(severity)) {
            site.put(notice, severity);
        } else {
            yaml.fault(
                    key.line(),
                    notice.name() + " giữ mức " + notice.severity() + ": " + why(notice, true),
                    notice.name() + " stays " + notice.severity() + ": " + why(notice, false));
        }
    }

    private static String why(NoticeCode notice, boolean vietnamese) {
        if (notice.severity() == Severity.ERROR) {
            return vietnamese
                    ? "không có nó thì dòng hoặc tệp không dùng được. Xóa dòng này."
                    : "without it the line or the file cannot be used. Remove the line.";
        }
        return vietnamese
                ? "nó nói về tệp hoặc về nhiều dòng, không có dòng nào để từ chối. Dùng INFO hoặc WARNING, hoặc xóa dòng này."
                : "it speaks of a file or of several lines, so that there is no line to reject. Use INFO or WARNING, or remove the line.";
    }

    /** Nothing but comments: everything is as the program has it. */
    private static boolean saysNothing(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(String::strip).allMatch(line -> line.isEmpty() || line.startsWith("#"));
        } catch (IOException | UncheckedIOException unreadable) {
            return false; // the reader of the file says why
        }
    }
}
