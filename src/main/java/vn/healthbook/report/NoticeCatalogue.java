package vn.healthbook.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.healthbook.field.FieldNotice;
import vn.healthbook.intake.FileNotice;
import vn.healthbook.notice.NoticeCode;
import vn.healthbook.person.PersonNotice;

/** Every finding the program can report, whichever rule it stands beside. */
public final class NoticeCatalogue {

    private static final List<NoticeCode> ALL = Stream.<NoticeCode[]>of(
                    FileNotice.values(), FieldNotice.values(), PersonNotice.values())
            .flatMap(Stream::of)
            .toList();

    private NoticeCatalogue() {}

    /** From the file down to the person. */
    public static List<NoticeCode> list() {
        return ALL;
    }

    /** Case does not matter; {@code -} may stand for {@code _}. */
    public static Optional<NoticeCode> find(String code) {
        String name = code.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return ALL.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** Codes that hold the word, for one who does not remember the whole name. */
    public static List<String> listNear(String word) {
        String part = word.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return ALL.stream()
                .map(NoticeCode::name)
                .filter(name -> name.contains(part)
                        || Stream.of(part.split("_", -1)).anyMatch(each -> each.length() > 3 && name.contains(each)))
                .toList();
    }
}
