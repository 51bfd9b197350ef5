package vn.healthbook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.healthbook.layout.CsvFormat;
import vn.healthbook.layout.FileCharset;
import vn.healthbook.layout.Layout;
import vn.healthbook.layout.LayoutColumn;
import vn.healthbook.layout.Layouts;

class LayoutGuessTest {

    @TempDir
    Path folder;

    private final List<Layout> layouts;

    LayoutGuessTest() throws Exception {
        layouts = Layouts.read(Path.of("jobs")).list();
    }

    @Test
    void findsEachLayoutByItsOwnColumns() throws Exception {
        for (Layout layout : layouts) {
            String header = String.join(
                    ",", layout.columns().stream().map(LayoutColumn::name).toList());

            LayoutGuess guess = LayoutGuess.find(Sample.file(folder, header + "\n"), layouts)
                    .orElseThrow();

            assertThat(guess.layout()).isEqualTo(layout);
            assertThat(guess.fits()).isTrue();
            assertThat(guess.missing()).isEmpty();
            assertThat(guess.unknown()).isEmpty();
        }
    }

    @Test
    void tellsWhatDiffers() throws Exception {
        Path file = Sample.file(folder, "so_cccd;HO_TEN;Ghi chú;MAXA_TT;HB_REF;HB_REASON\n");

        LayoutGuess guess = LayoutGuess.find(file, layouts).orElseThrow();

        assertThat(guess.layout().name()).isEqualTo("population");
        assertThat(guess.probe().format()).isEqualTo(new CsvFormat(';', FileCharset.UTF_8, '"', 1));
        assertThat(guess.fits()).isFalse();
        assertThat(guess.matched()).containsExactly("SO_CCCD", "HO_TEN", "MAXA_TT");
        assertThat(guess.missing()).contains("NGAY_SINH").hasSize(14);
        assertThat(guess.unknown()).containsExactly("Ghi chú");
    }

    @Test
    void findsNoneWhenNothingIsNear() throws Exception {
        assertThat(LayoutGuess.find(Sample.file(folder, "name,born,HO_TEN\n"), layouts))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF", "\n", "\uFEFF\r\n"})
    void refusesAFileWithNothingInIt(String text) throws Exception {
        Path file = Sample.file(folder, text);

        assertThatThrownBy(() -> LayoutGuess.find(file, layouts))
                .isInstanceOfSatisfying(
                        DeliveryRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(FileNotice.FILE_EMPTY));
    }

    @Test
    void refusesWhatNoLayoutCanRead() throws Exception {
        Path file = Sample.file(folder, new byte[] {'P', 'K', 3, 4, 0, 0});

        assertThatThrownBy(() -> LayoutGuess.find(file, layouts))
                .isInstanceOfSatisfying(
                        DeliveryRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(FileNotice.PACKAGE_BROKEN));
    }
}
