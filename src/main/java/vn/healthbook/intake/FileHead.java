package vn.healthbook.intake;

/** What the first bytes of a file tell: other formats by their magic, Unicode by its marks. */
final class FileHead {

    private FileHead() {}

    /** A ZIP archive, which may be a workbook. */
    static boolean isZip(byte[] head) {
        return startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6);
    }

    static boolean isGzip(byte[] head) {
        return startsWith(head, 0x1F, 0x8B);
    }

    /** An encrypted workbook and an old one ({@code .xls}) begin alike. */
    static boolean isOldOffice(byte[] head) {
        return startsWith(head, 0xD0, 0xCF, 0x11, 0xE0);
    }

    static void refuseOtherFormats(byte[] head) throws DeliveryRefused {
        if (isOldOffice(head)) {
            throw notCsv(
                    "Đây là bảng tính Excel cũ (.xls) hoặc có mật khẩu; hãy lưu thành .xlsx không mật khẩu hoặc \"CSV UTF-8\".",
                    "This is an Excel workbook of the old kind (.xls) or with a password; save it as .xlsx without one, or as \"CSV UTF-8\".");
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

    static boolean hasUtf8Mark(byte[] head) {
        return startsWith(head, 0xEF, 0xBB, 0xBF);
    }

    static boolean hasUtf16Mark(byte[] head) {
        return startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF);
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

    static DeliveryRefused notCsv(String vietnamese, String english) {
        return new DeliveryRefused(FileNotice.NOT_A_CSV, 0, vietnamese, english);
    }
}
