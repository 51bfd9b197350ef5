package vn.healthbook.database;

import java.nio.file.Path;

/** The sentences for each way in which there is no database, in both languages, each with the next thing to do. */
final class Refusals {

    private static final String OR_SERVER_VI = "hoặc đặt HEALTHBOOK_DB_URL trỏ tới một PostgreSQL 15 trở lên.";
    private static final String OR_SERVER_EN = "or set HEALTHBOOK_DB_URL to a PostgreSQL of 15 or later.";

    private Refusals() {}

    static DatabaseUnavailable noBinaries(String archive) {
        return new DatabaseUnavailable(
                "Không có PostgreSQL nhúng cho máy này (" + archive + ").",
                "There is no embedded PostgreSQL for this machine (" + archive + ").",
                "Hãy đặt HEALTHBOOK_DB_URL trỏ tới một PostgreSQL 15 trở lên.",
                "Set HEALTHBOOK_DB_URL to a PostgreSQL of 15 or later.");
    }

    static DatabaseUnavailable binariesDoNotRun(Path binaries) {
        return new DatabaseUnavailable(
                "Các chương trình PostgreSQL trong " + binaries + " không chạy được trên máy này.",
                "The PostgreSQL programs in " + binaries + " do not run on this machine.",
                "Hãy dùng --home trên ổ đĩa cho phép chạy chương trình, " + OR_SERVER_VI,
                "Use a --home on a disk that allows programs to run, " + OR_SERVER_EN);
    }

    static DatabaseUnavailable homeNotWritable(Path directory) {
        return new DatabaseUnavailable(
                "Không ghi được vào thư mục " + directory + ".",
                "The directory " + directory + " cannot be written.",
                "Hãy dùng --home trỏ tới thư mục của bạn, hoặc chạy bằng người dùng sở hữu thư mục này.",
                "Use --home with a directory of yours, or run as the user who owns this one.");
    }

    static DatabaseUnavailable noSpace(Path directory, long megabytesLeft, long megabytesNeeded) {
        return new DatabaseUnavailable(
                "Ổ đĩa chứa " + directory + " chỉ còn " + megabytesLeft + " MB; cần ít nhất " + megabytesNeeded
                        + " MB.",
                "The disk of " + directory + " has " + megabytesLeft + " MB left; at least " + megabytesNeeded
                        + " MB are needed.",
                "Hãy giải phóng dung lượng rồi gõ lại lệnh, hoặc dùng --home trên ổ đĩa khác.",
                "Free some space and type the command again, or use --home on another disk.");
    }

    static DatabaseUnavailable rootRefused(Path binaries) {
        return new DatabaseUnavailable(
                "PostgreSQL không chạy dưới quyền root, và ở đây không chuyển được sang người dùng thường"
                        + " (unshare, setpriv và runuser đều bị từ chối hoặc không tới được " + binaries + ").",
                "PostgreSQL does not run as root, and changing to an ordinary user is not possible here"
                        + " (unshare, setpriv and runuser are refused or cannot reach " + binaries + ").",
                "Hãy chạy bằng người dùng thường, hoặc dùng --home mà mọi người dùng tới được, " + OR_SERVER_VI,
                "Run as an ordinary user, or use a --home that every user can reach, " + OR_SERVER_EN);
    }

    static DatabaseUnavailable otherMajorVersion(Path data, String held, String ours) {
        return new DatabaseUnavailable(
                "Dữ liệu trong " + data + " thuộc PostgreSQL " + held + "; chương trình này mang PostgreSQL " + ours
                        + ".",
                "The data in " + data + " belong to PostgreSQL " + held + "; this program brings PostgreSQL " + ours
                        + ".",
                "Hãy dùng phiên bản Healthbook cũ để sao lưu (healthbook db backup) rồi khôi phục vào một --home mới.",
                "Back up with the former Healthbook version (healthbook db backup) and restore into a new --home.");
    }

    static DatabaseUnavailable passwordLost(Path passwordFile) {
        return new DatabaseUnavailable(
                "Thiếu hoặc không đọc được mật khẩu của cơ sở dữ liệu nhúng: " + passwordFile + ".",
                "The password of the embedded database is missing or unreadable: " + passwordFile + ".",
                "Hãy khôi phục tệp này từ bản sao lưu, hoặc chạy bằng người dùng sở hữu thư mục.",
                "Restore this file from a backup, or run as the user who owns the directory.");
    }

