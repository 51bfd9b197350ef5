package vn.healthbook.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks and archives of tests. */
final class Sheets {

    private Sheets() {}

    static Path workbook(Path file, Consumer<Worksheet> sheet) throws IOException {
        return workbook(file, sheet, Map.of());
    }

    /** @param changed texts that are exchanged in all parts, after the workbook was written */
    static Path workbook(Path file, Consumer<Worksheet> sheet, Map<String, String> changed) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "healthbook", "1.0")) {
            sheet.accept(workbook.newWorksheet("Danh sách"));
        }
        Files.write(file, bytes.toByteArray());
        if (changed.isEmpty()) {
            return file;
        }
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                for (Map.Entry<String, String> change : changed.entrySet()) {
                    text = text.replace(change.getKey(), change.getValue());
                }
                parts.put(entry.getName(), text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip(file, parts);
    }

    static Path zip(Path file, Map<String, byte[]> members) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
            }
        }
        return file;
    }

    /** The rows as text cells, the first in row {@code top} counted from 0. */
    static void rows(Worksheet sheet, int top, String[]... rows) {
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < rows[i].length; k++) {
                sheet.value(top + i, k, rows[i][k]);
            }
        }
    }
}
