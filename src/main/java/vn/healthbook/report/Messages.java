package vn.healthbook.report;

import java.util.Locale;
import java.util.ResourceBundle;

/** Texts of one bundle in one language. Texts are format strings; a missing one is a fault of ours. */
public final class Messages {

    private final ResourceBundle bundle;

    private Messages(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The texts {@code messages_<language>.properties} beside a package's classes. */
    public static Messages of(Language language, String packageName) {
        return new Messages(ResourceBundle.getBundle(
                packageName + ".messages",
                Locale.forLanguageTag(language.tag()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    public String text(String key, Object... values) {
        String pattern = bundle.getString(key);
        return values.length == 0 ? pattern : String.format(Locale.ROOT, pattern, values);
    }

    /** A code of ours as a word of the language; the code itself where no word is known. */
    public Table.Word word(String group, String code) {
        return new Table.Word(code, has(group + code) ? text(group + code) : code);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    public ResourceBundle bundle() {
        return bundle;
    }
}
