package vn.healthbook.field;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.healthbook.person.Letters;

/** The code lists of {@code jobs/codes/}, one CSV file each, except wards, which have a reader of their own ({@link Wards}). */
public enum CodeListName {
    /** Decision 130: 1 male, 2 female, 3 undetermined. */
    GENDER,
    /** Decision 121-TCTK/PPCĐ of 1979, 01 to 54, and 55 for foreigners. */
    ETHNIC_GROUP,
    /** Police list of Circular 07/2016, 000 = Viet Nam; countries whose police code is not confirmed stand under ISO alpha-3. */
    NATIONALITY,
    /** The 63 provinces before July 2025 with their citizen number prefix; the list did not shrink with the mergers. */
    BIRTH_REGISTRATION_PROVINCE("citizen_prefix"),
    /** Provinces before and after 2025-07-01. */
    PROVINCE,
    /** Object letters of the health card, Decision 1351/QĐ-BHXH. */
    INSURANCE_OBJECT,
    /** Benefit digit of the health card. */
    INSURANCE_BENEFIT("percent"),
    /** Mobile prefixes of 11-digit numbers and their successors of 2018-09-15. */
    PHONE_PREFIX("new_prefix"),
    VACCINE("antigens"),
    /** KET_QUA_DTRI. */
    VISIT_RESULT,
    /** MA_LOAI_RV. */
    DISCHARGE,
    /** MA_LOAI_KCB. */
    CARE_FORM,
    /** Event codes of the residents' review and the kind of change each means. */
    RESIDENT_EVENT("kind"),
    /** What a guardian is to the person. */
    RELATIONSHIP,
    /** Kinds of disability of XML12, Decision 130. */
    DISABILITY,
    /** ABO and Rh with the spellings that are seen. */
    BLOOD_GROUP;

    private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");
    private static final List<String> WORDS_FOR_VACCINE = List.of("vacxin", "vaccine", "vaccin");

    @SuppressWarnings("ImmutableEnumChecker") // the list is unmodifiable
    private final List<String> extraColumns;

    CodeListName(String... extraColumns) {
        this.extraColumns = List.of(extraColumns);
    }

    String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".csv";
    }

    /** Columns that this list needs beside {@code code, valid_from, valid_to}. */
    List<String> extraColumns() {
        return extraColumns;
    }

    /** How spellings are compared: letters and digits without marks; what else counts or does not in one list stands with it. */
    String fold(String text) {
        return switch (this) {
            case BLOOD_GROUP -> foldKeepingSigns(text);
            case RELATIONSHIP -> foldKeepingBa(text);
            case VACCINE -> withoutWordOfAll(Letters.foldWord(text));
            default -> Letters.foldWord(text);
        };
    }

    /** {@code Ba} is a father, {@code Bà} a grandmother, {@code Bá} an aunt: only their marks tell them apart. */
    private static String foldKeepingBa(String text) {
        String folded = Letters.foldWord(text);
        return folded.equals("ba") ? NO_LETTERS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT) : folded;
    }

    /** {@code Vắc xin sởi} is {@code sởi}, whichever way the word is spelt. */
    private static String withoutWordOfAll(String folded) {
        for (String word : WORDS_FOR_VACCINE) {
            if (folded.startsWith(word)) {
                return folded.substring(word.length());
            }
        }
        return folded;
    }

    private static String foldKeepingSigns(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '+' || c == '-') {
                folded.append(c);
            } else if (c == '\u2212' || c == '\u2013') {
                folded.append('-');
            } else if (Character.isLetterOrDigit(c)) {
                folded.append(Letters.base(c));
            }
        }
        return folded.toString();
    }
}
