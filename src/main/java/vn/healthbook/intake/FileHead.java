package vn.healthbook.intake;

import java.nio.charset.StandardCharsets;
import vn.healthbook.layout.FileCharset;

/** What the first bytes of a file tell: other formats by their magic, other character sets by their marks. */
final class FileHead {

    private FileHead() {}

    static void refuseOtherFormats(byte[] head) throws DeliveryRefused {
        if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6)) {
            String names = new String(head, StandardCharsets.ISO_8859_1);
            if (names.contains("[Content_Types].xml") || names.contains("xl/")) {
                throw notCsv(
                        "Đây là bảng tính Excel (.xlsx); hãy lưu thành \"CSV UTF-8\".",
                        "This is an Excel workbook (.xlsx); save it as \"CSV UTF-8\".");
            }
            throw notCsv("Đây là tệp nén ZIP; hãy giải nén trước.", "This is a ZIP archive; unpack it first.");
        }
        if (startsWith(head, 0x1F, 0x8B)) {
            throw notCsv("Đây là tệp nén gzip; hãy giải nén trước.", "This file is packed with gzip; unpack it first.");
        }
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw notCsv(
                    "Đây là bảng tính Excel cũ (.xls); hãy lưu thành \"CSV UTF-8\".",
                    "This is an old Excel workbook (.xls); save it as \"CSV UTF-8\".");
        }
        if (startsWith(head, '%', 'P', 'D', 'F')) {
            throw notCsv("Đây là tệp PDF; hãy xin tệp CSV.", "This is a PDF; ask for the CSV file.");
        }
        if (startsWith(head, '7', 'z', 0xBC, 0xAF) || startsWith(head, 'R', 'a', 'r', '!')) {
            throw notCsv("Đây là tệp nén; hãy giải nén trước.", "This is a packed archive; unpack it first.");
        }
        int text = hasUtf8Mark(head) ? 3 : 0;
        if (head.length > text && head[text] == '<') {
            throw notCsv("Đây là tệp XML hoặc HTML; hãy xuất ra CSV.", "This is XML or HTML; export it as CSV.");
        }
    }

    static void refuseOtherCharsets(byte[] head, FileCharset declared) throws DeliveryRefused {
        boolean utf16Mark = startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF);
        if (declared == FileCharset.UTF_16) {
            if (!utf16Mark) {
                throw unclear(
                        "Layout khai UTF-16 nhưng tệp không có dấu BOM của UTF-16.",
                        "The layout says UTF-16, but the file has no UTF-16 byte order mark.");
            }
        } else if (utf16Mark || everyOtherByteIsZero(head)) {
            throw unclear(
                    "Tệp được viết bằng UTF-16, layout khai " + declared.label() + ".",
                    "The file is written in UTF-16, the layout says " + declared.label() + ".");
        }
    }

    static boolean hasUtf8Mark(byte[] head) {
        return startsWith(head, 0xEF, 0xBB, 0xBF);
    }

    /** Latin text in UTF-16 without a mark: most bytes at even places, or most at odd places, are zero. */
    private static boolean everyOtherByteIsZero(byte[] head) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                even += i % 2 == 0 ? 1 : 0;
                odd += i % 2;
            }
        }
        int most = head.length / 2 * 6 / 10;
        return head.length >= 8 && ((even > most && odd == 0) || (odd > most && even == 0));
    }

    private static boolean startsWith(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static DeliveryRefused notCsv(String vietnamese, String english) {
        return new DeliveryRefused(FileNotice.NOT_A_CSV, 0, vietnamese, english);
    }

    private static DeliveryRefused unclear(String vietnamese, String english) {
        return new DeliveryRefused(FileNotice.CHARSET_UNCLEAR, 0, vietnamese, english);
    }
}
