package vn.healthbook.field;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.healthbook.person.LifeEvent;

/** The dated code lists of the operators' room ({@code jobs/codes/*.csv}). Immutable. */
public final class CodeLists {

    private final Map<CodeListName, CodeList> lists;
    private final Wards wards;
    private final Map<String, String> texts;
    private final String fingerprint;

    private CodeLists(Map<CodeListName, CodeList> lists, Wards wards, Map<String, String> texts, String fingerprint) {
        this.lists = lists;
        this.wards = wards;
        this.texts = Map.copyOf(texts);
        this.fingerprint = fingerprint;
    }

    /**
     * Reads every list.
     *
     * @throws CodeListException with all faults of all files
     */
    public static CodeLists read(Path codesDirectory) throws CodeListException {
        return read(CodeFiles.of(codesDirectory));
    }

    /**
     * Reads lists as they were kept, see {@link #texts()}.
     *
     * @throws CodeListException when a list that this program needs is not among them
     */
    public static CodeLists read(Map<String, String> texts) throws CodeListException {
        return read(CodeFiles.of(texts));
    }

    private static CodeLists read(CodeFiles files) throws CodeListException {
        List<CodeFault> faults = new ArrayList<>();
        MessageDigest digest = sha256();
        Map<CodeListName, CodeList> lists = new EnumMap<>(CodeListName.class);
        for (CodeListName name : CodeListName.values()) {
            lists.put(name, CodeList.read(name, files, digest, faults));
        }
        Wards wards = Wards.read(files, digest, faults);
        refuseUnknownKinds(lists, faults);
        if (!faults.isEmpty()) {
            throw new CodeListException(faults);
        }
        return new CodeLists(lists, wards, files.texts(), HexFormat.of().formatHex(digest.digest()));
    }

    /** SHA-256 over the content of all files: part of the rules version. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The files as they were read, by name: what is needed to read the same lists again on a later day. */
    public Map<String, String> texts() {
        return texts;
    }

    /** All lines of a list in file order, for loading it elsewhere. */
    public List<CodeEntry> entries(CodeListName list) {
        return list(list).entries();
    }

    /** All versions of all wards. */
    public List<Ward> wards() {
        return wards.list();
    }

    /** Which ward each code means in the list of a day, where it does not mean the first one it named. */
    public WardVersions wardVersions(LocalDate day) {
        return new WardVersions(wards.laterWards(day));
    }

    /** The entry that a code or one of its spellings means on a day. */
    public Optional<CodeEntry> find(CodeListName list, String codeOrSpelling, LocalDate on) {
        return Optional.ofNullable(view(list, on).find(codeOrSpelling));
    }

    /** What each vaccine protects against, by vaccine code. */
    public Map<String, List<String>> antigens() {
        Map<String, List<String>> antigens = new TreeMap<>();
        for (CodeEntry vaccine : entries(CodeListName.VACCINE)) {
            antigens.put(vaccine.code(), List.of(vaccine.column("antigens").split(";")));
        }
        return antigens;
    }

    /** Every spelling of a list that is no code, folded; of all times. */
    Set<String> spellings(CodeListName list) {
        return list(list).names();
    }

    CodeView view(CodeListName list, LocalDate on) {
        return list(list).on(on);
    }

    Map<String, Wards.Resolved> resolveWards(LocalDate asOf) {
        return wards.resolve(asOf);
    }

    private CodeList list(CodeListName name) {
        CodeList list = lists.get(name);
        if (list == null) {
            throw new IllegalStateException("not read: " + name);
        }
        return list;
    }

    private static void refuseUnknownKinds(Map<CodeListName, CodeList> lists, List<CodeFault> faults) {
        List<String> kinds =
                Arrays.stream(LifeEvent.Kind.values()).map(Enum::name).toList();
        CodeList events = lists.get(CodeListName.RESIDENT_EVENT);
        for (CodeEntry event : events == null ? List.<CodeEntry>of() : events.entries()) {
            if (!kinds.contains(event.column("kind"))) {
                faults.add(new CodeFault(
                        CodeListName.RESIDENT_EVENT.fileName(),
                        0,
                        "kind của " + event.code() + " phải là một trong " + kinds,
                        "the kind of " + event.code() + " must be one of " + kinds));
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
