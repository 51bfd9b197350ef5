package vn.healthbook.intake;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.healthbook.field.CodeListException;
import vn.healthbook.field.CodeLists;
import vn.healthbook.field.RowStandardizer;
import vn.healthbook.field.StandardRow;
import vn.healthbook.layout.Layout;
import vn.healthbook.notice.Severities;

/**
 * The rules under which a source stands, made again from the files kept with it. They say how each held line was read, so that a line which
 * today's rules read the same needs no work and no write.
 */
final class EarlierRules {

    static final String CODES = "codes/";
    static final String LAYOUTS = "layouts/";
    static final String SEVERITIES = "severities";

    private final Standardizers standardizers;
    private final Map<String, String> files;

    private EarlierRules(Standardizers standardizers, Map<String, String> files) {
        this.standardizers = standardizers;
        this.files = Map.copyOf(files);
    }

    /** Empty when this program has other rules than the one that read the lines, or when files are missing. */
    static Optional<EarlierRules> of(String rulesVersion, Map<String, String> files) {
        if (!RowStandardizer.knows(rulesVersion)) {
            return Optional.empty();
        }
        Map<String, String> lists = new TreeMap<>();
        files.forEach((name, content) -> {
            if (name.startsWith(CODES)) {
                lists.put(name.substring(CODES.length()), content);
            }
        });
        try {
            Severities severities = Severities.ofText(files.getOrDefault(SEVERITIES, ""));
            return Optional.of(new EarlierRules(new Standardizers(CodeLists.read(lists), severities), files));
        } catch (CodeListException otherLists) {
            return Optional.empty();
        }
    }

    /** How the line was read; empty when its layout had values read otherwise than it does now. */
    Optional<StandardRow> read(Layout layout, LocalDate asOf, String[] values) {
        boolean same = reading(layout).equals(files.get(LAYOUTS + layout.name()));
        return same ? Optional.of(standardizers.of(layout, asOf).standardize(values)) : Optional.empty();
    }

    Map<String, String> files() {
        return files;
    }

    /** What the values of a line depend on in its layout, beside the line. */
    static String reading(Layout layout) {
        StringBuilder text = new StringBuilder("wards " + layout.wardsOf() + "\n");
        layout.columns()
                .forEach(column -> text.append(column.field().column())
                        .append(column.required() ? " required " : " ")
                        .append(column.dates())
                        .append('\n'));
        return text.toString();
    }
}
