package vn.healthbook.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.healthbook.field.StandardField;
import vn.healthbook.layout.AsOf;
import vn.healthbook.layout.CsvFormat;
import vn.healthbook.layout.Extent;
import vn.healthbook.layout.FileCharset;
import vn.healthbook.layout.FileFormat;
import vn.healthbook.layout.Layout;
import vn.healthbook.layout.LayoutColumn;

/** A small layout and files for it. All people are invented. */
final class Sample {

    static final Layout LAYOUT = layout(CsvFormat.USUAL, false);

    static final String TEXT = """
        SO_CCCD,HO_TEN,NGAY_SINH
        001190000001,Nguyễn Thị Mai,19900102
        001090000002,"Trần Văn Bình, cụ",19900203
        """;

    private Sample() {}

    static Layout in(FileFormat format) {
        return with(format, LAYOUT.columns());
    }

    static Layout with(FileFormat format, List<LayoutColumn> columns) {
        return new Layout(
                LAYOUT.name(),
                LAYOUT.source(),
                LAYOUT.sender(),
                LAYOUT.extent(),
                format,
                LAYOUT.asOf(),
                false,
                columns,
                LAYOUT.file());
    }

    static Layout layout(CsvFormat format, boolean strict) {
        return new Layout(
                "people",
                "population",
                "police",
                Extent.FULL,
                format,
                AsOf.operator(),
                strict,
                List.of(
                        new LayoutColumn("SO_CCCD", StandardField.CITIZEN_ID, false, List.of()),
                        new LayoutColumn("HO_TEN", StandardField.FULL_NAME, true, List.of()),
                        new LayoutColumn("NGAY_SINH", StandardField.DATE_OF_BIRTH, false, List.of()),
                        new LayoutColumn("GIOI_TINH", StandardField.GENDER, false, List.of())),
                Path.of("people.yml"));
    }

    static Layout separatedBy(char separator, FileCharset charset, int headerRow) {
        return layout(new CsvFormat(separator, charset, '"', headerRow), false);
    }

    static Path file(Path folder, String text) throws IOException {
        return file(folder, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path file(Path folder, byte[] bytes) throws IOException {
        return Files.write(folder.resolve("delivered.csv"), bytes);
    }

    static List<RawLine> read(Path file, Layout layout) throws IOException, DeliveryRefused {
        List<RawLine> lines = new ArrayList<>();
        try (DeliveryReader reader = DeliveryReader.open(file, layout)) {
            for (RawLine line = reader.read(); line != null; line = reader.read()) {
                lines.add(line);
            }
        }
        return lines;
    }
}
