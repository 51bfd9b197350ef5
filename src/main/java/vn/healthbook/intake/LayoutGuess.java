package vn.healthbook.intake;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.healthbook.layout.CsvFormat;
import vn.healthbook.layout.FileFormat;
import vn.healthbook.layout.Layout;
import vn.healthbook.layout.LayoutColumn;
import vn.healthbook.layout.XlsxFormat;

/**
 * The layout that a file of unknown origin was probably written for, told by its column names.
 *
 * @param probe what the file looks like; may differ from the layout
 * @param matched columns of the layout that the file has, in the layout's words
 * @param missing columns of the layout that the file lacks
 * @param unknown columns of the file that the layout does not know, in the file's words
 */
public record LayoutGuess(
        Layout layout, FileProbe probe, List<String> matched, List<String> missing, List<String> unknown) {

    /** Fewer common names than these say nothing: nearly every list of persons has a HO_TEN. */
    private static final int FEWEST = 2;

    /** Whether the layout reads the file as it is. */
    public boolean fits() {
        return isSame(layout.format())
                && layout.columns().stream()
                        .filter(LayoutColumn::required)
                        .map(LayoutColumn::name)
                        .noneMatch(missing::contains);
    }

    /** The nearest layout, or none when nothing is near. Refused is only what no layout can read. */
    public static Optional<LayoutGuess> find(Path file, List<Layout> layouts) throws DeliveryRefused {
        return find(FileProbe.look(file, layouts), layouts);
    }

    /** The nearest layout for a file that was looked at before. */
    public static Optional<LayoutGuess> find(FileProbe probe, List<Layout> layouts) {
        return layouts.stream()
                .filter(layout -> layout.format().hasHeader())
                .map(layout -> guess(probe, layout))
                .filter(guess -> guess.matched.size() >= FEWEST)
                .min(Comparator.comparingInt((LayoutGuess guess) -> -guess.matched.size())
                        .thenComparingInt(guess -> guess.missing.size())
                        .thenComparingInt(guess -> guess.fits() ? 0 : 1));
    }

    private static LayoutGuess guess(FileProbe probe, Layout layout) {
        Set<String> present = probe.header().stream().map(Header::key).collect(Collectors.toSet());
        Set<String> known = Header.known(layout);
        List<String> names = layout.columns().stream().map(LayoutColumn::name).toList();
        return new LayoutGuess(
                layout,
                probe,
                names.stream()
                        .filter(name -> present.contains(Header.key(name)))
                        .toList(),
                names.stream()
                        .filter(name -> !present.contains(Header.key(name)))
                        .toList(),
                probe.header().stream()
                        .filter(cell -> !known.contains(Header.key(cell)) && !Header.isOurs(cell))
                        .map(Header::shown)
                        .toList());
    }

    private boolean isSame(FileFormat declared) {
        if (declared instanceof CsvFormat said && probe.format() instanceof CsvFormat seen) {
            boolean charset = probe.charsetTold()
                    ? said.charset() == seen.charset()
                            || (said.charset().isUtf16() && seen.charset().isUtf16())
                    : !said.charset().isUtf16();
            return charset && said.separator() == seen.separator() && said.headerRow() == seen.headerRow();
        }
        return declared instanceof XlsxFormat said
                && probe.format() instanceof XlsxFormat
                && (said.headerRow() == FileFormat.FIND_HEADER || said.headerRow() == probe.headerLine());
    }
}