    static DatabaseUnavailable wrongPassword(String address) {
        return new DatabaseUnavailable(
                "Máy chủ từ chối người dùng hoặc mật khẩu: " + address + ".",
                "The server refuses the user or the password: " + address + ".",
                "Hãy kiểm tra HEALTHBOOK_DB_USER và HEALTHBOOK_DB_PASSWORD.",
                "Check HEALTHBOOK_DB_USER and HEALTHBOOK_DB_PASSWORD.");
    }

    static DatabaseUnavailable wrongEmbeddedPassword(Path passwordFile) {
        return new DatabaseUnavailable(
                "Mật khẩu trong " + passwordFile + " không mở được cơ sở dữ liệu nhúng.",
                "The password in " + passwordFile + " does not open the embedded database.",
                "Hãy khôi phục tệp này từ bản sao lưu của cùng thư mục.",
                "Restore this file from a backup of the same home.");
    }

    static DatabaseUnavailable unreachable(String address) {
        return new DatabaseUnavailable(
                "Không kết nối được tới " + address + ".",
                "No connection to " + address + ".",
                "Hãy kiểm tra máy chủ, cổng và tường lửa; bỏ HEALTHBOOK_DB_URL để dùng cơ sở dữ liệu nhúng.",
                "Check server, port and firewall; unset HEALTHBOOK_DB_URL to use the embedded database.");
    }

    static DatabaseUnavailable noSuchDatabase(String address) {
        return new DatabaseUnavailable(
                "Trên máy chủ không có cơ sở dữ liệu này: " + address + ".",
                "The server has no such database: " + address + ".",
                "Hãy tạo nó (create database … encoding 'UTF8') rồi gõ lại lệnh.",
                "Create it (create database … encoding 'UTF8') and type the command again.");
    }

    static DatabaseUnavailable tooOld(String address, String version) {
        return new DatabaseUnavailable(
                "PostgreSQL " + version + " tại " + address + " quá cũ.",
                "PostgreSQL " + version + " at " + address + " is too old.",
                "Hãy dùng PostgreSQL 15 trở lên.",
                "Use PostgreSQL 15 or later.");
    }

    static DatabaseUnavailable notUtf8(String address, String encoding) {
        return new DatabaseUnavailable(
                "Cơ sở dữ liệu " + address + " dùng bảng mã " + encoding + ", không giữ được tiếng Việt.",
                "The database " + address + " has the encoding " + encoding + " and cannot hold Vietnamese.",
                "Hãy tạo cơ sở dữ liệu mới với encoding 'UTF8'.",
                "Create a database with encoding 'UTF8'.");
    }

    static DatabaseUnavailable notAnUrl(String source) {
        return new DatabaseUnavailable(
                source + " không phải địa chỉ PostgreSQL.",
                source + " is not the address of a PostgreSQL.",
                "Dạng đúng: jdbc:postgresql://máy:5432/tên hoặc postgresql://người_dùng@máy:5432/tên",
                "The form is jdbc:postgresql://host:5432/name or postgresql://user@host:5432/name");
    }

    static DatabaseUnavailable didNotStart(Path log, String lastLine) {
        return new DatabaseUnavailable(
                "Cơ sở dữ liệu nhúng không khởi động được: " + lastLine,
                "The embedded database did not start: " + lastLine,
                "Xem " + log + ", sửa nguyên nhân rồi gõ lại lệnh.",
                "Read " + log + ", remove the cause and type the command again.");
    }

    static DatabaseUnavailable didNotStop(Path log) {
        return new DatabaseUnavailable(
                "Cơ sở dữ liệu nhúng chưa dừng xong.",
                "The embedded database has not stopped yet.",
                "Xem " + log + " và gõ lại lệnh.",
                "Read " + log + " and type the command again.");
    }

    static DatabaseUnavailable interrupted() {
        return new DatabaseUnavailable(
                "Bị ngắt khi đang chờ cơ sở dữ liệu nhúng.",
                "Interrupted while waiting for the embedded database.",
                "Hãy gõ lại lệnh.",
                "Type the command again.");
    }
}
