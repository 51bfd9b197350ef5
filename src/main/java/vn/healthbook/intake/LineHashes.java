package vn.healthbook.intake;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.healthbook.field.CodeLists;
import vn.healthbook.field.FieldFamily;
import vn.healthbook.field.WardVersions;
import vn.healthbook.layout.Layout;
import vn.healthbook.layout.LayoutColumn;

/** What a line is known again by: its layout, its values, and which wards its codes mean in the list of its delivery. */
@Component
class LineHashes {

    private final CodeLists codes;
    private final Map<LocalDate, WardVersions> wards = new HashMap<>();
    private final Map<String, int[]> places = new HashMap<>();

    LineHashes(CodeLists codes) {
        this.codes = codes;
    }

    UUID of(RunDelivery delivery, RawLine line) {
        ByteBuffer hash = ByteBuffer.wrap(line.hash(meant(delivery, line.values())));
        return new UUID(hash.getLong(), hash.getLong());
    }

    /** Empty for nearly all lines until a code is given to another ward. */
    private String meant(RunDelivery delivery, String[] values) {
        Layout layout = delivery.layout();
        LocalDate declared = layout.wardsOf();
        WardVersions versions =
                wards.computeIfAbsent(declared == null ? delivery.asOf() : declared, codes::wardVersions);
        StringBuilder meant = new StringBuilder();
        for (int place : places.computeIfAbsent(layout.name(), name -> places(layout.columns()))) {
            String version = versions.of(values[place]);
            if (!version.isEmpty()) {
                meant.append(place).append('@').append(version).append(' ');
            }
        }
        return meant.toString();
    }

    private static int[] places(List<LayoutColumn> columns) {
        return IntStream.range(0, columns.size())
                .filter(place -> columns.get(place).field().family() == FieldFamily.WARD)
                .toArray();
    }
}
