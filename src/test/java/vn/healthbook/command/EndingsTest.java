package vn.healthbook.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.batch.Refusal;
import vn.healthbook.report.Language;

class EndingsTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final HealthbookCommand root = new HealthbookCommand(new Terminal(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of(),
            Language.EN));
    private final Endings endings = new Endings(root);

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void namesAFullDiskOfTheDatabase() {
        int exit = endings.failed(new IllegalStateException(new SQLException("could not extend file", "53100")));
        assertThat(exit).isEqualTo(1);
        assertThat(said()).contains("disk is full").contains("type the same command again");
    }

    @Test
    void namesAFullDiskOfOurFiles() {
        assertThat(endings.failed(new UncheckedIOException(new IOException("No space left on device"))))
                .isEqualTo(1);
        assertThat(said()).contains("disk is full");
    }

    @Test
    void namesALostConnection() {
        assertThat(endings.failed(new IllegalStateException(new SQLException("gone", "57P01"))))
                .isEqualTo(1);
        assertThat(said()).contains("PostgreSQL was lost").contains("doctor").contains("type the same command again");
    }

    @Test
    void namesWhoHeldItUp() {
        assertThat(endings.failed(new IllegalStateException(new SQLException("deadlock detected", "40P01"))))
                .isEqualTo(1);
        assertThat(said()).contains("Another session");
    }

    @Test
    void namesAPoolThatHasNoConnection() {
        assertThat(endings.failed(new IllegalStateException(new SQLException("timed out"))))
                .isEqualTo(1);
        assertThat(said()).contains("PostgreSQL was lost");
    }

    @Test
    void passesARefusalOnWithItsExitCode() {
        assertThat(endings.failed(new Refusal(ExitCode.REFUSED, "đang chạy", "it runs")))
                .isEqualTo(4);
        assertThat(said()).isEqualToIgnoringNewLines("it runs");
    }

    @Test
    void tellsABugInBothLanguagesWithoutWhatItsTextMayQuote() {
        int exit = endings.failed(new IllegalStateException("Nguyễn Văn A 001090000007"));
        assertThat(exit).isEqualTo(70);
        assertThat(said())
                .contains("Lỗi chương trình")
                .contains("bug")
                .contains("IllegalStateException")
                .doesNotContain("Nguyễn")
                .doesNotContain("001090000007");
        assertThat(said().lines()).hasSize(1);
    }

    @Test
    void showsTheStackTraceWhenAsked() {
        root.verbose = true;
        endings.failed(new IllegalStateException("why"));
        assertThat(said()).contains("at " + EndingsTest.class.getName());
    }
}
