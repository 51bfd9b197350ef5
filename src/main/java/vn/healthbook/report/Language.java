package vn.healthbook.report;

import java.util.Locale;
import java.util.Map;

/** The two languages the program speaks. */
public enum Language {
    VI,
    EN;

    /** Language of the environment: Vietnamese when {@code LC_ALL}, {@code LC_MESSAGES} or {@code LANG} says so, else English. */
    public static Language of(Map<String, String> environment) {
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                // the launcher sets LC_ALL to plain C.UTF-8 for file names; that says nothing about the reader
                if (!value.startsWith("C.") && !value.equals("C")) {
                    return value.startsWith("vi") ? VI : EN;
                }
            }
        }
        return EN;
    }

    /** The one of two sentences that is in this language. */
    public String choose(String vietnamese, String english) {
        return this == VI ? vietnamese : english;
    }

    /** {@code vi} or {@code en}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
