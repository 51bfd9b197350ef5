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
    NOT_A_WORKBOOK(
            Severity.ERROR,
            "Tệp không phải là bảng tính Excel (.xlsx).",
            "The file is not an Excel workbook (.xlsx).",
            "Lưu bảng tính thành .xlsx rồi gửi lại, hoặc khai format: csv trong tệp layout.",
            "Save the sheet as .xlsx and send it again, or declare format: csv in the layout file."),
    WORKBOOK_BROKEN(
            Severity.ERROR,
            "Bảng tính bị hỏng hoặc thiếu thành phần.",
            "The workbook is damaged or lacks a part.",
            "Mở tệp bằng Excel, lưu lại thành .xlsx rồi gửi lại.",
            "Open it in Excel, save it again as .xlsx and send it once more."),
    WORKBOOK_HOSTILE(
            Severity.ERROR,
            "Bảng tính có nội dung mà không chương trình bảng tính nào viết ra.",
            "The workbook holds what no spreadsheet program writes.",
            "Không mở tệp; hỏi lại bên gửi. Nếu tệp là thật: mở bằng Excel, lưu lại thành .xlsx.",
            "Do not open it; ask the sender. If it is genuine, save it again as .xlsx with Excel."),
    WORKBOOK_TOO_LARGE(
            Severity.ERROR,
            "Bảng tính quá lớn để đọc an toàn.",
            "The workbook is too large to be read safely.",
            "Chia thành nhiều tệp, hoặc xuất ra CSV UTF-8.",
            "Cut it into several files, or export it as CSV UTF-8."),
    SHEET_MISSING(
            Severity.ERROR,
            "Bảng tính không có trang tính đã khai.",
            "The workbook does not have the sheet that was declared.",
            "Sửa khóa sheet trong tệp layout, hoặc đổi tên trang tính.",
            "Correct sheet in the layout file, or rename the sheet."),
    SHEETS_NOT_READ(
            Severity.WARNING,
            "Bảng tính có nhiều trang tính; chỉ trang đầu có tên cột của layout được đọc.",
            "The workbook has several sheets; only the first with column names of the layout is read.",
            "Khai khóa sheet trong tệp layout nếu dữ liệu nằm ở trang khác.",
            "Declare sheet in the layout file if the data are on another one."),
    FOOTER_ROW_SKIPPED(
            Severity.INFO,
            "Dòng tổng cộng hoặc chữ ký cuối bảng không phải là dữ liệu.",
            "A row of sums or signatures below the list is no record.",
            "Không cần làm gì; nếu dòng là dữ liệu, điền đủ các cột.",
            "Nothing to do; if the row is a record, fill in its columns."),
    CELLS_BESIDE_TABLE(
            Severity.INFO,
            "Bên phải bảng có ô ghi nội dung mà không nằm dưới tên cột nào; các ô này không được đọc.",
            "Right of the table, under no column name, cells are filled; they are not read.",
            "Nếu chỉ là ghi chú thì không cần làm gì; nếu là dữ liệu, ghi tên cột ở dòng tên cột rồi thêm cột vào tệp layout.",
            "Nothing to do if they are remarks; if they are data, name their column in the header row and add it to the layout file."),
    CELL_HAS_ERROR(
            Severity.WARNING,
            "Ô bảng tính có lỗi công thức (#N/A, #REF!); được đọc là ô trống.",
            "A cell holds the error of a formula (#N/A, #REF!); it is read as empty.",
            "Sửa công thức hoặc nhập giá trị vào ô.",
            "Mend the formula, or enter the value in the cell."),
    DATE_ORDER_WRONG(
            Severity.ERROR,
            "Thứ tự ngày tháng trong tệp khác với layout.",
            "Day and month stand in another order than the layout says.",
            "Sửa khóa dates của cột trong tệp layout.",
            "Correct dates of the column in the layout file."),
    DATE_ORDER_CONTRADICTED(
            Severity.WARNING,
            "Một cột có cả ngày dạng dd/MM và dạng MM/dd.",
            "One column has dates of both orders, dd/MM and MM/dd.",
            "Hỏi lại bên gửi thứ tự ngày tháng; các ngày như 03/04 có thể bị đọc sai.",
            "Ask the sender which order is meant; dates such as 03/04 may be read wrongly."),
    PACKAGE_BROKEN(
            Severity.ERROR,
            "Tệp nén bị hỏng hoặc bị cắt.",
            "The packed file is damaged or was cut.",
            "Nén và gửi lại.",
            "Pack it again and send it once more."),
    PACKAGE_EMPTY(
            Severity.ERROR,
            "Tệp nén không có tệp nào bên trong.",
            "The packed file has nothing in it.",
            "Nén và gửi lại.",
            "Pack it again and send it once more."),
    PACKAGE_ENCRYPTED(
            Severity.ERROR,
            "Tệp nén có mật khẩu.",
            "The packed file is locked with a password.",
            "Gửi lại tệp không có mật khẩu qua đường truyền an toàn.",
            "Send it again without a password, on a safe way."),
    PACKAGE_EXPANDS_TOO_FAR(
            Severity.ERROR,
            "Tệp nén bung ra quá lớn so với kích thước của nó.",
            "The packed file expands beyond all measure.",
            "Không mở tệp; hỏi lại bên gửi. Tệp thật có thể gửi không nén.",
            "Do not open it; ask the sender. A genuine file can be sent unpacked."),
    PACKAGE_NAME_UNSAFE(
            Severity.ERROR,
            "Tệp nén có tên trùng nhau hoặc tên đi ra ngoài thư mục.",
            "The packed file has names that leave its folder or occur twice.",
            "Không mở tệp; hỏi lại bên gửi và nén lại.",
            "Do not open it; ask the sender and pack it again."),
    PACKAGE_NESTED(
            Severity.ERROR,
            "Bên trong tệp nén lại là một tệp nén (ZIP, gzip).",
            "Inside the packed file lies another packed file (ZIP, gzip).",
            "Giải nén tệp bên trong rồi gửi lại.",
            "Unpack the inner file and send it again."),
    PACKAGE_TOO_MANY_MEMBERS(
            Severity.ERROR,
            "Tệp nén có quá nhiều tệp bên trong (tối đa 10.000).",
            "The packed file has too many members (at most 10,000).",
            "Chia thành nhiều tệp nén.",
            "Cut it into several archives."),
    CHARSET_UNCLEAR(
            Severity.ERROR,
            "Bảng mã của tệp khác với bảng mã khai trong layout.",
            "The file is written in another character set than the layout says.",
            "Sửa khóa charset trong tệp layout, hoặc lưu lại tệp bằng bảng mã UTF-8.",
            "Correct charset in the layout file, or save the file as UTF-8."),
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
    REFERENCE_UNREADABLE(
            Severity.WARNING,
            "Cột HB_REF có giá trị nhưng không đọc được; dòng được nhận như mọi dòng khác và không khép lại dòng bị loại nào.",
            "HB_REF is filled and cannot be read; the line is taken as any other and closes the case of no rejected line.",
            "Chép lại giá trị HB_REF từ tệp trả lại (dạng D42-L17) rồi gửi lại dòng.",
            "Copy HB_REF anew from the reject file (as in D42-L17) and send the line again."),
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

    /** What refuses a file or a line does so everywhere, and what does not tells of files, which no severity refuses. */
    @Override
    public boolean mayBe(Severity other) {
        return other == severity || (severity != Severity.ERROR && other != Severity.ERROR);
    }
}
