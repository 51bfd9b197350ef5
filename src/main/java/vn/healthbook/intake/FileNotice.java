package vn.healthbook.intake;

import vn.healthbook.notice.NoticeCode;
import vn.healthbook.notice.Severity;

/**
 * Faults of a delivered file or of the shape of its lines. Those of severity ERROR that concern the file refuse the
 * delivery.
 */
public enum FileNotice implements NoticeCode {
    FILE_EMPTY(
            Severity.ERROR,
            "Tệp rỗng, không có dòng nào.",
            "The file is empty.",
            "Xuất lại tệp từ phần mềm nguồn và gửi lại.",
            "Export the file again and send it once more."),
    FILE_UNREADABLE(
            Severity.ERROR,
            "Không mở được tệp.",
            "The file cannot be opened.",
            "Kiểm tra tệp có tồn tại và quyền đọc của tệp.",
            "See that the file exists and may be read."),
    NOT_A_CSV(
            Severity.ERROR,
            "Tệp không phải là tệp văn bản CSV.",
            "The file is not a CSV text file.",
            "Giải nén hoặc lưu bảng tính thành \"CSV UTF-8\" rồi gửi lại.",
            "Unpack it, or save the sheet as \"CSV UTF-8\", and send it again."),
    CHARSET_UNCLEAR(
            Severity.ERROR,
            "Bảng mã của tệp khác với bảng mã khai trong layout.",
            "The file is written in another character set than the layout says.",
            "Lưu lại tệp bằng bảng mã UTF-8, hoặc sửa khóa charset trong tệp layout.",
            "Save the file as UTF-8, or correct charset in the layout file."),
    CHARSET_BROKEN(
            Severity.ERROR,
            "Tệp có byte không hợp lệ trong bảng mã đã khai.",
            "The file has bytes that do not exist in the declared character set.",
            "Lưu lại tệp bằng bảng mã UTF-8 từ phần mềm nguồn; không mở và lưu lại bằng bảng mã khác.",
            "Export it as UTF-8 from the program it comes from; do not save it in another character set on the way."),
    NUL_IN_FILE(
            Severity.ERROR,
            "Tệp có ký tự NUL (byte 0).",
            "The file contains a NUL character (byte 0).",
            "Tệp bị hỏng khi truyền hoặc không phải văn bản; xuất và gửi lại.",
            "The file was damaged on its way or is no text; export and send it again."),
    HEADER_MISSING(
            Severity.ERROR,
            "Không tìm thấy dòng tên cột.",
            "The line with the column names is missing.",
            "Thêm dòng tên cột, hoặc sửa khóa header-row trong tệp layout.",
            "Add the line of column names, or correct header-row in the layout file."),
    SEPARATOR_WRONG(
            Severity.ERROR,
            "Tệp dùng ký tự phân cách khác với layout.",
            "The file uses another separator than the layout says.",
            "Xuất lại với đúng ký tự phân cách, hoặc sửa khóa separator trong tệp layout.",
            "Export it with the declared separator, or correct separator in the layout file."),
    COLUMN_MISSING(
            Severity.ERROR,
            "Thiếu cột bắt buộc.",
            "A required column is missing.",
            "Thêm cột còn thiếu, hoặc sửa tên cột trong tệp layout.",
            "Add the missing column, or correct its name in the layout file."),
    COLUMN_DOUBLED(
            Severity.ERROR,
            "Một tên cột xuất hiện hai lần.",
            "A column name occurs twice.",
            "Xóa hoặc đổi tên cột thừa.",
            "Remove or rename the surplus column."),
    COLUMN_UNKNOWN(
            Severity.INFO,
            "Tệp có cột không có trong layout; cột này không được đọc.",
            "The file has a column that the layout does not know; it is not read.",
            "Thêm cột vào tệp layout nếu cần dùng.",
            "Add the column to the layout file if it is needed."),
    QUOTE_NEVER_CLOSED(
            Severity.ERROR,
            "Dấu ngoặc kép mở ra mà không đóng lại.",
            "A quotation mark is opened and never closed.",
            "Sửa dấu ngoặc kép ở dòng được nêu; dấu ngoặc kép trong giá trị phải viết hai lần.",
            "Correct the quotation mark on the line named; within a value it is written twice."),
    QUOTE_MISPLACED(
            Severity.ERROR,
            "Có ký tự đứng sau dấu ngoặc kép đóng.",
            "Text stands after a closing quotation mark.",
            "Sửa dấu ngoặc kép ở dòng được nêu; dấu ngoặc kép trong giá trị phải viết hai lần.",
            "Correct the quotation mark on the line named; within a value it is written twice."),
    LINE_TOO_LONG(
            Severity.ERROR,
            "Một dòng dài quá giới hạn.",
            "A line is longer than any record can be.",
            "Kiểm tra ký tự xuống dòng của tệp; xuất và gửi lại.",
            "Look at the line ends of the file; export and send it again."),
    LINE_HAS_TOO_FEW_VALUES(
            Severity.ERROR,
            "Dòng có ít giá trị hơn số cột.",
            "The line has fewer values than there are columns.",
            "Bổ sung giá trị còn thiếu; cột trống vẫn cần ký tự phân cách.",
            "Add the missing values; an empty column still needs its separator."),
    LINE_HAS_TOO_MANY_VALUES(
            Severity.ERROR,
            "Dòng có nhiều giá trị hơn số cột.",
            "The line has more values than there are columns.",
            "Đặt giá trị có chứa ký tự phân cách trong dấu ngoặc kép.",
            "Put a value that contains the separator between quotation marks."),
    CONTROL_CHARACTER_REPLACED(
            Severity.INFO,
            "Ký tự điều khiển trong dòng đã được thay bằng dấu cách.",
            "Control characters in the line were replaced by blanks.",
            "Xóa ký tự lạ ở phần mềm nguồn.",
            "Remove the odd characters where the data come from."),
    LAST_LINE_NOT_ENDED(
            Severity.INFO,
            "Dòng cuối không có ký tự xuống dòng; tệp có thể bị cắt.",
            "The last line has no line end; the file may have been cut.",
            "Đối chiếu số dòng với bên gửi.",
            "Compare the number of lines with the sender.");

    private final Severity severity;
    private final String vietnamese;
    private final String english;
    private final String remedyVietnamese;
    private final String remedyEnglish;

    FileNotice(Severity severity, String vietnamese, String english, String remedyVietnamese, String remedyEnglish) {
        this.severity = severity;
        this.vietnamese = vietnamese;
        this.english = english;
        this.remedyVietnamese = remedyVietnamese;
        this.remedyEnglish = remedyEnglish;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String vietnamese() {
        return vietnamese;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String remedyVietnamese() {
        return remedyVietnamese;
    }

    @Override
    public String remedyEnglish() {
        return remedyEnglish;
    }
}
