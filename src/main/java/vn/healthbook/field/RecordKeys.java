package vn.healthbook.field;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.healthbook.person.NameKeys;

/**
 * The key of the record that a line is about. A number counts only when it is consistent with its line: two people under one mistyped number
 * must not become one record. Without a number the key is a digest of what is said about the person, so that two homonyms stay apart as
 * long as anything tells them apart; the name counts with its marks, which are all that parts the twins Hùng and Hưng.
 */
final class RecordKeys {

    private static final Field[] CONTENT = {
        StandardField.DATE_OF_BIRTH,
        StandardField.GENDER,
        StandardField.CITIZEN_ID,
        StandardField.PREVIOUS_ID_NUMBERS,
        StandardField.SOCIAL_INSURANCE_NUMBER,
        StandardField.PERMANENT_WARD_CODE,
        StandardField.PERMANENT_ADDRESS_TEXT,
        StandardField.CURRENT_WARD_CODE
    };

    private RecordKeys() {}

    /** Empty when the line lacks its key; such a line is rejected. */
    static String of(Source source, RowDraft draft) {
        return switch (source) {
            case POPULATION -> byPerson(draft);
            case INSURANCE -> {
                String number = draft.value(StandardField.SOCIAL_INSURANCE_NUMBER);
                yield number != null ? "S:" + number : byPerson(draft);
            }
            case VISIT -> byFacility(draft, draft.value(EventField.EPISODE_KEY));
            case VACCINATION -> byFacility(draft, draft.value(EventField.INJECTION_KEY));
            case RESIDENT_EVENT -> orEmpty(draft.value(EventField.EVENT_KEY));
        };
    }

    private static String byPerson(RowDraft draft) {
        String citizen = draft.value(StandardField.CITIZEN_ID);
        if (citizen != null && draft.numberConsistent()) {
            return "C:" + citizen;
        }
        String name = draft.value(StandardField.FULL_NAME);
        if (name == null) {
            return "";
        }
        StringBuilder content = new StringBuilder(NameKeys.marked(name));
        for (Field field : CONTENT) {
            content.append('\n').append(orEmpty(draft.value(field)));
        }
        return "P:" + digest(content.toString());
    }

    private static String byFacility(RowDraft draft, @Nullable String key) {
        String facility = draft.value(EventField.FACILITY_CODE);
        return facility == null || key == null ? "" : facility + "|" + key;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** 128 bits of SHA-256 are enough for a city. */
    private static String digest(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
