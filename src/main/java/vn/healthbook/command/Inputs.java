package vn.healthbook.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.healthbook.batch.RunInput;
import vn.healthbook.intake.Corrections;
import vn.healthbook.intake.PackedFile;
import vn.healthbook.layout.Layout;
import vn.healthbook.layout.OperatorsRoom;

/** Reads what {@code --input LAYOUT=FILE[@AS-OF]} says; the date is {@code 2026-11-01} or {@code 20261101}. */
final class Inputs {

    private static final Pattern INPUT = Pattern.compile("([^=]+)=(.+?)(?:@(\\d{4}-\\d{2}-\\d{2}|\\d{8}))?");

    private final HealthbookCommand root;
    private final OperatorsRoom room;

    Inputs(HealthbookCommand root, OperatorsRoom room) {
        this.root = root;
        this.room = room;
    }

    /** All inputs in the order given; every file exists and may be read. */
    List<RunInput> read(List<String> words) {
        List<RunInput> inputs = new ArrayList<>();
        for (String word : words) {
            Matcher parts = INPUT.matcher(word);
            if (!parts.matches()) {
                throw root.wrong("run.bad-input", word);
            }
            Layout layout = layout(parts.group(1));
            Path file = file(parts.group(2));
            LocalDate asOf = date(parts.group(3));
            if (asOf == null && !tellsItsDate(file, layout)) {
                throw root.refuse("run.as-of-unknown", layout.name(), file.getFileName());
            }
            inputs.add(new RunInput(layout.name(), file, asOf, false));
        }
        return inputs;
    }

    /** Or will: files inside a packed one are looked at when it is taken apart, a corrected reject file has the date of its origin. */
    private static boolean tellsItsDate(Path file, Layout layout) {
        return layout.asOf(String.valueOf(file.getFileName())).isPresent()
                || PackedFile.isPacked(file)
                || Corrections.isOne(file, layout);
    }

    Layout layout(String name) {
        return room.layouts()
                .find(name)
                .orElseThrow(() -> root.unknown(
                        "run.unknown-layout",
                        name,
                        room.layouts().list().stream().map(Layout::name).toList()));
    }

    Path file(String name) {
        Path file = Path.of(name).toAbsolutePath().normalize();
        if (!Files.exists(file)) {
            throw root.refuse("run.no-such-file", name);
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw root.refuse("run.unreadable-file", name);
        }
        return file;
    }

    private @Nullable LocalDate date(@Nullable String digits) {
        if (digits == null) {
            return null;
        }
        try {
            return LocalDate.parse(digits.replace("-", ""), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException notADate) {
            throw root.wrong("run.bad-date", digits);
        }
    }
}
