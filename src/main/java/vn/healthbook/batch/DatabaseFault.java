package vn.healthbook.batch;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the server or the disk says when it cannot do what it was asked; the same for a run and for any other command. No fault of the program. */
public enum DatabaseFault {
    DISK_FULL("Đĩa đã đầy. Hãy giải phóng dung lượng.", "The disk is full. Free some space."),
    /** Gave way to another session that waited for it while it waited for that one. */
    DEADLOCK(
            "Một phiên khác của cơ sở dữ liệu giữ khóa. Kiểm tra ai đang dùng các bảng.",
            "Another session of the database held a lock. See who uses the tables."),
    /** A lock not to be had in time; a statement cancelled from beside. */
    HELD_UP(
            "Một phiên khác của cơ sở dữ liệu giữ khóa hoặc đã ngắt câu lệnh. Kiểm tra ai đang dùng các bảng.",
            "Another session of the database held a lock or cancelled the statement. See who uses the tables."),
    DATABASE_LOST(
            "Mất kết nối với PostgreSQL. Kiểm tra: healthbook doctor.",
            "The connection to PostgreSQL was lost. Check: healthbook doctor.");

    private final String vietnamese;
    private final String english;

    DatabaseFault(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** What happened and what to see to first. */
    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }

    /** Told by one exception of a chain of causes, by its SQLSTATE or by what the operating system says; empty when it is something else. */
    public static Optional<DatabaseFault> of(Throwable cause) {
        if (String.valueOf(cause.getMessage()).contains("No space left on device")) {
            return Optional.of(DISK_FULL);
        }
        return cause instanceof SQLException sql ? ofState(sql.getSQLState()) : Optional.empty();
    }

    private static Optional<DatabaseFault> ofState(@Nullable String state) {
        // the pool tells of a closed connection without a state
        if (state == null || state.startsWith("08") || state.startsWith("57P")) {
            return Optional.of(DATABASE_LOST);
        }
        return switch (state) {
            case "53100" -> Optional.of(DISK_FULL);
            case "40P01" -> Optional.of(DEADLOCK);
            case "55P03", "57014" -> Optional.of(HELD_UP);
            default -> Optional.empty();
        };
    }
}
