package vn.healthbook.field;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.healthbook.notice.Severities;
import vn.healthbook.person.NameKeys;
import vn.healthbook.person.PersonClaim;

/**
 * Makes delivered lines standard. Judges only against the delivery's as-of, never against today. Bad data give notices, never exceptions; all
 * faults of a line are found in one pass. Thread-safe.
 */
public final class RowStandardizer {

    /** Raised by hand whenever a rule changes what comes out of a line. */
    private static final int RULES = 6;

    /** No value of these has a decimal point of its own, so {@code 1.0} is the code 1 out of a column with gaps. */
    private static final Set<FieldFamily> NEVER_DECIMAL = EnumSet.of(
            FieldFamily.BIRTH_DATE,
            FieldFamily.CODE,
            FieldFamily.DATE,
            FieldFamily.FACILITY,
            FieldFamily.INSURANCE_CARD,
            FieldFamily.PHONE,
            FieldFamily.TIME,
            FieldFamily.WARD);

    /** By what a person is found. */
    private static final List<StandardField> NUMBERS = List.of(
            StandardField.CITIZEN_ID,
            StandardField.PREVIOUS_ID_NUMBERS,
            StandardField.SOCIAL_INSURANCE_NUMBER,
            StandardField.INSURANCE_CARD_NUMBER);

    private final Severities severities;
    private final Source source;
    private final FieldColumn[] columns;
    private final FieldRule[] rules;
    private final CitizenNumberRules citizenNumbers;
    private final InsuranceRules insurance;
    private final CardCells cards;
    private final WardFieldRule wards;
    private final EventRules events;

    /**
     * @param source {@code population}, {@code insurance}, {@code visit}, {@code vaccination} or {@code resident_event}
     * @param columns in the order of the raw values
     * @param asOf the day the delivery speaks of
     */
    public RowStandardizer(CodeLists codes, String source, List<FieldColumn> columns, LocalDate asOf) {
        this(codes, Severities.USUAL, source, columns, asOf, null);
    }

    /**
     * @param severities what the site says of notices
     * @param wardsOf the day whose ward list the sender's codes mean; null = the as-of
     */
    public RowStandardizer(
            CodeLists codes,
            Severities severities,
            String source,
            List<FieldColumn> columns,
            LocalDate asOf,
            @Nullable LocalDate wardsOf) {
        this.severities = severities;
        this.source = Source.of(source);
        this.columns = columns.toArray(FieldColumn[]::new);
        FieldRules fieldRules = new FieldRules(codes, asOf, wardsOf);
        this.rules = columns.stream().map(fieldRules::ruleOf).toArray(FieldRule[]::new);
        this.citizenNumbers = fieldRules.citizenNumbers();
        this.insurance = fieldRules.insurance();
        this.cards = new CardCells(columns, asOf);
        this.wards = fieldRules.wards();
        this.events = new EventRules(asOf);
    }

    /**
     * Version of rules, code lists and what the site says of notices together, 16 hex digits: what was made standard under another version is
     * made again.
     */
    public static String rulesVersion(CodeLists codes, Severities severities) {
        String lists = codes.fingerprint();
        String all = severities.fates().isEmpty() ? lists : digest(lists + "\n" + severities.fates());
        return HexFormat.of().toHexDigits((byte) RULES) + all.substring(0, 14);
    }

    /** Whether this very program can tell how a line was read under that version, given its lists and severities. */
    public static boolean knows(String rulesVersion) {
        return rulesVersion.startsWith(HexFormat.of().toHexDigits((byte) RULES));
    }

    /** Raw values in column order; blank or missing ones are empty. */
    public StandardRow standardize(String[] raw) {
        RowDraft draft = new RowDraft(severities);
        String[] cells = cards.speaking(raw);
        for (int i = 0; i < columns.length; i++) {
            Field field = columns[i].field();
            String text = i < cells.length ? clean(cells[i], field) : "";
            if (!text.isEmpty()) {
                draft.raw(field, text);
                rules[i].apply(text, field, draft);
            }
        }
        judgeNumbersOfParent(draft);
        citizenNumbers.judgeOwn(draft);
        insurance.judge(draft);
        PreviousNumberRules.removeOwn(draft);
        judgeBirthProvince(draft);
        wards.judgeProvinces(draft);
        judgeGuardian(draft);
        events.judge(source, draft);
        requireValues(draft);
        requirePerson(draft);
        String key = RecordKeys.of(source, draft);
        if (key.isEmpty() && !draft.rejected()) {
            draft.note(FieldNotice.REQUIRED_VALUE_MISSING, source.keyField());
        }
        return new StandardRow(
                draft.values(),
                List.copyOf(draft.notices()),
                List.copyOf(draft.shadows()),
                draft.rejected(),
                key,
                claim(draft));
    }

