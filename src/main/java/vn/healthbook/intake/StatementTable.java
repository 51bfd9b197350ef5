package vn.healthbook.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.healthbook.field.EventField;
import vn.healthbook.field.Field;
import vn.healthbook.field.Fields;
import vn.healthbook.field.StandardField;
import vn.healthbook.field.StandardRow;
import vn.healthbook.person.PersonClaim;

/** Columns of {@code staging.statement}, drawn from the catalogue, and how a standard row fills them. */
final class StatementTable {

    /** Fields of the book that no line states: they are folded from events and decisions. */
    private static final Set<StandardField> FOLDED = Set.of(
            StandardField.LAST_VISIT_FACILITY_CODE,
            StandardField.LAST_VISIT_END_TIME,
            StandardField.LAST_VISIT_DIAGNOSIS_CODES,
            StandardField.LAST_VISIT_RESULT_CODE,
            StandardField.NEXT_APPOINTMENT_DATE,
            StandardField.VACCINATION_SUMMARY,
            StandardField.LIFE_STATUS,
            StandardField.LIFE_STATUS_DATE,
            StandardField.MANAGING_FACILITY_CODE,
            StandardField.IDENTITY_VERIFICATION_STATUS);

    /** What a line can state, in the order of the columns. */
    static final List<Field> STATED = Fields.list().stream()
            .filter(field -> !(field instanceof StandardField standard && FOLDED.contains(standard)))
            .toList();

    private StatementTable() {}

    static List<String> columns() {
        List<String> columns = new ArrayList<>(List.of(
                "run_id",
                "ordinal",
                "source",
                "record_key",
                "person_source",
                "person_key",
                "layout",
                "raw_hash",
                "raw",
                "rules_version",
                "name_key",
                "given_key",
                "citizen_id_consistent"));
        STATED.forEach(field -> columns.add(field.column()));
        return columns;
    }

    /** A standard row in the order of the columns. */
    static @Nullable Object[] row(
            long run,
            long ordinal,
            String source,
            String layout,
            UUID hash,
            String raw,
            String rulesVersion,
            StandardRow standard) {
        @Nullable
        Object[] head = {
            run,
            ordinal,
            source,
            standard.recordKey(),
            personSource(source),
            personKey(source, standard),
            layout,
            hash,
            raw,
            rulesVersion,
            standard.claim().nameKey(),
            standard.claim().givenKey(),
            standard.claim().citizenIdConsistent()
        };
        @Nullable Object[] row = Arrays.copyOf(head, head.length + STATED.size());
        for (int i = 0; i < STATED.size(); i++) {
            row[head.length + i] = standard.value(STATED.get(i));
        }
        return row;
    }

    /** Which kind of source the person of a line is known by. */
    static String personSource(String source) {
        return switch (source) {
            case "population", "insurance" -> source;
            case "visit", "vaccination" -> "facility";
            case "resident_event" -> "police";
            default -> throw new IllegalArgumentException("Unknown source " + source);
        };
    }

    /**
     * Registers know a person by the key of the record. A facility's or the police's claim is the identity itself: each different claim is
     * judged by itself, so that a number borrowed from a parent never pulls the child's other visits along.
     */
    static String personKey(String source, StandardRow row) {
        return switch (personSource(source)) {
            case "facility" -> row.value(EventField.FACILITY_CODE) + "|" + digest(row.claim());
            case "police" -> digest(row.claim());
            default -> row.recordKey();
        };
    }

    private static String digest(PersonClaim claim) {
        String text = String.join(
                "\u001f",
                Arrays.asList(
                        said(claim.citizenId()),
                        Boolean.toString(claim.citizenIdConsistent()),
                        String.join(";", claim.previousIds()),
                        said(claim.socialInsuranceNumber()),
                        said(claim.fullName()),
                        said(claim.dateOfBirth()),
                        said(claim.gender()),
                        said(claim.wardCode())));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String said(@Nullable String value) {
        return value == null ? "" : value;
    }
}
