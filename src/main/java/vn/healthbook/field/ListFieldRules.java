package vn.healthbook.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.healthbook.person.Letters;

/** Fields 34 and 36: several things in one cell, each once, joined by {@code ;}. */
final class ListFieldRules {

    /** Asked and none, as against a blank, which says nothing. */
    private static final String NONE = "Không";

    private static final Set<String> NONES = Set.of(
            "khong",
            "khongco",
            "chuaphathien",
            "chuaphathienbatthuong",
            "khongdiung",
            "khongcotiensudiung",
            "none",
            "no");

    /** Nobody asked, or nobody knew the answer. */
    private static final Set<String> UNKNOWN = Set.of("", "khongro", "chuaro");

    private ListFieldRules() {}

    /**
     * Field 34: what the person does not tolerate, in the sender's words; {@code Không} is an answer and blank is none. So is a cell of nothing
     * but separators, dashes and {@code không rõ}.
     */
    static void allergies(String text, Field field, RowDraft draft) {
        List<String> kept = new ArrayList<>();
        boolean none = false;
        for (String part : text.split("[;|]", -1)) {
            String one = part.strip();
            String word = Letters.foldWord(one);
            if (NONES.contains(word)) {
                none = true;
            } else if (!UNKNOWN.contains(word) && !kept.contains(one)) {
                kept.add(one);
            }
        }
        if (none || !kept.isEmpty()) {
            TextFieldRules.text(kept.isEmpty() ? NONE : String.join(";", kept), field, draft);
        }
    }

    /** Field 36: ICD-9-CM volume 3 (Decision 4440/QĐ-BYT 2020): two digits, a dot, one or two digits. */
    static void procedures(String text, Field field, RowDraft draft) {
        List<String> codes = new ArrayList<>();
        boolean malformed = false;
        for (String part : text.split("[;,|]", -1)) {
            String one = part.strip();
            String code = procedure(one);
            malformed |= code == null && !one.isEmpty();
            if (code != null && !codes.contains(code)) {
                codes.add(code);
            }
        }
        if (malformed) {
            draft.note(FieldNotice.PROCEDURE_MALFORMED, field);
        }
        if (!codes.isEmpty()) {
            draft.value(field, String.join(";", codes));
        }
    }

    private static @Nullable String procedure(String text) {
        String plain = text.replace(".", "").replace(" ", "").toUpperCase(Locale.ROOT);
        if (plain.length() < 2 || plain.length() > 4 || !Digits.areAll(plain)) {
            return null;
        }
        return plain.length() == 2 ? plain : plain.substring(0, 2) + "." + plain.substring(2);
    }
}