    private static String clean(@Nullable String delivered, Field field) {
        String text = delivered == null ? "" : Texts.clean(delivered);
        return NEVER_DECIMAL.contains(field.family()) ? Digits.withoutPointZero(text) : text;
    }

    /**
     * A newborn that a facility knows under its mother's name often comes with her numbers. A birth date tells the two apart; without one the
     * child's visit would go into her book. A register's numbers are its own to give.
     */
    private void judgeNumbersOfParent(RowDraft draft) {
        boolean register = source == Source.POPULATION || source == Source.INSURANCE;
        if (register || draft.value(StandardField.DATE_OF_BIRTH) != null || !draft.has(FieldNotice.NAME_OF_PARENT)) {
            return;
        }
        for (StandardField number : NUMBERS) {
            boolean stated = draft.raw(number) != null;
            if (stated && draft.note(FieldNotice.NUMBERS_OF_PARENT, number)) {
                draft.forget(number);
            }
        }
    }

    /** Field 8 follows from a citizen number that fits its line. */
    private static void judgeBirthProvince(RowDraft draft) {
        String number = draft.value(StandardField.CITIZEN_ID);
        if (number == null || !draft.numberConsistent()) {
            return;
        }
        String told = CitizenNumberRules.placeOf(number);
        String stated = draft.value(StandardField.BIRTH_REGISTRATION_PROVINCE_CODE);
        if (stated == null) {
            draft.value(StandardField.BIRTH_REGISTRATION_PROVINCE_CODE, told);
        } else if (!stated.equals(told)) {
            draft.note(FieldNotice.BIRTH_PROVINCE_CONTRADICTS_NUMBER, StandardField.BIRTH_REGISTRATION_PROVINCE_CODE);
        }
    }

    /** A number that is also the guardian's was borrowed for a child without one. */
    private static void judgeGuardian(RowDraft draft) {
        String own = draft.value(StandardField.CITIZEN_ID);
        if (own != null && own.equals(draft.value(StandardField.GUARDIAN_CITIZEN_ID))) {
            draft.note(FieldNotice.CITIZEN_NUMBER_SAME_AS_GUARDIAN, StandardField.CITIZEN_ID);
            draft.numberConsistent(false);
        }
    }

    private void requireValues(RowDraft draft) {
        for (FieldColumn column : columns) {
            Field field = column.field();
            if (column.required() && field != StandardField.FULL_NAME && draft.value(field) == null) {
                boolean blank = draft.raw(field) == null;
                draft.note(blank ? FieldNotice.REQUIRED_VALUE_MISSING : FieldNotice.REQUIRED_VALUE_UNUSABLE, field);
            }
        }
    }

    /** Every line is about somebody; a line of a register also needs a number or a birth date to tell whom. */
    private void requirePerson(RowDraft draft) {
        if (draft.value(StandardField.FULL_NAME) == null) {
            draft.note(FieldNotice.NAME_MISSING, StandardField.FULL_NAME);
        }
        boolean register = source == Source.POPULATION || source == Source.INSURANCE;
        boolean numbered = (draft.value(StandardField.CITIZEN_ID) != null && draft.numberConsistent())
                || draft.value(StandardField.SOCIAL_INSURANCE_NUMBER) != null;
        if (register && !numbered && draft.value(StandardField.DATE_OF_BIRTH) == null) {
            draft.note(FieldNotice.PERSON_NOT_IDENTIFIABLE, StandardField.CITIZEN_ID);
        }
    }

    private static PersonClaim claim(RowDraft draft) {
        String name = draft.value(StandardField.FULL_NAME);
        String nameKey = name == null ? "" : NameKeys.fold(name);
        String current = draft.value(StandardField.CURRENT_WARD_CODE);
        return new PersonClaim(
                draft.value(StandardField.CITIZEN_ID),
                draft.numberConsistent(),
                PreviousNumberRules.list(draft.value(StandardField.PREVIOUS_ID_NUMBERS)),
                draft.value(StandardField.SOCIAL_INSURANCE_NUMBER),
                name,
                nameKey,
                NameKeys.lastWord(nameKey),
                draft.value(StandardField.DATE_OF_BIRTH),
                draft.value(StandardField.GENDER),
                current != null ? current : draft.value(StandardField.PERMANENT_WARD_CODE));
    }

    private static String digest(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
