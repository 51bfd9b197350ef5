package vn.healthbook.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.healthbook.layout.CsvFormat;
import vn.healthbook.layout.Layout;
import vn.healthbook.layout.LayoutColumn;

/**
 * The layout that a file of unknown origin was probably written for, told by its column names.
 *
 * @param separator the separator with which the header fits best; may differ from the layout's
 * @param matched columns of the layout that the file has, in the layout's words
 * @param missing columns of the layout that the file lacks
 * @param unknown columns of the file that the layout does not know, in the file's words
 */
public record LayoutGuess(
        Layout layout, char separator, List<String> matched, List<String> missing, List<String> unknown) {

    /** Fewer common names than these say nothing: nearly every list of persons has a HO_TEN. */
    private static final int FEWEST = 2;

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    /** Whether the layout reads the file as it is. */
    public boolean fits() {
        return separator == layout.format().separator()
                && layout.columns().stream()
                        .filter(LayoutColumn::required)
                        .map(LayoutColumn::name)
                        .noneMatch(missing::contains);
    }

    /** The nearest layout, or none when nothing is near. Refused is only what no layout can read as text. */
    public static Optional<LayoutGuess> find(Path file, List<Layout> layouts) throws DeliveryRefused {
        List<LayoutGuess> guesses = new ArrayList<>();
        DeliveryRefused refusal = null;
        boolean readable = false;
        for (Layout layout : layouts) {
            for (char separator : candidates(layout)) {
                try {
                    guess(file, layout, separator).ifPresent(guesses::add);
                    readable = true;
                } catch (DeliveryRefused refused) {
                    refusal = refusal == null ? refused : refusal;
                }
            }
        }
        if (refusal != null && !readable) {
            throw refusal;
        }
        // The layout's own separator is tried first and wins a tie, for the first of equals is taken.
        return guesses.stream()
                .min(Comparator.comparingInt((LayoutGuess guess) -> -guess.matched.size())
                        .thenComparingInt(guess -> guess.missing.size())
                        .thenComparingInt(guess -> guess.fits() ? 0 : 1));
    }

    private static Set<Character> candidates(Layout layout) {
        Set<Character> candidates = new LinkedHashSet<>();
        candidates.add(layout.format().separator());
        candidates.addAll(SEPARATORS);
        candidates.remove(layout.format().quote());
        return candidates;
    }

    private static Optional<LayoutGuess> guess(Path file, Layout layout, char separator) throws DeliveryRefused {
        String[] cells = header(file, layout.format(), separator);
        if (cells == null) {
            return Optional.empty();
        }
        Set<String> present = new HashSet<>();
        Arrays.stream(cells).map(Header::key).forEach(present::add);
        Set<String> known = Header.known(layout);
        List<String> names = layout.columns().stream().map(LayoutColumn::name).toList();
        List<String> matched = names.stream()
                .filter(name -> present.contains(Header.key(name)))
                .toList();
        List<String> missing = names.stream()
                .filter(name -> !present.contains(Header.key(name)))
                .toList();
        List<String> unknown = Arrays.stream(cells)
                .filter(cell -> !known.contains(Header.key(cell)) && !Header.isOurs(cell))
                .map(Header::shown)
                .toList();
        return matched.size() < FEWEST
                ? Optional.empty()
                : Optional.of(new LayoutGuess(layout, separator, matched, missing, unknown));
    }

    private static String @Nullable [] header(Path file, CsvFormat format, char separator) throws DeliveryRefused {
        CsvFormat tried = new CsvFormat(separator, format.charset(), format.quote(), format.headerRow());
        try (CsvRecords records = CsvRecords.open(file, tried)) {
            return records.next();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
