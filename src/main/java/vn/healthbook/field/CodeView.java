package vn.healthbook.field;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A code list as it was on one day, looked up by code or by spelling. */
final class CodeView {

    private final CodeListName name;
    private final Map<String, CodeEntry> bySpelling;
    private final Set<String> otherTimes;

    /** @param otherTimes spellings of codes that are not in force on the day */
    CodeView(CodeListName name, Map<String, CodeEntry> bySpelling, Set<String> otherTimes) {
        this.name = name;
        this.bySpelling = bySpelling;
        this.otherTimes = otherTimes;
    }

    /** By the code as it stands, else by any spelling; a single digit finds a two-digit code that lost its zero. */
    @Nullable
    CodeEntry find(String text) {
        CodeEntry exact = bySpelling.get(text);
        if (exact != null) {
            return exact;
        }
        String folded = name.fold(text);
        CodeEntry entry = bySpelling.get(folded);
        if (entry == null && folded.length() == 1 && Character.isDigit(folded.charAt(0))) {
            return bySpelling.get("0" + folded);
        }
        return entry;
    }

    @Nullable
    String code(String text) {
        CodeEntry entry = find(text);
        return entry == null ? null : entry.code();
    }

    /** Why {@link #find} found nothing: the list knows the code at another time, or never. */
    FieldNotice whyNot(String text) {
        return otherTimes.contains(name.fold(text)) ? FieldNotice.CODE_NOT_IN_FORCE : FieldNotice.CODE_UNKNOWN;
    }
}
