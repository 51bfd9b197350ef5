package vn.healthbook.field;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A code list as it was on one day, looked up by code or by spelling. */
final class CodeView {

    private final CodeListName name;
    private final Map<String, CodeEntry> bySpelling;

    CodeView(CodeListName name, Map<String, CodeEntry> bySpelling) {
        this.name = name;
        this.bySpelling = bySpelling;
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
}
